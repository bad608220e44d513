import { SERIES_LOOKS } from '../slides/chart-look.ts';

/** Colours are six hex digits without `#`. Text colours meet AA on their background. */
export interface PowerPointTheme {
  name: string;
  fonts: { heading: string; body: string; code: string };
  colours: {
    /** The one accent: bands, table heads, first chart series. White text on it meets AA. */
    accent: string;
    /** Text on white. */
    ink: string;
    /** Quieter text on white: footers, captions. */
    muted: string;
    /** A background for section slides, light enough for ink and accent text. */
    tint: string;
    /** Hairlines. */
    rule: string;
    link: string;
  };
  /** Chart colours in order, each at least 3:1 on white, told apart by lightness as well as by hue. */
  series: readonly string[];
}

/** The look of the campaign decks: deep teal on white. */
export const CAMPAIGN: PowerPointTheme = {
  name: 'Campaign',
  fonts: { heading: 'Arial', body: 'Arial', code: 'Courier New' },
  colours: { accent: '0B5563', ink: '1C2B30', muted: '52636A', tint: 'E6F0F1', rule: 'C3D0D3', link: '0A5FA5' },
  // The room screen's, so that a slide and its file look the same.
  series: SERIES_LOOKS.map(({ fill }) => fill.slice(1).toUpperCase()),
};
