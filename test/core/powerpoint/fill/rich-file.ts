import { writePowerPoint } from '../../../../core/powerpoint/write.ts';
import { bullets, chart, image, link, paragraph, pngAsset, presentation, slide, table, text } from '../build.ts';
import { changeParts, partText } from './fill-bytes.ts';
import { tokenWorkbook } from './workbook-bytes.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rel = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`;
const rels = (...lines: string[]): string => `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
const addRels = (...lines: string[]) => (xml: string): string => xml.replace('</Relationships>', `${lines.join('')}</Relationships>`);
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

const shape = (id: number, more: string, said: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Box ${id}" ${more}/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="100" cy="100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${said}</p:txBody></p:sp>`;
const run = (said: string, properties = ''): string => `<a:r><a:rPr lang="en-GB"${properties}/><a:t>${said}</a:t></a:r>`;
const addShapes = (...shapes: string[]) => (xml: string): string => xml.replace('</p:spTree>', `${shapes.join('')}</p:spTree>`);

const TYPES: Readonly<Record<string, string>> = {
  'ppt/comments/comment2.xml': 'application/vnd.openxmlformats-officedocument.presentationml.comments+xml',
  'ppt/comments/comment1.xml': 'application/vnd.openxmlformats-officedocument.presentationml.comments+xml',
  'ppt/commentAuthors.xml': 'application/vnd.openxmlformats-officedocument.presentationml.commentAuthors+xml',
  'ppt/tags/tag1.xml': 'application/vnd.openxmlformats-officedocument.presentationml.tags+xml',
  'ppt/diagrams/data1.xml': 'application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml',
  'ppt/diagrams/drawing1.xml': 'application/vnd.ms-office.drawingml.diagramDrawing+xml',
  'customXml/itemProps1.xml': 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  'docProps/custom.xml': 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
};

/**
 * A file with something in every place that PowerPoint has: our own slides, with what our exporter never writes put in.
 * Slides 1 and 3 are marked for the employer, 2 is not, 4 is hidden. CANARY stands wherever no employer may look.
 */
