import type { DeckMeta } from '../deck/model.ts';
import type { Finding } from '../findings.ts';
import { checkAccent } from '../slides/themes/accent.ts';
import { readColour } from '../slides/themes/colour.ts';
import { isThemeName, themeList } from '../slides/themes/look.ts';
import type { LookChoice, ThemeName } from '../slides/themes/model.ts';
import type { BranchLayer } from './model.ts';
import { placesOfRegion, type EditionPlaces, type LayerPlaces } from './places.ts';

/** The theme that a branch sees: its own choice, its region's, or the deck's. */
export function themeOf(meta: DeckMeta, layer: BranchLayer, region?: BranchLayer): ThemeName {
  if (layer.deck === meta.id && isThemeName(layer.look.theme)) return layer.look.theme;
  return region === undefined ? meta.theme : themeOf(meta, region);
}

/**
 * The look of a branch's slides: the deck's theme, or the region's or the branch's, with the branch's accent, or else the region's, and its logo.
 * A theme that doesn't exist and an accent that is no colour or too faint are said and not used.
 * @param logo the picture that the branch's logo is, named as pictures on slides are
 */
export function resolveLook(meta: DeckMeta, layer: BranchLayer, logo: string | undefined, places: EditionPlaces, region?: BranchLayer): { look: LookChoice; findings: Finding[] } {
  const findings: Finding[] = [];
  const theme = themeOf(meta, layer, region);
  const read = (from: BranchLayer | undefined, at: LayerPlaces): string | undefined => (from?.deck !== meta.id ? undefined : readAccent(from, from === layer ? 'Your' : 'The region’s', theme, (code, key, message) => {
    findings.push({ level: 'warning', code, ...at.at(['look', key]), slide: undefined, message, ...(from === layer && { about: `look.${key}` }) });
  }));
  const [ofRegion, ofBranch] = [read(region, placesOfRegion(places)), read(layer, places)];
  const accent = layer.deck === meta.id && layer.look.accent !== '' ? ofBranch : ofRegion;
  const name = layer.profile.branch.name.trim();
  return { look: sameLook({ theme, accent, logo: logo === undefined ? undefined : { src: logo, alt: name === '' ? 'Logo' : `${name} logo` } }), findings };
}

function readAccent({ look }: BranchLayer, whose: string, theme: ThemeName, warn: (code: string, key: 'theme' | 'accent', message: string) => void): string | undefined {
  if (look.theme !== '' && !isThemeName(look.theme)) warn('unknown-theme', 'theme', `There is no theme "${look.theme}". The deck's own is used. There are ${themeList()}.`);
  if (look.accent === '') return undefined;
  const accent = readColour(look.accent);
  if (accent === undefined) {
    warn('accent-wrong', 'accent', `${whose} colour "${look.accent}" is not a colour. Write it as #0b5563. The theme's own is used.`);
    return undefined;
  }
  const verdict = checkAccent(theme, accent);
  if (verdict.fits) return accent;
  warn('accent-faint', 'accent', `${whose} colour ${accent} is not used. ${verdict.reason}`);
  return undefined;
}

let last: LookChoice | undefined;

/** The very same object for the same look, so that slides need not be made again. */
function sameLook(look: LookChoice): LookChoice {
  if (last === undefined || JSON.stringify(last) !== JSON.stringify(look)) last = look;
  return last;
}
