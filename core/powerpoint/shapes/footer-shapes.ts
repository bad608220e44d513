import { el, type XmlElement } from '../xml/element.ts';
import { named, placeholderProperties } from './frame.ts';

/** PowerPoint's own numbers for the footer and the slide number of a layout. */
const FOOTER_IDX = 11;
const NUMBER_IDX = 12;
/** One fixed id for the field: PowerPoint's own differ from file to file, and the same input must give the same bytes. */
const FIELD_ID = '{7B1A2C3D-4E5F-4A6B-8C7D-9E0F1A2B3C4D}';

/** The id of the number's shape, past those that are counted: behind the footer all slides of a file are the same then. */
const NUMBER_ID = 10_000;

const placeholder = (name: XmlElement, type: string, idx: number | null, text: XmlElement): XmlElement => el('p:sp', {},
  el('p:nvSpPr', {}, name, el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true })), placeholderProperties(type, idx ?? undefined, 'quarter')),
  el('p:spPr'),
  el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), text));

/** The footer of a slide or layout, with its own text. @param idx null for none, as some templates have it */
export const footerShape = (text: string, lang: string, idx: number | null = FOOTER_IDX): XmlElement =>
  placeholder(named('Footer'), 'ftr', idx, el('a:p', {}, text === ''
    ? el('a:endParaRPr', { lang })
    : el('a:r', {}, el('a:rPr', { lang, dirty: '0' }), el('a:t', {}, text))));

/** The field that a slide's number stands in. */
const numberField = (shown: string, lang: string): XmlElement =>
  el('a:fld', { id: FIELD_ID, type: 'slidenum' }, el('a:rPr', { lang, dirty: '0' }), el('a:t', {}, shown));

/** The slide number of a slide or layout; `shown` is what stands there until PowerPoint counts. */
export const numberShape = (shown: string, lang: string, idx: number | null = NUMBER_IDX): XmlElement =>
  placeholder(el('p:cNvPr', { id: NUMBER_ID, name: 'Slide number 1' }), 'sldNum', idx, el('a:p', {}, numberField(shown, lang)));
