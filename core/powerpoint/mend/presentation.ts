import { el, graft } from '../xml/element.ts';
import { childNamed, descendant, descendants, empty, remove } from '../xml/query.ts';
import { OwnRelationships, relationships } from '../xml/relationships.ts';
import type { Mending } from './file.ts';
import { sectionsXml } from './sections.ts';

const PART = 'ppt/presentation.xml';
/** PowerPoint counts slides from here. */
const FIRST_ID = 256;

/** Relates the presentation to its slides instead of the one that pptxgenjs made. @returns the new ids: by the old ones, and of the slides */
function relateSlides({ file, presentation }: Mending, withNotes: boolean): { renamed: ReadonlyMap<string, string>; slides: string[] } {
  const own = new OwnRelationships();
  const renamed = new Map<string, string>();
  const slides: string[] = [];
  for (const { id, type, target } of relationships(file, PART)) {
    if (type === 'slide') slides.push(...presentation.slides.map((_, index) => own.add('slide', `slides/slide${index + 1}.xml`)));
    else if (type !== 'notesMaster' || withNotes) renamed.set(id, own.add(type, target));
  }
  own.write(file, PART);
  return { renamed, slides };
}

/**
 * Lists the slides and their sections, puts the list of notes masters where the schema wants it, or takes it out of a deck without
 * notes, and gives the notes page its usual shape.
 */
export function mendPresentation(mending: Mending, withNotes: boolean): void {
  const { file, lang } = mending;
  const tree = file.tree(PART);
  const root = tree.documentElement;
  if (root === null) return;
  const ids = relateSlides(mending, withNotes);
  const masters = childNamed(root, 'p:notesMasterIdLst');
  const slides = childNamed(root, 'p:sldIdLst');
  if (slides === undefined) return;
  if (masters !== undefined && withNotes) root.insertBefore(masters, slides);
  else remove(masters);
  for (const one of [...descendants(root, 'p:sldMasterId'), ...descendants(root, 'p:notesMasterId')]) {
    one.setAttribute('r:id', ids.renamed.get(one.getAttribute('r:id') ?? '') ?? '');
  }
  empty(slides);
  ids.slides.forEach((id, index) => slides.appendChild(graft(tree, el('p:sldId', { id: FIRST_ID + index, 'r:id': id }))));
  if (ids.slides.length === 0) remove(slides);
  const sections = sectionsXml(mending.presentation, (slide) => FIRST_ID + slide);
  if (sections !== undefined) root.appendChild(graft(tree, sections));
  descendant(root, 'p:notesSz')?.setAttribute('cy', '9144000');
  for (const properties of descendants(root, 'a:defRPr')) properties.setAttribute('lang', lang);
}
