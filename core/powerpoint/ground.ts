import { LAYOUTS } from '../deck/model.ts';
import { relationshipsPart } from '../opc/part-path.ts';
import type { ChartText } from './charts/fill.ts';
import type { ChartKind } from './charts/kinds.ts';
import { drawKinds } from './charts/put-chart.ts';
import { cutAtFooter, standInFooter, withFooter, type Footless } from './footer-place.ts';
import { layoutSpec, type LayoutSpec } from './layouts.ts';
import { notesPart, slidePart, type Mending } from './mend/file.ts';
import { layoutParts, mendMaster, putLayouts } from './mend/layouts.ts';
import { mendNotesMaster } from './mend/notes.ts';
import { mendPresentation } from './mend/presentation.ts';
import { sectionsOf } from './mend/sections.ts';
import { mendTableStyles, mendTheme } from './mend/theme.ts';
import type { KeptParts } from './kept-parts.ts';
import { writeSkeleton } from './skeleton.ts';
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

/** What pptxgenjs writes, without its slide. */
export async function beginFile({ theme, lang, clothes, specs, kinds }: Beginning): Promise<Omit<Begun, 'layouts'>> {
  const file = new OfficePackage(await writeSkeleton(theme, specs));
  const drawn = drawKinds({ lang, theme, ...(clothes === undefined ? {} : { clothes }) }, kinds);
  for (const part of [slidePart(1), notesPart(1)]) for (const each of [part, relationshipsPart(part)]) file.remove(each);
  return { file, drawn };
}

/** Our own masters and layouts, theme and list of slides, for any footer. */
export interface Ground extends Omit<Begun, 'file'> {
  parts: readonly (readonly [name: string, content: PartContent | Footless])[];
}

async function layGround(beginning: Beginning): Promise<Ground> {
  const { file, drawn } = await beginFile(beginning);
  const { withNotes, specs, footer } = beginning;
  const mending: Mending = { ...beginning, file, layouts: layoutParts(file) };
  mendPresentation(mending, withNotes);
  mendTheme(mending);
  mendTableStyles(mending);
  mendMaster(mending);
  putLayouts(mending, specs, standInFooter(footer));
  mendNotesMaster(mending, withNotes);
  const parts = Array.from(file.parts(), ([name, content]) => [name, typeof content === 'string' ? cutAtFooter(content) : content] as const);
  return { parts, drawn, layouts: mending.layouts };
}

/** All that our own ground is made of. */
function keyOf({ lang, specs, kinds, footer, withNotes, presentation }: Beginning): string {
  const { look, deckId, slides } = presentation;
  // Our own theme is made of the look's alone, and so are the layouts of the format, which are known by their names.
  const formats = new Set(LAYOUTS.map((layout) => layoutSpec(layout, look)));
  const layouts = specs.map((spec) => (formats.has(spec) ? spec.name : spec));
  return JSON.stringify([look.theme, look.accent, lang, layouts, kinds.map(({ key }) => key), footer === '', withNotes, deckId, slides.length, sectionsOf(presentation)]);
}

/** Begins a file on our own masters and layouts, which are made once for all files that stand on the same. */
export async function beginOnOwn(beginning: Beginning, { grounds }: Pick<KeptParts, 'grounds'>): Promise<Begun> {
  const key = keyOf(beginning);
  const { parts, drawn, layouts } = grounds.find(key) ?? grounds.keep(key, await layGround(beginning));
  const withOwn = parts.map(([name, content]) => [name, withFooter(content, beginning.footer)] as const);
  return { file: new OfficePackage(withOwn), drawn, layouts };
}
