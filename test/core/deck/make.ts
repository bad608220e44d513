import { makeEdition, type Edition } from '../../../core/branch/edition.ts';
import { NO_PLACES } from '../../../core/branch/places.ts';
import { parseBranch } from '../../../core/branch/parse.ts';
import type { Audience } from '../../../core/audience/model.ts';
import type { Finding } from '../../../core/findings.ts';
import type { Presentation, ShownSlide } from '../../../core/slides/model.ts';
import { compose } from '../../../core/slides/compose.ts';

export const TODAY = '2025-11-27';

export const HEAD = '---\nformat: 1\nid: test-deck\ntitle: A test\naudiences: [members, employer, public]\n---\n';

export interface Parts {
  figures?: string;
  branch?: string;
  /** The region's file of changes. */
  region?: string;
  regionImages?: string[];
  images?: string[];
  branchImages?: string[];
  today?: string;
  /** Letters by their file's name in `letters/`. */
  letters?: Readonly<Record<string, string>>;
}

/** An edition of text as a test writes it. */
export function editionOf(deck: string, parts: Parts = {}): Edition {
  const region = parts.region === undefined ? undefined : parseBranch({ name: 'region.yaml', text: parts.region });
  const sources = {
    deck: { name: 'deck.md', text: deck },
    figures: parts.figures === undefined ? undefined : { name: 'figures.yaml', text: parts.figures },
    images: parts.images ?? [],
    branchImages: parts.branchImages ?? [],
    letters: { files: Object.entries(parts.letters ?? {}).map(([name, text]) => ({ name: `letters/${name}`, text })), findings: [] },
    ...(region && { region: { layer: region.layer, images: parts.regionImages ?? [] } }),
  };
  const ofRegion = region && { region: region.places };
  if (parts.branch === undefined) return makeEdition(sources, undefined, parts.today ?? TODAY, { ...NO_PLACES, ...ofRegion });
  const { layer, findings, places } = parseBranch({ name: 'branch.yaml', text: parts.branch });
  const edition = makeEdition(sources, layer, parts.today ?? TODAY, { ...places, ...ofRegion });
  return { ...edition, findings: [...findings, ...edition.findings] };
}

/** One slide's text in a deck of our format. */
export const slideEdition = (body: string, parts: Parts = {}): Edition => editionOf(HEAD + body, parts);

export const shown = (edition: Edition, audience: Audience = 'members'): Presentation => compose(edition, audience).presentation;

/** The first slide as an audience sees it. */
export function firstSlide(edition: Edition, audience: Audience = 'members'): ShownSlide {
  const [slide] = shown(edition, audience).slides;
  if (!slide) throw new Error(`nothing is shown: ${brief(edition.findings).join('; ')}`);
  return slide;
}

/** Everything in a value that is text, for "is it anywhere". */
export const everyText = (value: unknown): string => JSON.stringify(value);

/** "error broken-yaml deck.md:9 poll", one a finding. */
export const brief = (findings: readonly Finding[]): string[] =>
  findings.map(({ level, code, file, line, slide }) => `${level} ${code} ${file}:${line}${slide === undefined ? '' : ` ${slide}`}`);