export async function richFile(): Promise<Uint8Array> {
  const slides = [
    slide('Welcome to {{ branch.name }}', [chart('column', 'percent', ['Write to {{ town }}', 'Attend'], { National: [89, 71], '{{ branch.name }}': [0, 0] }, 'Our {{ yes }} chart.')], { id: 'one', notes: [paragraph('For: members, employer'), paragraph('CANARYNOTES of {{ branch.name }}')] }),
    slide('CANARYTITLE for members', [image('secret.png', 'CANARYALT picture'), bullets('CANARYBULLET of {{ strike }}')], { id: 'two', notes: [paragraph('For: members')] }),
    slide('Third', [paragraph([text('We were {{ present }}, see '), link('https://example.org/site', 'the site')]), table([], ['What', 'How many'], ['Present', '{{ present }}'])], { id: 'three', notes: [paragraph('For: the employer and members')] }),
    slide('CANARYHIDDEN', [chart('bar', 'percent', ['CANARYCATEGORY'], { CANARYSERIES: [87] }, 'CANARYCHART alt')], { id: 'four' }),
  ];
  const bytes = await writePowerPoint({ presentation: presentation(slides, { title: 'Act now', branchName: 'Northmoor' }), pictures: new Map([['secret.png', pngAsset(9, 9)]]) });
  const slideIds = [...partText(bytes, 'ppt/presentation.xml').matchAll(/<p:sldId id="(\d+)" r:id="([^"]+)"/g)];
  const [first = '', second = '', third = '', fourth = ''] = slideIds.map(([, id = '']) => id);
  const [firstLink = '', secondLink = ''] = slideIds.map((match) => match[2] ?? '');
  return changeParts(bytes, {
    '_rels/.rels': addRels(rel('rId90', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail', 'docProps/thumbnail.jpeg'), rel('rId91', 'custom-properties', 'docProps/custom.xml')),
    '[Content_Types].xml': (xml) => xml.replace('</Types>', `<Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="bin" ContentType="application/octet-stream"/>${Object.entries(TYPES).map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')}</Types>`),
    'docProps/core.xml': (xml) => xml.replace(/<dc:title>[^<]*/, '<dc:title>CANARYPROPERTY').replace(/<dc:creator>[^<]*/, '<dc:creator>Augusta CANARYAUTHOR').replace('</cp:coreProperties>', '<cp:category>CANARYCATEGORYPROPERTY</cp:category></cp:coreProperties>'),
    'ppt/theme/theme1.xml': (xml) => xml.replace(/(<a:theme [^>]*name=")[^"]*/, '$1Design2025'),
    'docProps/app.xml': (xml) => xml.replace('<vt:lpstr>Campaign<', '<vt:lpstr>Design2025<').replace('<Company/>', '<Manager>CANARYMANAGER</Manager><Company>CANARYCOMPANY</Company>'),
    'ppt/_rels/presentation.xml.rels': addRels(rel('rId91', 'commentAuthors', 'commentAuthors.xml'), rel('rId92', 'customXml', '../customXml/item1.xml'), rel('rId93', 'tags', 'tags/tag1.xml'), rel('rId94', 'http://schemas.microsoft.com/office/2016/11/relationships/changesInfo', 'changesInfos/changesInfo1.xml')),
    'ppt/presentation.xml': (xml) => xml
      .replace(/<p:extLst>[^]*<\/p:extLst>/, '')
      .replace('<p:defaultTextStyle>', `<p:custShowLst><p:custShow name="CANARYSHOW" id="0"><p:sldLst><p:sld r:id="${firstLink}"/><p:sld r:id="${secondLink}"/></p:sldLst></p:custShow></p:custShowLst><p:custDataLst><p:tags r:id="rId93"/></p:custDataLst><p:defaultTextStyle>`)
      .replace('</p:presentation>', `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Open" id="{00000000-0000-0000-0000-000000000001}"><p14:sldIdLst><p14:sldId id="${first}"/><p14:sldId id="${third}"/></p14:sldIdLst></p14:section><p14:section name="CANARYSECTION" id="{00000000-0000-0000-0000-000000000002}"><p14:sldIdLst><p14:sldId id="${second}"/><p14:sldId id="${fourth}"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst></p:presentation>`),
    'ppt/slides/_rels/slide1.xml.rels': addRels(rel('rId90', 'slide', 'slide2.xml'), rel('rId91', 'comments', '../comments/comment1.xml'), rel('rId92', 'diagramData', '../diagrams/data1.xml'), rel('rId93', 'http://schemas.microsoft.com/office/2007/relationships/diagramDrawing', '../diagrams/drawing1.xml')),
    'ppt/slides/slide1.xml': addShapes(
      shape(70, 'title="{{ branch.name }} &amp; co"', `<a:p>${run('{{ bran')}${run('ch.na', ' b="1"')}${run('me }} and ', ' b="1"')}${run('more')}</a:p>`),
      shape(71, 'hidden="1"', `<a:p>${run('CANARYHIDDENSHAPE here')}</a:p>`),
      `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="72" name="Group"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shape(73, '', `<a:p><a:r><a:rPr lang="en-GB"><a:hlinkClick r:id="rId90" action="ppaction://hlinksldjump" tooltip="See {{ town }}"/></a:rPr><a:t>Jump, {{ present | plain }}</a:t></a:r></a:p>`)}</p:grpSp>`,
    ),
    'ppt/slides/_rels/slide2.xml.rels': addRels(rel('rId91', 'comments', '../comments/comment2.xml')),
    'ppt/slides/slide4.xml': (xml) => xml.replace('<p:sld ', '<p:sld show="0" '),
    'ppt/slideMasters/slideMaster1.xml': addShapes(shape(170, '', `<a:p>${run('{{ branch')}${run('.name }}')}</a:p>`)),
    'ppt/charts/chart1.xml': (xml) => xml.replace(/(<c:f>Sheet1!\$C\$2:\$C\$3<\/c:f><c:numCache>.*?<c:ptCount val="2"\/>).*?<\/c:numCache>/s, '$1<c:pt idx="0"><c:v>0</c:v></c:pt></c:numCache>'),
  }, {
    'docProps/thumbnail.jpeg': Buffer.from('\u00ff\u00d8\u00ffCANARYTHUMBNAIL', 'latin1'),
    'docProps/custom.xml': '<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="CANARYCUSTOM"><vt:lpwstr>CANARYCUSTOMVALUE</vt:lpwstr></property></Properties>',
    'ppt/commentAuthors.xml': `<?xml version="1.0"?><p:cmAuthorLst ${P}><p:cmAuthor id="0" name="Cassia CANARYREVIEWER" initials="CC" lastIdx="1" clrIdx="0"/></p:cmAuthorLst>`,
    'ppt/comments/comment1.xml': `<?xml version="1.0"?><p:cmLst ${P}><p:cm authorId="0" dt="2025-01-01T00:00:00" idx="1"><p:pos x="0" y="0"/><p:text>CANARYCOMMENT one</p:text></p:cm></p:cmLst>`,
    'ppt/comments/comment2.xml': `<?xml version="1.0"?><p:cmLst ${P}><p:cm authorId="0" dt="2025-01-01T00:00:00" idx="2"><p:pos x="0" y="0"/><p:text>CANARYCOMMENT two</p:text></p:cm></p:cmLst>`,
    'ppt/tags/tag1.xml': `<?xml version="1.0"?><p:tagLst ${P}><p:tag name="CANARYTAG" val="CANARYTAGVALUE"/></p:tagLst>`,
    'ppt/changesInfos/changesInfo1.xml': '<?xml version="1.0"?><x>CANARYCHANGE</x>',
    'customXml/item1.xml': '<?xml version="1.0"?><x>CANARYXML</x>',
    'customXml/_rels/item1.xml.rels': rels(rel('rId1', 'customXmlProps', 'itemProps1.xml')),
    'customXml/itemProps1.xml': '<?xml version="1.0"?><ds:datastoreItem ds:itemID="{00000000-0000-0000-0000-000000000003}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="CANARYXMLPROPS"/></ds:schemaRefs></ds:datastoreItem>',
    'ppt/orphan.bin': 'CANARYORPHAN',
    'ppt/diagrams/data1.xml': `<?xml version="1.0"?><dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" ${A}><dgm:ptLst><dgm:pt modelId="1"><dgm:t><a:bodyPr/><a:lstStyle/><a:p>${run('{{ ye')}${run('s }} said yes')}</a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`,
    // As another program might keep it: in letters of two bytes.
    'ppt/diagrams/drawing1.xml': wide(`<?xml version="1.0" encoding="UTF-16"?><dsp:drawing xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram" xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/main"><dsp:spTree><dsp:nvGrpSpPr><dsp:cNvPr id="0" name=""/><dsp:cNvGrpSpPr/></dsp:nvGrpSpPr><dsp:grpSpPr/><dsp:sp modelId="{00000000-0000-0000-0000-000000000004}"><dsp:nvSpPr><dsp:cNvPr id="0" name=""/><dsp:cNvSpPr/></dsp:nvSpPr><dsp:spPr/><dsp:txBody><d:bodyPr/><d:lstStyle/><d:p><d:r><d:t>{{ yes</d:t></d:r><d:r><d:t> }} said yes – é</d:t></d:r></d:p></dsp:txBody></dsp:sp></dsp:spTree></dsp:drawing>`),
    'ppt/embeddings/workbook1.xlsx': tokenWorkbook(),
  });
}

const wide = (xml: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')]);
