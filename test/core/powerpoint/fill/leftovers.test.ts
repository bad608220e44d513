import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { everyLetter } from '../../../support/plain-zip.ts';
import { changeParts, fillBytes, partText } from './fill-bytes.ts';
import { loose } from './loose-parts.ts';
import { richFile } from './rich-file.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rel = (id: string, type: string, target: string, more = ''): string => `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${OFFICE}/${type}`}" Target="${target}"${more}/>`;
const OUTSIDE = ' TargetMode="External"';
const addRels = (...lines: string[]) => (xml: string): string => xml.replace('</Relationships>', `${lines.join('')}</Relationships>`);
const addShapes = (...shapes: string[]) => (xml: string): string => xml.replace('</p:spTree>', `${shapes.join('')}</p:spTree>`);
const type = (line: string) => (xml: string): string => xml.replace('</Types>', `${line}</Types>`);

const picture = (blip: string, more = ''): string =>
  `<p:pic><p:nvPicPr><p:cNvPr id="90" name="Picture"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>${blip}${more}<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="100" cy="100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
const hiddenShape = '<p:sp><p:nvSpPr><p:cNvPr id="91" name="Box" hidden="1"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>KEPTBACK said</a:t></a:r></a:p></p:txBody></p:sp>';

type Case = [what: string, changes: Parameters<typeof changeParts>[1], more?: Parameters<typeof changeParts>[2]];
const SLIDE = 'ppt/slides/slide1.xml';
const SLIDE_RELS = 'ppt/slides/_rels/slide1.xml.rels';
const LAYOUT_RELS = 'ppt/slideLayouts/_rels/slideLayout2.xml.rels';
const IMAGE = '<Default Extension="wdp" ContentType="image/vnd.ms-photo"/>';

/** Each puts KEPTBACK where no employer may find it. */
const CASES: Case[] = [
  ['a linked picture', { [SLIDE_RELS]: addRels(rel('rId80', 'image', 'file:///S:/KEPTBACK/a.png', OUTSIDE)), [SLIDE]: addShapes(picture('<a:blip r:link="rId80"/>')) }],
  ['where a picture that is in the file came from', { [SLIDE_RELS]: addRels(rel('rId79', 'image', '../media/seen.png'), rel('rId80', 'image', 'file:///S:/KEPTBACK/a.png', OUTSIDE)), [SLIDE]: addShapes(picture('<a:blip r:embed="rId79" r:link="rId80"/>')) }, { 'ppt/media/seen.png': 'png' }],
  ['a picture that is fetched from the web', { [SLIDE_RELS]: addRels(rel('rId80', 'image', 'https://KEPTBACK.example/a.png', OUTSIDE)), [SLIDE]: addShapes(picture('<a:blip r:link="rId80"/>')) }],
  ['a linked workbook', { 'ppt/charts/_rels/chart1.xml.rels': (xml) => xml.replace(/Target="[^"]*\.xlsx"/, 'Target="file:///S:/KEPTBACK.xlsx" TargetMode="External"') }],
  ['a chart of a linked object', { 'ppt/charts/_rels/chart1.xml.rels': (xml) => xml.replace(/relationships\/package" Target="[^"]*\.xlsx"/, 'relationships/oleObject" Target="file:///S:/KEPTBACK.xlsx" TargetMode="External"') }],
  ['a formula that names another workbook', { 'ppt/charts/chart1.xml': (xml) => xml.replace('<c:f>Sheet1!$B$1</c:f>', String.raw`<c:f>'S:\union\[KEPTBACK plan.xlsx]Sheet1'!$B$1</c:f>`).replace('<c:f>Sheet1!$C$1</c:f>', '<c:f>[KEPTBACK.xlsx]Sheet1!$C$1</c:f>') }],
  ['a linked film', { [SLIDE_RELS]: addRels(rel('rId80', 'video', 'file:///S:/KEPTBACK.mp4', OUTSIDE)) }],
  ['the name of a section', { 'ppt/presentation.xml': (xml) => xml.replace('name="Open"', 'name="KEPTBACK"') }],
  ['the name of a slide', { [SLIDE]: (xml) => xml.replace(/<p:cSld( name="[^"]*")?/, '<p:cSld name="KEPTBACK"') }],
  ['a hidden shape on a master', { 'ppt/slideMasters/slideMaster1.xml': addShapes(hiddenShape) }],
  ['the picture before it was cut out', {
    '[Content_Types].xml': type(IMAGE),
    [SLIDE_RELS]: addRels(rel('rId80', 'image', '../media/seen.png'), rel('rId81', 'http://schemas.microsoft.com/office/2007/relationships/hdphoto', '../media/hdphoto1.wdp')),
    [SLIDE]: addShapes(picture('<a:blip r:embed="rId80"><a:extLst><a:ext uri="{BEBA8EAE-BF5A-486C-A8C5-ECC9F3942E4B}"><a14:imgProps xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main"><a14:imgLayer r:embed="rId81"><a14:imgEffect><a14:backgroundRemoval t="0" b="1" l="0" r="1"/></a14:imgEffect></a14:imgLayer></a14:imgProps></a:ext></a:extLst></a:blip>')),
  }, { 'ppt/media/seen.png': 'png', 'ppt/media/hdphoto1.wdp': 'KEPTBACK' }],
  ['a part of no known kind', { '[Content_Types].xml': type('<Default Extension="dat" ContentType="application/x-dat"/>'), [SLIDE_RELS]: addRels(rel('rId80', 'http://example.org/relationships/notebook', '../other/note.dat')) }, { 'ppt/other/note.dat': 'KEPTBACK' }],
  ['a part that only the presentation knows', { '[Content_Types].xml': type('<Default Extension="dat" ContentType="application/x-dat"/>'), 'ppt/_rels/presentation.xml.rels': addRels(rel('rId80', 'http://example.org/relationships/notebook', 'other/note.dat')) }, { 'ppt/other/note.dat': 'KEPTBACK' }],
  ['a part that only the package knows', { '[Content_Types].xml': type('<Default Extension="dat" ContentType="application/x-dat"/>'), '_rels/.rels': addRels(rel('rId80', 'http://example.org/relationships/notebook', 'ppt/other/note.dat')) }, { 'ppt/other/note.dat': 'KEPTBACK' }],
  ['a file on a layout', { '[Content_Types].xml': type('<Default Extension="bin" ContentType="application/octet-stream"/>'), [LAYOUT_RELS]: addRels(rel('rId80', 'oleObject', '../embeddings/ole.bin')) }, { 'ppt/embeddings/ole.bin': 'KEPTBACK' }],
  ['a model in three dimensions', { '[Content_Types].xml': type('<Default Extension="glb" ContentType="model/gltf.binary"/>'), [SLIDE_RELS]: addRels(rel('rId80', 'http://schemas.microsoft.com/office/2017/06/relationships/model3d', '../media/model.glb')) }, { 'ppt/media/model.glb': 'KEPTBACK' }],
  ['an alt text and a name that are a place on a disk', { [SLIDE]: (xml) => xml.replace('title="{{ branch.name }} &amp; co"', String.raw`descr="C:\Users\KEPTBACK\plan.png"`).replace('name="Box 70"', 'name="/home/KEPTBACK/plan.png"') }],
  ['a macro in a link on a layout', { 'ppt/slideLayouts/slideLayout2.xml': addShapes('<p:sp><p:nvSpPr><p:cNvPr id="91" name="Box"><a:hlinkClick r:id="" action="ppaction://program?KEPTBACK.exe"/></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>') }],
  ['a remark in the XML', { [SLIDE]: (xml) => xml.replace('</p:spTree>', '</p:spTree><!-- KEPTBACK -->') }],
];

/** What can't be taken out without spoiling the slide is named, and stops the file. */
const STOPPED = /^a (?:linked (?:picture|film)|picture that is fetched|part of no known kind|file on a layout|model)/;

let rich: Uint8Array;
beforeAll(async () => {
  rich = await richFile();
});

const said = (bytes: Uint8Array): string => everyLetter(Buffer.from(bytes));

describe('an employer finds nothing of what is kept in a corner of the file', () => {
  test.each(CASES)('%s', (what, changes, more = {}) => {
    const crafted = changeParts(rich, changes, more);
    expect(said(crafted)).toContain('KEPTBACK');
    const { bytes, findings } = fillBytes(crafted, 'employer');
    if (STOPPED.test(what)) {
      expect(findings).toContainEqual(expect.objectContaining({ code: expect.stringMatching(/^fill-(?:embedded|linked)$/), level: 'error' }));
      return;
    }
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(said(bytes)).not.toContain('KEPTBACK');
    expect(loose(bytes)).toEqual([]);
  });

  test('keeps the formulas by which a chart finds its cells', () => {
    const { bytes } = fillBytes(changeParts(rich, { 'ppt/charts/chart1.xml': (xml) => xml.replace('<c:f>Sheet1!$B$1</c:f>', String.raw`<c:f>'S:\union\[Plan.xlsx]Sheet1'!$B$1</c:f>`).replace('<c:f>Sheet1!$C$1</c:f>', '<c:f>[0]!Own</c:f>') }), 'employer');
    expect([...partText(bytes, 'ppt/charts/chart1.xml').matchAll(/<c:f>([^<]*)/g)].map(([, formula]) => formula)).toEqual(["'Sheet1'!$B$1", 'Sheet1!$A$2:$A$3', 'Sheet1!$B$2:$B$3', '[0]!Own', 'Sheet1!$A$2:$A$3', 'Sheet1!$C$2:$C$3']);
  });

  test('and is shown what was drawn by hand, and pictures that are in the file', () => {
    const { bytes } = fillBytes(changeParts(rich, {
      '[Content_Types].xml': type('<Override PartName="/ppt/ink/ink1.xml" ContentType="application/inkml+xml"/>'),
      [SLIDE_RELS]: addRels(rel('rId79', 'image', '../media/seen.png'), rel('rId80', 'image', 'file:///S:/a.png', OUTSIDE), rel('rId81', 'customXml', '../ink/ink1.xml')),
      [SLIDE]: addShapes(picture('<a:blip r:embed="rId79" r:link="rId80"/>'), '<p:contentPart r:id="rId81"/>'),
    }, { 'ppt/media/seen.png': 'png', 'ppt/ink/ink1.xml': '<inkml:ink xmlns:inkml="http://www.w3.org/2003/InkML"/>' }), 'employer');
    expect(partText(bytes, SLIDE)).toContain('<a:blip r:embed="rId79"/>');
    expect(partText(bytes, SLIDE)).toContain('<p:contentPart r:id="rId81"/>');
    expect(loose(bytes)).toEqual([]);
  });

  const WORKBOOK: [what: string, change: (parts: Record<string, Uint8Array>) => void][] = [
    ['a picture and a text box on a sheet', (parts) => {
      parts['xl/drawings/drawing1.xml'] = strToU8('<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:absoluteAnchor><xdr:sp><xdr:txBody><a:p><a:r><a:t>KEPTBACK</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:absoluteAnchor></xdr:wsDr>');
      parts['xl/worksheets/_rels/sheet1.xml.rels'] = strToU8(addRels(rel('rId5', 'drawing', '../drawings/drawing1.xml'))(strFromU8(parts['xl/worksheets/_rels/sheet1.xml.rels']!)));
      parts['xl/worksheets/sheet1.xml'] = strToU8(strFromU8(parts['xl/worksheets/sheet1.xml']!).replace('<tableParts', '<drawing r:id="rId5"/><tableParts'));
    }],
    ['the name of a sheet that no chart draws', (parts) => {
      parts['xl/workbook.xml'] = strToU8(strFromU8(parts['xl/workbook.xml']!).replace('"Other"', '"KEPTBACK"'));
    }],
    ['a setting of the printer, beside cells that are filled', (parts) => {
      parts['xl/printerSettings/printerSettings1.bin'] = strToU8('KEPTBACK');
      parts['[Content_Types].xml'] = strToU8(type('<Default Extension="bin" ContentType="application/octet-stream"/>')(strFromU8(parts['[Content_Types].xml']!)));
      parts['xl/worksheets/_rels/sheet1.xml.rels'] = strToU8(addRels(rel('rId5', 'printerSettings', '../printerSettings/printerSettings1.bin'))(strFromU8(parts['xl/worksheets/_rels/sheet1.xml.rels']!)));
      parts['xl/worksheets/sheet1.xml'] = strToU8(strFromU8(parts['xl/worksheets/sheet1.xml']!).replace('<tableParts', '<pageSetup r:id="rId5"/><tableParts'));
    }],
    ['a view of somebody\'s own', (parts) => {
      parts['xl/workbook.xml'] = strToU8(strFromU8(parts['xl/workbook.xml']!).replace('</sheets>', '</sheets><customWorkbookViews><customWorkbookView name="KEPTBACK"/></customWorkbookViews>'));
    }],
    ['what somebody tried out', (parts) => {
      parts['xl/worksheets/sheet1.xml'] = strToU8(strFromU8(parts['xl/worksheets/sheet1.xml']!).replace('<tableParts', '<scenarios><scenario name="x" user="KEPTBACK"><inputCells r="B2" val="1"/></scenario></scenarios><tableParts'));
    }],
    ['a slicer', (parts) => {
      parts['xl/slicerCaches/slicerCache1.xml'] = strToU8('<slicerCacheDefinition xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" name="KEPTBACK"/>');
      parts['xl/_rels/workbook.xml.rels'] = strToU8(addRels(rel('rId9', 'http://schemas.microsoft.com/office/2007/relationships/slicerCache', 'slicerCaches/slicerCache1.xml'))(strFromU8(parts['xl/_rels/workbook.xml.rels']!)));
    }],
    ['the heading of a column that no chart draws', (parts) => {
      parts['xl/worksheets/sheet1.xml'] = strToU8(strFromU8(parts['xl/worksheets/sheet1.xml']!).replace('<c r="C1" t="s"><v>2</v></c>', '<c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>KEPTBACK</t></is></c>'));
      parts['xl/tables/table1.xml'] = strToU8(strFromU8(parts['xl/tables/table1.xml']!).replace('A1:C3', 'A1:D3').replace('count="3"', 'count="4"').replace('</tableColumns>', '<tableColumn id="4" name="KEPTBACK"/></tableColumns>'));
    }],
  ];
  test.each(WORKBOOK)('%s in a chart’s workbook', (_, change) => {
    const parts = unzipSync(unzipSync(rich)['ppt/embeddings/workbook1.xlsx']!);
    change(parts);
    const crafted = changeParts(rich, {}, { 'ppt/embeddings/workbook1.xlsx': zipSync(parts) });
    expect(said(crafted)).toContain('KEPTBACK');
    const { bytes, findings } = fillBytes(crafted, 'employer');
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(said(bytes)).not.toContain('KEPTBACK');
    const book = unzipSync(bytes)['ppt/embeddings/workbook1.xlsx']!;
    expect(loose(book)).toEqual([]);
    expect(said(book)).toMatch(/<c r="C3"><v>1420<\/v>/);
  });
});

test.each(['employer', 'members'] as const)('a signature is left out for %s, and that is said', (audience) => {
  const { bytes, findings } = fillBytes(changeParts(rich, {
    '_rels/.rels': addRels(rel('rId80', 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin', '_xmlsignatures/origin.sigs')),
    '[Content_Types].xml': type('<Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/>'),
  }, { '_xmlsignatures/origin.sigs': '' }), audience);
  expect(findings).toContainEqual(expect.objectContaining({ code: 'fill-signed', level: 'warning' }));
  expect(Object.keys(unzipSync(bytes))).not.toContain('_xmlsignatures/origin.sigs');
});

test('what lies beside a slide or was cropped away is named', () => {
  const aside = picture('<a:blip r:embed="rId79"/>', '<a:srcRect l="20000"/>').replace('x="0" y="0"', 'x="99000000" y="0"');
  const crafted = changeParts(rich, { [SLIDE_RELS]: addRels(rel('rId79', 'image', '../media/seen.png')), [SLIDE]: addShapes(aside) }, { 'ppt/media/seen.png': 'png' });
  const { findings } = fillBytes(crafted, 'employer');
  expect(findings.map(({ code, level, slide }) => [code, level, slide])).toEqual([['fill-beside', 'error', '1'], ['fill-cropped', 'warning', '1']]);
  expect(fillBytes(crafted).findings).toEqual([]);
});

test('a part that a slide left out shares with one that stays is said of the one that stays', () => {
  const crafted = changeParts(rich, { 'ppt/slides/_rels/slide3.xml.rels': addRels(rel('rId80', 'chart', '../charts/chart1.xml')), 'ppt/charts/chart1.xml': (xml) => xml.replace('{{ town }}', '{{ blank }}') });
  const blank = fillBytes(crafted, 'employer', '3').findings.filter(({ code }) => code === 'fill-blank');
  expect([...new Set(blank.map(({ slide }) => slide))]).toEqual(['3']);
});

test.each(['slides/slide1', 'slideLayouts/slideLayout2', 'charts/chart1'])('a file that calls ppt/%s.xml something else is refused, since nothing would be looked for in it', (part) => {
  const crafted = changeParts(rich, { '[Content_Types].xml': (xml) => xml.replace(new RegExp(`<Override PartName="/ppt/${part}.xml"[^>]*/>`), '') });
  for (const audience of ['employer', 'members'] as const) expect(() => fillBytes(crafted, audience)).toThrow(/is not of the kind/);
});

test('a token in a field is filled, and one that can’t be is said', () => {
  const field = (words: string): string => `<p:sp><p:nvSpPr><p:cNvPr id="92" name="Field"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:fld id="{00000000-0000-0000-0000-000000000009}" type="own"><a:rPr lang="en-GB"/><a:t>${words}</a:t></a:fld></a:p></p:txBody></p:sp>`;
  const { bytes, findings } = fillBytes(changeParts(rich, { [SLIDE]: addShapes(field('We were {{ present }}'), field('{{ blank }}')) }));
  expect(partText(bytes, SLIDE)).toContain('<a:t>We were 1,420</a:t></a:fld>');
  expect(findings).toEqual([expect.objectContaining({ code: 'fill-blank', slide: '1' })]);
});
