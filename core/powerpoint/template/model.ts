import type { OfficeFile } from '../../opc/package.ts';
import type { Box } from '../units.ts';
import type { Holder } from './holders.ts';
import type { TemplateKind } from './layout-kind.ts';
import type { Palette } from './palette.ts';

/** A layout of a template, its measures in inches of a slide as high as ours. */
export interface TemplateLayout {
  /** Its part in the template's file. */
  part: string;
  name: string;
  kind: TemplateKind;
  holders: readonly Holder[];
  palette: Palette;
  /** The colour behind it, as `#rrggbb`; under a picture the opposite of its text, which is then no more than a guess. */
  ground: string;
  isGroundSure: boolean;
  /** The theme's colours given out another way than the master does. */
  colourMap: Readonly<Record<string, string>> | undefined;
}

/** A PowerPoint file whose masters and layouts a deck is to be written onto. */
export interface Template {
  file: OfficeFile;
  /** Name of the part that its presentation begins with. */
  main: string;
  /** Parts of its masters in order, of their layouts and of what it calls itself. */
  masters: readonly string[];
  themeName: string;
  /** Of the master that is worn first, those of the others after them. */
  layouts: readonly TemplateLayout[];
  palette: Palette;
  /** Slide size in inches of a slide as high as ours. */
  size: Pick<Box, 'w' | 'h'>;
  /** What its measures are multiplied by to be those of a slide as high as ours. */
  factor: number;
  /** Light text on a dark ground. */
  dark: boolean;
}
