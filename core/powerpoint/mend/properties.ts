import type { Audience } from '../../audience/model.ts';
import { cleanLine } from '../text/clean.ts';
import { el, type XmlElement } from '../xml/element.ts';
import type { Mending } from './file.ts';

const SUBJECTS: Readonly<Record<Audience, string>> = {
  members: 'Version for members',
  employer: 'Version for the employer',
  public: 'Version for the public',
};

const VT = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';

/** Who the file says it is from: the branch, never a person. */
const creatorOf = (mending: Mending): string => cleanLine(mending.presentation.branchName) || 'Branchdeck';

/** The moment that the file says it was made: the day it was composed for, so that the same input gives the same bytes. */
const moment = (mending: Mending): string => {
  const stamp = `${mending.presentation.today.slice(0, 10)}T00:00:00Z`;
  return /^\d{4}-\d{2}-\d{2}T/.test(stamp) && !Number.isNaN(Date.parse(stamp)) ? stamp : '1980-01-01T00:00:00Z';
};

const time = (name: string, mending: Mending): XmlElement => el(name, { 'xsi:type': 'dcterms:W3CDTF' }, moment(mending));

/** Writes the core properties afresh: pptxgenjs stamps its own name and the clock. */
export function mendCoreProperties(mending: Mending): void {
  const { presentation, lang, file } = mending;
  file.put('docProps/core.xml', el('cp:coreProperties', {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  },
  el('dc:title', {}, cleanLine(presentation.title)),
  el('dc:subject', {}, SUBJECTS[presentation.audience]),
  el('dc:creator', {}, creatorOf(mending)),
  el('cp:lastModifiedBy', {}, creatorOf(mending)),
  el('cp:revision', {}, '1'),
  time('dcterms:created', mending),
  time('dcterms:modified', mending),
  el('dc:language', {}, lang)));
}

/** Writes the extended properties afresh: pptxgenjs does not escape the company and counts a note for every slide. @param format what PowerPoint calls the size of its slides */
export function mendAppProperties(mending: Mending, titles: readonly string[], notes: number, format = 'Widescreen'): void {
  const heading = (name: string, count: number): XmlElement[] => [
    el('vt:variant', {}, el('vt:lpstr', {}, name)),
    el('vt:variant', {}, el('vt:i4', {}, String(count))),
  ];
  const parts = [mending.theme.name, ...titles];
  mending.file.put('docProps/app.xml', el('Properties', {
    xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties', 'xmlns:vt': VT,
  },
  el('TotalTime', {}, '0'),
  el('Application', {}, 'Branchdeck'),
  el('PresentationFormat', {}, format),
  el('Slides', {}, String(titles.length)),
  el('Notes', {}, String(notes)),
  el('HiddenSlides', {}, '0'),
  el('HeadingPairs', {}, el('vt:vector', { size: 4, baseType: 'variant' },
    ...heading('Theme', 1), ...heading('Slide Titles', titles.length))),
  el('TitlesOfParts', {}, el('vt:vector', { size: parts.length, baseType: 'lpstr' },
    ...parts.map((part) => el('vt:lpstr', {}, part)))),
  el('Company'),
  el('LinksUpToDate', {}, 'false'),
  el('SharedDoc', {}, 'false'),
  el('HyperlinksChanged', {}, 'false'),
  el('AppVersion', {}, '16.0000')));
}
