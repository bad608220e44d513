import type { Block } from '../../deck/content.ts';
import { notesParagraphs } from '../text/notes.ts';
import { paragraphsXml } from '../text/body.ts';
import { NOTES_STYLE } from '../text/style.ts';
import type { ShownSlide } from '../../slides/model.ts';
import { madeOnce, type KeptParts, type PartTexts } from '../kept-parts.ts';
import { named, placeholderProperties } from '../shapes/frame.ts';
import { el, toXmlPart, type XmlElement } from '../xml/element.ts';
import { descendants } from '../xml/query.ts';
import { relationshipsPart } from '../../opc/part-path.ts';
import { linker, OwnRelationships, retarget, relationships } from '../xml/relationships.ts';
import { NOTES_MASTER, notesPart, type Mending } from './file.ts';
import { shapesPart } from './shape-tree.ts';

/** PowerPoint's own number for the slide number of a notes page, and its field. */
const NUMBER_IDX = 10;
const FIELD_ID = '{F7021451-1387-4CA6-816F-3879F97B5CBC}';

const shape = (name: string, locks: Record<string, boolean>, properties: XmlElement, ...text: XmlElement[]): XmlElement => el('p:sp', {},
  el('p:nvSpPr', {}, named(name), el('p:cNvSpPr', {}, el('a:spLocks', locks)), properties),
  el('p:spPr'),
  text.length === 0 ? undefined : el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), ...text));

/** Whether a slide has a notes page. */
export const hasNotes = ({ notes }: Pick<ShownSlide, 'notes'>): boolean => notes.length > 0 && notesParagraphs(notes).length > 0;

/** Writes a slide's notes page: the picture of the slide, the notes as proper paragraphs, the slide's number. */
export function putNotes({ file, lang, theme }: Mending, number: number, slide: ShownSlide, kept: KeptParts): void {
  const { text, relationships: related } = madeOnce(kept.notes, slide.part === undefined || slide.part.number === 1 ? slide.notes : slide, `${number} ${lang} ${theme.fonts.code}`, () => notesTexts(number, slide.notes, lang, theme.fonts.code));
  const part = notesPart(number);
  file.put(part, text);
  if (related !== undefined) file.put(relationshipsPart(part), related);
}

function notesTexts(number: number, notes: readonly Block[], lang: string, codeFont: string): PartTexts<string> {
  const own = new OwnRelationships();
  own.add('notesMaster', '../notesMasters/notesMaster1.xml');
  own.add('slide', `../slides/slide${number}.xml`);
  const context = { style: NOTES_STYLE, scale: 1, lang, inherits: true, codeFont, link: linker(own) };
  const text = toXmlPart(shapesPart('p:notes', [
    shape('Slide Image Placeholder', { noGrp: true, noRot: true, noChangeAspect: true }, placeholderProperties('sldImg')),
    shape('Notes Placeholder', { noGrp: true }, placeholderProperties('body', 1), ...paragraphsXml(notesParagraphs(notes), context)),
    shape('Slide Number Placeholder', { noGrp: true }, placeholderProperties('sldNum', NUMBER_IDX, 'quarter'), el('a:p', {},
      el('a:fld', { id: FIELD_ID, type: 'slidenum' }, el('a:rPr', { lang }), el('a:t', {}, String(number))), el('a:endParaRPr', { lang }))),
  ]));
  return { text, relationships: own.xml() };
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
