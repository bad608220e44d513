import { elements } from '../../powerpoint/xml/query.ts';
import { el, type XmlElement } from '../../powerpoint/xml/element.ts';
import { cleanLine } from '../../powerpoint/text/clean.ts';
import { OfficePackage } from '../../powerpoint/xml/package.ts';
import type { ShownLetter } from '../model.ts';

const CUSTOM = 'docProps/custom.xml';
/** Who the file says it is from: no person and no machine. */
const MAKER = 'Branchdeck';

/**
 * Puts right what docx leaves to chance or to the clock: random ids of links, the time, an empty part. The same
 * letter then gives the same bytes.
 */
export function mendDocument(bytes: Uint8Array, letter: ShownLetter): Uint8Array {
  const file = new OfficePackage(bytes);
  for (const part of file.names().filter((name) => /^word\/_rels\/\w+\.xml\.rels$/.test(name))) nameLinks(file, part);
  if (file.has(CUSTOM)) {
    file.remove(CUSTOM);
    drop(file, '[Content_Types].xml', 'PartName', `/${CUSTOM}`);
    drop(file, '_rels/.rels', 'Target', CUSTOM);
  }
  file.put('docProps/core.xml', coreProperties(letter));
  file.put('docProps/app.xml', el('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' }, el('Application', {}, MAKER)));
  return file.pack();
}

/** docx gives each link a random id. */
function nameLinks(file: OfficePackage, part: string): void {
  const content = part.replace('_rels/', '').replace(/\.rels$/, '');
  const names = new Map<string, string>();
  for (const relationship of elements(file.tree(part).documentElement ?? file.tree(part))) {
    const id = relationship.getAttribute('Id') ?? '';
    if (relationship.getAttribute('TargetMode') !== 'External') continue;
    names.set(id, `rIdLink${names.size + 1}`);
    relationship.setAttribute('Id', names.get(id) ?? id);
  }
  if (names.size === 0) return;
  const links = file.tree(content).getElementsByTagName('w:hyperlink');
  for (const link of links) {
    const name = names.get(link.getAttribute('r:id') ?? '');
    if (name !== undefined) link.setAttribute('r:id', name);
  }
}

function drop(file: OfficePackage, part: string, attribute: string, value: string): void {
  const root = file.tree(part).documentElement;
  if (!root) return;
  for (const child of elements(root)) if (child.getAttribute(attribute) === value) root.removeChild(child);
}

function coreProperties(letter: ShownLetter): XmlElement {
  const moment = `${letter.isoDate}T00:00:00Z`;
  const time = (name: string): XmlElement => el(name, { 'xsi:type': 'dcterms:W3CDTF' }, moment);
  return el('cp:coreProperties', {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  },
  el('dc:title', {}, cleanLine(letter.subject)),
  el('dc:creator', {}, MAKER),
  el('cp:lastModifiedBy', {}, MAKER),
  el('cp:revision', {}, '1'),
  time('dcterms:created'),
  time('dcterms:modified'),
  el('dc:language', {}, letter.lang));
}
