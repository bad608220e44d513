import type { ChartText } from './charts/fill.ts';
import type { ChartKind } from './charts/kinds.ts';
import { drawKinds } from './charts/put-chart.ts';
import { cutAtFooter, standInFooter, withFooter, type Footless } from './footer-place.ts';
import type { LayoutSpec } from './layouts.ts';
import { putPresentation } from './frame/presentation.ts';
import { putRest } from './frame/rest.ts';
import { themePart } from './frame/theme.ts';
import type { Mending } from './mend/file.ts';
import { layoutParts, putLayout, putMaster } from './mend/layouts.ts';
import { putNotesMaster } from './mend/notes.ts';
import { sectionsOf } from './mend/sections.ts';
import { putTableStyles } from './mend/table-styles.ts';
import type { KeptParts } from './kept-parts.ts';
import { OfficePackage, type PartContent } from './xml/package.ts';

/** What is begun with: everything of a file but its slides. */
export interface Begun {
  file: OfficePackage;
  /** A chart of each kind, for `putChart`. */
  drawn: ChartText[];
  /** See `Mending.layouts`. */
  layouts: ReadonlyMap<string, string>;
}

export interface Beginning extends Omit<Mending, 'file' | 'layouts'> {
  specs: readonly LayoutSpec[];
  kinds: readonly ChartKind[];
  footer: string;
  withNotes: boolean;
}

/** A file with what every presentation has, and a chart of each kind. */
export function beginFile({ theme, lang, clothes, kinds }: Omit<Beginning, 'specs'>): Omit<Begun, 'layouts'> {
  const file = new OfficePackage();
  putRest(file);
  return { file, drawn: drawKinds({ lang, theme, ...(clothes === undefined ? {} : { clothes }) }, kinds) };
}

/** Our own masters and layouts, theme and list of slides, for any footer. */
export interface Ground extends Omit<Begun, 'file'> {
  parts: readonly (readonly [name: string, content: PartContent | Footless])[];
}

function layGround(beginning: Beginning): Ground {
  const { file, drawn } = beginFile(beginning);
  const { withNotes, specs, footer, theme } = beginning;
  const mending: Mending = { ...beginning, file, layouts: layoutParts(specs) };
  putPresentation(mending, withNotes);
  file.put('ppt/theme/theme1.xml', themePart(theme));
  putTableStyles(mending);
  putMaster(mending);
  for (const spec of specs) putLayout(mending, spec, standInFooter(footer));
  if (withNotes) putNotesMaster(mending, theme, 'theme2.xml');
  const parts = Array.from(file.parts(), ([name, content]) => [name, typeof content === 'string' ? cutAtFooter(content) : content] as const);
  return { parts, drawn, layouts: mending.layouts };
}

/** All that our own ground is made of. */
function keyOf({ theme, lang, specs, kinds, footer, withNotes, presentation }: Beginning): string {
  return JSON.stringify([theme, lang, specs, kinds.map(({ key }) => key), footer === '', withNotes, presentation.deckId, presentation.slides.length, sectionsOf(presentation)]);
}

/** Begins a file on our own masters and layouts, which are made once for all files that stand on the same. */
export function beginOnOwn(beginning: Beginning, { grounds }: Pick<KeptParts, 'grounds'>): Begun {
  const key = keyOf(beginning);
  const { parts, drawn, layouts } = grounds.find(key) ?? grounds.keep(key, layGround(beginning));
  const withOwn = parts.map(([name, content]) => [name, withFooter(content, beginning.footer)] as const);
  return { file: new OfficePackage(withOwn), drawn, layouts };
}
