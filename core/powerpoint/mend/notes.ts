import type { Block } from '../../deck/content.ts';
import { notesParagraphs } from '../text/notes.ts';
import { paragraphsXml } from '../text/body.ts';
import { NOTES_STYLE } from '../text/style.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { named, placeholderProperties } from '../shapes/frame.ts';
import { el, type XmlElement } from '../xml/element.ts';
import { descendants } from '../xml/query.ts';
import { relationshipsPart } from '../../opc/part-path.ts';
import { OwnRelationships, retarget, relationships } from '../xml/relationships.ts';
import { NOTES_MASTER, notesPart, type Mending } from './file.ts';
import { shapesPart } from './shape-tree.ts';
import { linker } from './slide.ts';

/** PowerPoint's own number for the slide number of a notes page, and its field. */
const NUMBER_IDX = 10;
const FIELD_ID = '{F7021451-1387-4CA6-816F-3879F97B5CBC}';

const shape = (name: string, locks: Record<string, boolean>, properties: XmlElement, ...text: XmlElement[]): XmlElement => el('p:sp', {},
  el('p:nvSpPr', {}, named(name), el('p:cNvSpPr', {}, el('a:spLocks', locks)), properties),
  el('p:spPr'),
  text.length === 0 ? undefined : el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), ...text));

/** What stands in a slide's notes; empty for a slide that has no notes page. */
export const notesOf = (notes: readonly Block[]): readonly Paragraph[] => notesParagraphs(notes);

/** Writes a slide's notes page: the picture of the slide, the notes as proper paragraphs, the slide's number. */
export function putNotes({ file, lang, theme }: Mending, number: number, notes: readonly Paragraph[]): void {
  const own = new OwnRelationships();
  own.add('notesMaster', '../notesMasters/notesMaster1.xml');
  own.add('slide', `../slides/slide${number}.xml`);
  const context = { style: NOTES_STYLE, scale: 1, lang, inherits: true, codeFont: theme.fonts.code, link: linker(own) };
  const part = notesPart(number);
  file.put(part, shapesPart('p:notes', [
    shape('Slide Image Placeholder', { noGrp: true, noRot: true, noChangeAspect: true }, placeholderProperties('sldImg')),
    shape('Notes Placeholder', { noGrp: true }, placeholderProperties('body', 1), ...paragraphsXml(notes, context)),
    shape('Slide Number Placeholder', { noGrp: true }, placeholderProperties('sldNum', NUMBER_IDX, 'quarter'), el('a:p', {},
      el('a:fld', { id: FIELD_ID, type: 'slidenum' }, el('a:rPr', { lang }), el('a:t', {}, String(number))), el('a:endParaRPr', { lang }))),
  ]));
  own.write(file, part);
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
