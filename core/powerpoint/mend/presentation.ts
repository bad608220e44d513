import { descendant, descendants, childNamed, elements, remove } from '../xml/query.ts';
import { unrelate } from '../xml/relationships.ts';
import type { Mending } from './file.ts';

const PART = 'ppt/presentation.xml';

/**
 * Puts the list of notes masters where the schema wants it, or takes it out of a deck without notes;
 * gives the notes page its usual shape.
 */
export function mendPresentation({ file, lang }: Mending, withNotes: boolean): void {
  const tree = file.tree(PART);
  const root = tree.documentElement;
  if (root === null) return;
  const masters = childNamed(root, 'p:notesMasterIdLst');
  const slides = childNamed(root, 'p:sldIdLst');
  if (masters !== undefined && slides !== undefined && withNotes) root.insertBefore(masters, slides);
  else remove(masters);
  if (slides !== undefined && elements(slides).length === 0) remove(slides);
  descendant(root, 'p:notesSz')?.setAttribute('cy', '9144000');
  for (const properties of descendants(root, 'a:defRPr')) properties.setAttribute('lang', lang);
  if (!withNotes) unrelate(file, PART, (one) => one.type === 'notesMaster');
}
