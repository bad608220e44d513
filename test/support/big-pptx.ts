import { closeSync, openSync, writeSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { gatherPieces, zipPieces, type PartBytes } from '../../core/zip/write.ts';
import { noisePng } from './noise-png.ts';

const P = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMES = `xmlns:a="${A}" xmlns:r="${R}" xmlns:p="${P}"`;
const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml';

const rels = (...lines: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.map(([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
const paragraph = (text: string, level = 0): string => `<a:p>${level === 0 ? '' : `<a:pPr lvl="${level}"/>`}<a:r><a:rPr lang="en-GB"/><a:t>${text}</a:t></a:r></a:p>`;
const place = (id: number, type: string, index: number, words: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${type} ${id}"/><p:cNvSpPr/><p:nvPr><p:ph type="${type}" idx="${index}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${words}</p:txBody></p:sp>`;
const tree = (shapes: string): string => `<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree></p:cSld>`;
const frame = (id: number, inside: string): string => `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Frame ${id}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="900000" y="3000000"/><a:ext cx="6000000" cy="2000000"/></p:xfrm><a:graphic>${inside}</a:graphic></p:graphicFrame>`;

function tableXml(number: number): string {
  const cell = (text: string): string => `<a:tc><a:txBody><a:bodyPr/>${paragraph(text)}</a:txBody><a:tcPr/></a:tc>`;
  const row = (...texts: string[]): string => `<a:tr h="370000">${texts.map(cell).join('')}</a:tr>`;
  return `<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${'<a:gridCol w="2000000"/>'.repeat(3)}</a:tblGrid>${row('Year', 'Offer', 'Prices')}${Array.from({ length: 5 }, (_, at) => row(`${2020 + at}`, `${at + 2}%`, `${number % 9}.${at}%`)).join('')}</a:tbl></a:graphicData>`;
}

const points = (kind: 'str' | 'num', values: readonly string[]): string =>
  `<c:${kind}Ref><c:f>Sheet1!A1</c:f><c:${kind}Cache><c:ptCount val="${values.length}"/>${values.map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`).join('')}</c:${kind}Cache></c:${kind}Ref>`;
const chartXml = (number: number): string =>
  `<c:chartSpace xmlns:c="${C}" xmlns:a="${A}" xmlns:r="${R}"><c:chart><c:plotArea><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${['Offer', 'Prices'].map((name, at) => `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx>${points('str', [name])}</c:tx><c:cat>${points('str', ['2022', '2023', '2024'])}</c:cat><c:val>${points('num', [`${number % 13}`, '6.5', '5.5'])}</c:val></c:ser>`).join('')}</c:barChart></c:plotArea></c:chart></c:chartSpace>`;

function* slideParts(number: number, pictures: number): Generator<readonly [string, string]> {
  const [hasTable, hasChart] = [number % 5 === 0, number % 4 === 0];
  const words = Array.from({ length: 6 }, (_, at) => paragraph(`Point ${at + 1} of slide ${number}: ${'heads and teachers work past six '.repeat(2)}and say so`, at % 3)).join('');
  const picture = `<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture 4" descr="A picture of noise, number ${number}"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId3"/></p:blipFill><p:spPr><a:xfrm><a:off x="7000000" y="1500000"/><a:ext cx="3000000" cy="3000000"/></a:xfrm></p:spPr></p:pic>`;
  const more = (hasTable ? frame(5, tableXml(number)) : '') + (hasChart ? frame(6, `<a:graphicData uri="${C}"><c:chart xmlns:c="${C}" r:id="rId4"/></a:graphicData>`) : '');
  yield [`ppt/slides/slide${number}.xml`, `<p:sld ${NAMES}>${tree(place(2, 'title', 0, paragraph(`Slide ${number} of a long presentation`)) + place(3, 'body', 1, words) + picture + more)}</p:sld>`];
  yield [`ppt/slides/_rels/slide${number}.xml.rels`, rels(['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'], ['rId2', 'notesSlide', `../notesSlides/notesSlide${number}.xml`], ['rId3', 'image', `../media/image${(number % pictures) + 1}.png`], ...(hasChart ? [['rId4', 'chart', `../charts/chart${number}.xml`] as const] : []))];
  yield [`ppt/notesSlides/notesSlide${number}.xml`, `<p:notes ${NAMES}>${tree(place(2, 'body', 1, paragraph(`Say on slide ${number} where the figures come from.`)))}</p:notes>`];
  yield [`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`, rels(['rId1', 'slide', `../slides/slide${number}.xml`])];
  if (hasChart) yield [`ppt/charts/chart${number}.xml`, chartXml(number)];
}

function* partsOf(slides: number, pictures: number): Generator<readonly [string, PartBytes]> {
  const numbers = Array.from({ length: slides }, (_, at) => at + 1);
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}+xml"/>`;
  const texts = function* (): Generator<readonly [string, string]> {
    yield ['[Content_Types].xml', `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${override('ppt/presentation.xml', `${TYPE}.presentation.main`)}${override('ppt/slideMasters/slideMaster1.xml', `${TYPE}.slideMaster`)}${override('ppt/slideLayouts/slideLayout1.xml', `${TYPE}.slideLayout`)}${numbers.map((number) => override(`ppt/slides/slide${number}.xml`, `${TYPE}.slide`) + override(`ppt/notesSlides/notesSlide${number}.xml`, `${TYPE}.notesSlide`) + (number % 4 === 0 ? override(`ppt/charts/chart${number}.xml`, 'application/vnd.openxmlformats-officedocument.drawingml.chart') : '')).join('')}</Types>`];
    yield ['_rels/.rels', rels(['rId1', 'officeDocument', 'ppt/presentation.xml'])];
    yield ['ppt/presentation.xml', `<p:presentation ${NAMES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="m1"/></p:sldMasterIdLst><p:sldIdLst>${numbers.map((number) => `<p:sldId id="${255 + number}" r:id="s${number}"/>`).join('')}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`];
    yield ['ppt/_rels/presentation.xml.rels', rels(['m1', 'slideMaster', 'slideMasters/slideMaster1.xml'], ...numbers.map((number) => [`s${number}`, 'slide', `slides/slide${number}.xml`] as const))];
    yield ['ppt/slideMasters/slideMaster1.xml', `<p:sldMaster ${NAMES}>${tree(place(2, 'title', 0, paragraph('Title')) + place(3, 'body', 1, paragraph('Text')))}<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:bodyStyle>${[1, 2, 3].map((level) => `<a:lvl${level}pPr><a:buChar char="•"/></a:lvl${level}pPr>`).join('')}</p:bodyStyle></p:txStyles></p:sldMaster>`];
    yield ['ppt/slideMasters/_rels/slideMaster1.xml.rels', rels(['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'])];
    yield ['ppt/slideLayouts/slideLayout1.xml', `<p:sldLayout ${NAMES} type="obj">${tree(place(2, 'title', 0, paragraph('Title')) + place(3, 'body', 1, paragraph('Text')))}</p:sldLayout>`];
    yield ['ppt/slideLayouts/_rels/slideLayout1.xml.rels', rels(['rId1', 'slideMaster', '../slideMasters/slideMaster1.xml'])];
    for (const number of numbers) yield* slideParts(number, pictures);
  };
  for (const [name, text] of texts()) yield [name, strToU8(text)];
  for (let number = 1; number <= pictures; number += 1) yield [`ppt/media/image${number}.png`, () => noisePng(number)];
}

/** Writes a presentation as a headquarters might send it: bullets, notes, a picture of 2 MB on each slide in turn, a table on each fifth, a chart on each fourth. */
export function writeBigPptx(path: string, slides: number, pictures: number): void {
  const file = openSync(path, 'w');
  try {
    for (const piece of gatherPieces(zipPieces(partsOf(slides, pictures)))) writeSync(file, piece);
  } finally {
    closeSync(file);
  }
}
