import { strToU8, zipSync } from 'fflate';

const P = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMES = `xmlns:a="${A}" xmlns:r="${R}" xmlns:p="${P}"`;

/** The lines of a part of relationships: id, last part of the type, target, and whether it leads out of the file. */
export const rels = (...lines: readonly (readonly [id: string, type: string, target: string, outside?: boolean])[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.map(([id, type, target, outside]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${outside === true ? ' TargetMode="External"' : ''}/>`).join('')}</Relationships>`;

const shape = (id: number, type: string, text: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${type} ${id}"/><p:cNvSpPr/><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
const tree = (shapes: string): string => `<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree></p:cSld>`;

const MAIN = 'application/vnd.openxmlformats-officedocument.presentationml';

/** Parts of the least presentation that PowerPoint would open, with one slide for each text; what tests change is changed in them. */
export function smallPptx(slides: readonly string[] = ['Pay and conditions']): Record<string, string> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/ppt/presentation.xml" ContentType="${MAIN}.presentation.main+xml"/>${slides.map((_, at) => `<Override PartName="/ppt/slides/slide${at + 1}.xml" ContentType="${MAIN}.slide+xml"/>`).join('')}<Override PartName="/ppt/slideMasters/slideMaster1.xml" ContentType="${MAIN}.slideMaster+xml"/><Override PartName="/ppt/slideLayouts/slideLayout1.xml" ContentType="${MAIN}.slideLayout+xml"/></Types>`,
    '_rels/.rels': rels(['rId1', 'officeDocument', 'ppt/presentation.xml']),
    'ppt/presentation.xml': `<?xml version="1.0"?><p:presentation ${NAMES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="m1"/></p:sldMasterIdLst><p:sldIdLst>${slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="s${at + 1}"/>`).join('')}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': rels(['m1', 'slideMaster', 'slideMasters/slideMaster1.xml'], ...slides.map((_, at) => [`s${at + 1}`, 'slide', `slides/slide${at + 1}.xml`] as const)),
    'ppt/slideMasters/slideMaster1.xml': `<p:sldMaster ${NAMES}>${tree(shape(2, 'title', 'Master') + shape(3, 'body', 'Master'))}<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': rels(['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml']),
    'ppt/slideLayouts/slideLayout1.xml': `<p:sldLayout ${NAMES} type="obj">${tree(shape(2, 'title', 'Layout') + shape(3, 'body', 'Layout'))}</p:sldLayout>`,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': rels(['rId1', 'slideMaster', '../slideMasters/slideMaster1.xml']),
  };
  for (const [at, text] of slides.entries()) {
    parts[`ppt/slides/slide${at + 1}.xml`] = `<?xml version="1.0"?><p:sld ${NAMES}>${tree(shape(2, 'title', text) + shape(3, 'body', `Words of ${text}`))}</p:sld>`;
    parts[`ppt/slides/_rels/slide${at + 1}.xml.rels`] = rels(['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml']);
  }
  return parts;
}

/** Parts as a file. */
export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));
