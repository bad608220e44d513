import { strToU8, zipSync } from 'fflate';
import { openPackage } from '../../core/opc/open-package.ts';
import type { OfficeFile } from '../../core/opc/package.ts';
import { sourceOfBytes } from '../../core/zip/read.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMES = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** What a part leads to: id, type, target; a target with a scheme leads out of the file. */
export type Rel = readonly [id: string, type: string, target: string];

export interface PptxSlide {
  /** What stands in the shape tree. */
  shapes: string;
  rels?: readonly Rel[];
  hidden?: boolean;
  /** Paragraphs of its notes. */
  notes?: string;
  /** What stands behind `cSld`. */
  after?: string;
}

export interface PptxOptions {
  slides: readonly PptxSlide[];
  /** Shapes of the layout and of the master. */
  layout?: string;
  master?: string;
  layoutType?: string;
  bodyStyle?: string;
  /** Of the presentation part, behind the list of slides. */
  extra?: string;
  core?: string;
  parts?: Readonly<Record<string, string | Uint8Array>>;
}

const relsXml = (rels: readonly Rel[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${/^[a-z]+:/i.test(target) ? ' TargetMode="External"' : ''}/>`).join('')}</Relationships>`;

const tree = (shapes: string): string => `<p:cSld name="A layout"><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree></p:cSld>`;

/** A presentation of a few parts, as a zip. */
export function pptxBytes(options: PptxOptions): Uint8Array {
  const { slides } = options;
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>',
    '_rels/.rels': relsXml([['r1', 'officeDocument', 'ppt/presentation.xml'], ['r2', 'core-properties', 'docProps/core.xml']]).replace(`${OFFICE}/core-properties`, 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${options.core ?? ''}</cp:coreProperties>`,
    'ppt/presentation.xml': `<p:presentation ${NAMES}><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="s${index + 1}"/>`).join('')}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/>${options.extra ?? ''}</p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relsXml(slides.map((_, index): Rel => [`s${index + 1}`, 'slide', `slides/slide${index + 1}.xml`])),
    'ppt/slideLayouts/slideLayout1.xml': `<p:sldLayout ${NAMES} type="${options.layoutType ?? 'obj'}">${tree(options.layout ?? '')}</p:sldLayout>`,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relsXml([['m', 'slideMaster', '../slideMasters/slideMaster1.xml']]),
    'ppt/slideMasters/slideMaster1.xml': `<p:sldMaster ${NAMES}>${tree(options.master ?? '')}<p:txStyles><p:titleStyle/><p:bodyStyle>${options.bodyStyle ?? ''}</p:bodyStyle><p:otherStyle/></p:txStyles></p:sldMaster>`,
  };
  slides.forEach((slide, index) => {
    const number = index + 1;
    const notes: Rel[] = slide.notes === undefined ? [] : [['n', 'notesSlide', `../notesSlides/notesSlide${number}.xml`]];
    parts[`ppt/slides/slide${number}.xml`] = `<p:sld ${NAMES}${slide.hidden === true ? ' show="0"' : ''}>${tree(slide.shapes)}${slide.after ?? ''}</p:sld>`;
    parts[`ppt/slides/_rels/slide${number}.xml.rels`] = relsXml([['l', 'slideLayout', '../slideLayouts/slideLayout1.xml'], ...notes, ...(slide.rels ?? [])]);
    if (slide.notes !== undefined) parts[`ppt/notesSlides/notesSlide${number}.xml`] = `<p:notes ${NAMES}>${tree(textShape(slide.notes, { ph: 'type="body" idx="1"' }))}</p:notes>`;
  });
  const all = { ...parts, ...options.parts };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));
}

export const pptxFile = (options: PptxOptions): OfficeFile => openPackage(sourceOfBytes(pptxBytes(options)));

export const xmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A run of text. */
export const run = (text: string, properties = ''): string => `<a:r><a:rPr lang="en-GB" ${properties}/><a:t>${xmlText(text)}</a:t></a:r>`;

/** A paragraph: its text or its runs, and its properties as XML. */
export const para = (content: string, properties = ''): string => `<a:p>${properties}${content.startsWith('<a:') ? content : run(content)}</a:p>`;

interface ShapeOptions {
  /** Attributes of the place that it fills. */
  ph?: string;
  /** x, y, w, h in EMU. */
  box?: readonly [number, number, number, number];
  descr?: string;
  listStyle?: string;
}

const transform = (box: ShapeOptions['box'], name = 'a:xfrm'): string => (box ? `<${name}><a:off x="${box[0]}" y="${box[1]}"/><a:ext cx="${box[2]}" cy="${box[3]}"/></${name}>` : '');
const properties = (kind: string, { ph, descr }: ShapeOptions): string => `<p:nv${kind}Pr><p:cNvPr id="2" name="x"${descr === undefined ? '' : ` descr="${xmlText(descr)}"`}/><p:cNv${kind}Pr/><p:nvPr>${ph === undefined ? '' : `<p:ph ${ph}/>`}</p:nvPr></p:nv${kind}Pr>`;

/** A shape with text. @param paragraphs XML, or the words of one */
export const textShape = (paragraphs: string, options: ShapeOptions = {}): string =>
  `<p:sp>${properties('Sp', options)}<p:spPr>${transform(options.box)}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle>${options.listStyle ?? ''}</a:lstStyle>${paragraphs.startsWith('<a:p>') ? paragraphs : para(paragraphs)}</p:txBody></p:sp>`;

export const titleShape = (text: string): string => textShape(text, { ph: 'type="title"' });
export const bodyShape = (paragraphs: string, idx = 1): string => textShape(paragraphs, { ph: `idx="${idx}"` });

export const pictureShape = (id: string, options: ShapeOptions = {}): string =>
  `<p:pic>${properties('Pic', options)}<p:blipFill><a:blip r:embed="${id}"/></p:blipFill><p:spPr>${transform(options.box)}</p:spPr></p:pic>`;

export const frame = (uri: string, data: string, options: ShapeOptions = {}): string =>
  `<p:graphicFrame>${properties('GraphicFrame', options)}${transform(options.box, 'p:xfrm')}<a:graphic><a:graphicData uri="${uri}">${data}</a:graphicData></a:graphic></p:graphicFrame>`;

/** A table by the words of its cells; a cell may be XML of `a:tc`. */
export const tableFrame = (rows: readonly (readonly string[])[], options: ShapeOptions = {}): string => frame('http://schemas.openxmlformats.org/drawingml/2006/table',
  `<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${(rows[0] ?? []).map(() => '<a:gridCol w="1"/>').join('')}</a:tblGrid>${rows.map((row) => `<a:tr h="1">${row.map((cell) => (cell.startsWith('<a:tc') ? cell : `<a:tc><a:txBody><a:bodyPr/>${para(cell)}</a:txBody></a:tc>`)).join('')}</a:tr>`).join('')}</a:tbl>`, options);
