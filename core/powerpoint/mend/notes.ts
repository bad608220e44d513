import type { Block } from '../../deck/content.ts';
import { notesParagraphs } from '../text/notes.ts';
import { paragraphsXml } from '../text/body.ts';
import { NOTES_STYLE } from '../text/style.ts';
import { graft } from '../xml/element.ts';
import { childrenNamed, descendant, descendants, remove } from '../xml/query.ts';
import { relationshipsPart, retarget, relationships, unrelate } from '../xml/relationships.ts';
import { NOTES_MASTER, notesPart, slidePart, type Mending } from './file.ts';
import { countIds } from './shape-tree.ts';
import { linker } from './slide.ts';

/** Takes away the empty notes page that pptxgenjs makes for every slide. */
function dropNotes({ file }: Mending, number: number): void {
  unrelate(file, slidePart(number), (one) => one.type === 'notesSlide');
  file.remove(notesPart(number));
  file.remove(relationshipsPart(notesPart(number)));
}

/** Writes a slide's notes as proper paragraphs, or takes its notes page away; says whether it has any. */
export function mendNotes(mending: Mending, number: number, notes: readonly Block[]): boolean {
  const { file, lang, theme } = mending;
  const paragraphs = notesParagraphs(notes);
  const part = notesPart(number);
  if (!file.has(part)) return false;
  if (paragraphs.length === 0) {
    dropNotes(mending, number);
    return false;
  }
  const tree = file.tree(part);
  const body = descendants(tree, 'p:sp').find((shape) => descendant(shape, 'p:ph')?.getAttribute('type') === 'body');
  const text = body === undefined ? undefined : descendant(body, 'p:txBody');
  if (text === undefined) return false;
  for (const old of childrenNamed(text, 'a:p')) remove(old);
  const context = { style: NOTES_STYLE, scale: 1, lang, inherits: true, codeFont: theme.fonts.code, link: linker(mending, part) };
  for (const paragraph of paragraphsXml(paragraphs, context)) text.appendChild(graft(tree, paragraph));
  // The same creation id stands on every notes page that pptxgenjs writes.
  remove(descendant(tree, 'p:extLst'));
  for (const name of ['a:rPr', 'a:endParaRPr']) for (const one of descendants(tree, name)) one.setAttribute('lang', lang);
  countIds(tree);
  file.settle(part);
  return true;
}

/** Gives the notes master a theme of its own, as PowerPoint does, or takes it out of a deck without notes. */
export function mendNotesMaster({ file, lang }: Mending, withNotes: boolean): void {
  if (!withNotes) {
    file.remove(NOTES_MASTER);
    file.remove(relationshipsPart(NOTES_MASTER));
    return;
  }
  file.settle('ppt/theme/theme1.xml');
  file.copy('ppt/theme/theme1.xml', 'ppt/theme/theme2.xml');
  const theme = relationships(file, NOTES_MASTER).find((one) => one.type === 'theme');
  if (theme !== undefined) retarget(file, NOTES_MASTER, theme.id, '../theme/theme2.xml');
  const tree = file.tree(NOTES_MASTER);
  for (const name of ['a:rPr', 'a:endParaRPr', 'a:defRPr']) {
    for (const one of descendants(tree, name)) if (one.hasAttribute('lang')) one.setAttribute('lang', lang);
  }
}
