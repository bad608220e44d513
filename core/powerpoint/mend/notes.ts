import type { Block } from '../../deck/content.ts';
import { notesParagraphs } from '../text/notes.ts';
import { paragraphsXml } from '../text/body.ts';
import { NOTES_STYLE } from '../text/style.ts';
import type { ShownSlide } from '../../slides/model.ts';
import { notesMaster } from '../frame/notes-master.ts';
import { themePart } from '../frame/theme.ts';
import { madeOnce, type KeptParts, type PartTexts } from '../kept-parts.ts';
import { named, placeholderProperties } from '../shapes/frame.ts';
import type { PowerPointTheme } from '../theme.ts';
import { el, toXmlPart, type XmlElement } from '../xml/element.ts';
import { relationshipsPart } from '../../opc/part-path.ts';
import { linker, OwnRelationships } from '../xml/relationships.ts';
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
  const { text, relationships: related } = madeOnce(kept.notes, slide, `${number} ${lang} ${theme.fonts.code}`, () => notesTexts(number, slide.notes, lang, theme.fonts.code));
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

/** Puts the notes master in, with a theme of its own, as PowerPoint has it. */
export function putNotesMaster({ file, lang }: Pick<Mending, 'file' | 'lang'>, theme: PowerPointTheme, part: string): void {
  file.put(NOTES_MASTER, notesMaster(lang));
  file.put(`ppt/theme/${part}`, themePart(theme));
  const own = new OwnRelationships();
  own.add('theme', `../theme/${part}`);
  own.write(file, NOTES_MASTER);
}
