import { describe, expect, test } from 'vitest';
import type { ReadParagraph, ReadShape } from '../../../../core/powerpoint/read/model.ts';
import { plainWords } from '../../../../core/powerpoint/read/paragraphs.ts';
import { readPresentation } from '../../../../core/powerpoint/read/presentation.ts';
import { bodyShape, frame, para, pictureShape, pptxFile, run, tableFrame, textShape, titleShape, type PptxOptions } from '../../../support/pptx.ts';

const read = (options: PptxOptions) => readPresentation(pptxFile(options));
const shapesOf = (options: PptxOptions): ReadShape[] => read(options).slides[0]?.shapes ?? [];
const paragraphsOf = (shapes: readonly ReadShape[]): ReadParagraph[] => shapes.flatMap((shape) => (shape.kind === 'text' || shape.kind === 'diagram' ? shape.paragraphs : []));
const lines = (shapes: readonly ReadShape[]): string[] => paragraphsOf(shapes).map(({ list, level, runs }) => `${list} ${level} ${runs.map(({ text }) => text).join('')}`);
const words = (shapes: readonly ReadShape[]): string[] => shapes.map((shape) => (shape.kind === 'text' ? plainWords(shape.paragraphs) : shape.kind));

describe('bullets', () => {
  const level = (number: number, bullet: string): string => `<a:lvl${number}pPr>${bullet}</a:lvl${number}pPr>`;
  const dot = '<a:buChar char="•"/>';
  const two = bodyShape(para('one') + para('two', '<a:pPr lvl="1"/>'));

  test('come from the master’s style, its place, the layout’s place, the shape and the paragraph, the nearest first', () => {
    expect(lines(shapesOf({ slides: [{ shapes: two }], bodyStyle: level(1, dot) }))).toEqual(['bullet 0 one', 'none 1 two']);
    const master = textShape('Click', { ph: 'type="body" idx="1"', listStyle: level(2, dot) });
    expect(lines(shapesOf({ slides: [{ shapes: two }], bodyStyle: level(1, dot), master }))).toEqual(['bullet 0 one', 'bullet 1 two']);
    const layout = textShape('Click', { ph: 'idx="1"', listStyle: level(1, '<a:buAutoNum type="arabicPeriod" startAt="3"/>') });
    expect(lines(shapesOf({ slides: [{ shapes: two }], bodyStyle: level(1, dot), master, layout }))).toEqual(['number 0 one', 'bullet 1 two']);
    const own = textShape(para('one') + para('two', '<a:pPr lvl="1"><a:buNone/></a:pPr>'), { ph: 'idx="1"', listStyle: level(1, '<a:buNone/>') });
    expect(lines(shapesOf({ slides: [{ shapes: own }], bodyStyle: level(1, dot), master, layout }))).toEqual(['none 0 one', 'none 1 two']);
  });

  test('are not those of the body in a text box or a title', () => {
    expect(lines(shapesOf({ slides: [{ shapes: titleShape('A') + textShape('b') }], bodyStyle: level(1, dot) }))).toEqual(['none 0 A', 'none 0 b']);
  });
});

test('reading order: title, subtitle, places of the layout, then loose text from top to bottom and left to right', () => {
  const shapes = [
    textShape('low right', { box: [6e6, 5e6, 2e6, 1e6] }), textShape('low left', { box: [1e6, 5.1e6, 2e6, 1e6] }), textShape('high', { box: [1e6, 1e5, 9e6, 5e5] }),
    textShape('body', { ph: 'idx="1"', box: [1e6, 2e6, 9e6, 2e6] }), textShape('subtitle', { ph: 'type="subTitle" idx="2"', box: [1e6, 4e6, 9e6, 1e6] }),
    textShape('title', { ph: 'type="ctrTitle"', box: [1e6, 3e6, 9e6, 1e6] }),
  ].join('');
  expect(words(shapesOf({ slides: [{ shapes }] }))).toEqual(['title', 'subtitle', 'body', 'high', 'low left', 'low right']);
});

test('a group is read together, and its shapes lie where its scale puts them', () => {
  const inner = textShape('b', { box: [0, 200, 100, 100] }) + textShape('a', { box: [0, 0, 100, 100] });
  const group = `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="g"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="1000000" y="1000000"/><a:ext cx="3000000" cy="3000000"/><a:chOff x="0" y="0"/><a:chExt cx="300" cy="300"/></a:xfrm></p:grpSpPr>${inner}</p:grpSp>`;
  const shapes = shapesOf({ slides: [{ shapes: textShape('last', { box: [1e6, 5e6, 1e6, 1e6] }) + group }] });
  expect(words(shapes)).toEqual(['a', 'b', 'last']);
  expect(shapes[1]?.box).toEqual({ x: 1e6, y: 3e6, w: 1e6, h: 1e6 });
});

test('two columns are the left one and then the right one; three are none', () => {
  const column = (name: string, x: number, w: number): string => textShape(`${name} top`, { box: [x, 2e6, w, 1e6] }) + textShape(`${name} end`, { box: [x, 3.5e6, w, 1e6] });
  const two = read({ slides: [{ shapes: titleShape('T') + column('right', 6.5e6, 4e6) + column('left', 1e6, 4e6) }] }).slides[0];
  expect(words(two?.shapes ?? [])).toEqual(['T', 'left top', 'left end', 'right top', 'right end']);
  expect(two?.right).toBe(3);
  expect(read({ slides: [{ shapes: column('a', 5e5, 3e6) + column('b', 4.2e6, 3e6) + column('c', 8e6, 3e6) }] }).slides[0]?.right).toBeUndefined();
});

test('numbers, days and footers at the edge, hidden shapes and fields of the edge are no text', () => {
  const field = '<a:p><a:r><a:t>Page </a:t></a:r><a:fld id="{1}" type="slidenum"><a:t>7</a:t></a:fld></a:p>';
  const shapes = textShape('7', { ph: 'type="sldNum" idx="12"' }) + textShape('1 May', { ph: 'type="dt" idx="10"' }) + textShape('Foot', { ph: 'type="ftr" idx="11"' })
    + textShape('secret').replace('name="x"', 'name="x" hidden="1"') + textShape(field);
  const [slide] = read({ slides: [{ shapes, hidden: true }] }).slides;
  expect(words(slide?.shapes ?? [])).toEqual(['Page']);
  expect(slide?.hidden).toBe(true);
  expect(slide?.lost.map(({ kind }) => kind)).toEqual(['hidden']);
});

test('runs keep what they say: bold, italic, strike, raised, code, links of the web and others', () => {
  const runs = '<a:p>' + run('b', 'b="1"') + run('i', 'i="1"') + run('s', 'strike="sngStrike"') + run('2', 'baseline="30000"')
    + '<a:r><a:rPr><a:latin typeface="Consolas"/></a:rPr><a:t>c</a:t></a:r><a:br/>'
    + ['h', 'j', 'f'].map((id) => `<a:r><a:rPr><a:hlinkClick r:id="${id}"/></a:rPr><a:t>${id}</a:t></a:r>`).join('') + '</a:p>';
  const [paragraph] = paragraphsOf(shapesOf({ slides: [{ shapes: textShape(runs), rels: [['h', 'hyperlink', 'https://example.org/a'], ['j', 'slide', 'slide1.xml'], ['f', 'hyperlink', 'file:///c:/x.docx']] }] }));
  expect(paragraph?.runs.map(({ text, bold, italic, strike, raised, code, link }) => [text, [bold && 'b', italic && 'i', strike && 's', raised, code && 'c'].filter(Boolean).join(''), link])).toEqual([
    ['b', 'b', undefined], ['i', 'i', undefined], ['s', 's', undefined], ['2', 'sup', undefined], ['c', 'c', undefined], ['\n', '', undefined],
    ['h', '', { href: 'https://example.org/a' }], ['j', '', { slide: true }], ['f', '', { other: 'file:///c:/x.docx' }],
  ]);
});

test('a link on a shape is one on its words, and one on a picture is said', () => {
  const click = '<a:hlinkClick r:id="h"/></p:cNvPr>';
  const shapes = textShape('words').replace('name="x"/>', `name="x">${click}`) + pictureShape('i').replace('name="x"/>', `name="x">${click}`);
  const [slide] = read({ slides: [{ shapes, rels: [['h', 'hyperlink', 'https://example.org'], ['i', 'image', '../media/image1.png']] }], parts: { 'ppt/media/image1.png': 'x' } }).slides;
  expect(paragraphsOf(slide?.shapes ?? [])[0]?.runs[0]?.link).toEqual({ href: 'https://example.org' });
  expect(slide?.lost.map(({ what }) => what)).toEqual(['A link on a picture, to https://example.org.']);
});

test('each paragraph knows its place among those of its part', () => {
  const slides = [{ shapes: titleShape('T') + tableFrame([['a', 'b']]) + bodyShape(para('c') + para('d')), notes: para('e') + para('f') }];
  const [slide] = read({ slides }).slides;
  expect(paragraphsOf(slide?.shapes ?? []).map(({ origin }) => origin)).toEqual([0, 3, 4].map((paragraph) => ({ part: 'ppt/slides/slide1.xml', paragraph })));
  expect(slide?.notes.map(({ origin }) => origin)).toEqual([0, 1].map((paragraph) => ({ part: 'ppt/notesSlides/notesSlide1.xml', paragraph })));
});

test('a merged cell’s text stands in its first, and every row is as wide', () => {
  const wide = '<a:tc gridSpan="2"><a:txBody><a:bodyPr/><a:p><a:r><a:t>wide</a:t></a:r></a:p></a:txBody></a:tc>';
  const [table] = shapesOf({ slides: [{ shapes: tableFrame([['a', 'b', 'c'], [wide, '<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:p/></a:txBody></a:tc>', 'z']]) }] });
  expect(table?.kind === 'table' && table.rows.map((row) => row.map(({ paragraphs }) => plainWords(paragraphs)))).toEqual([['a', 'b', 'c'], ['wide', '', 'z']]);
  expect(table).toMatchObject({ merged: true, header: true });
});

test('alternatives: what is understood, or else the fallback', () => {
  const choice = (requires: string, inner: string, fallback: string): string => `<mc:AlternateContent><mc:Choice Requires="${requires}">${inner}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
  const shapes = choice('a14', textShape('formula'), textShape('no formula')) + choice('am3d', textShape('model'), textShape('picture of it'));
  expect(words(shapesOf({ slides: [{ shapes }] }))).toEqual(['formula', 'picture of it']);
});

test('pictures: what they show, and neither a name of a file nor a place on a disk', () => {
  const rels = [['i', 'image', '../media/image1.png']] as const;
  const alts = ['A crowd outside a school', 'photo.png', 'C:\\Users\\ann\\photo.png', 'A chart\n\nDescription automatically generated', ''];
  const shapes = alts.map((descr) => pictureShape('i', { descr })).join('');
  const pictures = shapesOf({ slides: [{ shapes, rels }], parts: { 'ppt/media/image1.png': 'x' } });
  expect(pictures.map((shape) => shape.kind === 'picture' && [shape.part, shape.alt])).toEqual(['A crowd outside a school', '', '', 'A chart', ''].map((alt) => ['ppt/media/image1.png', alt]));
});

test('SmartArt: its texts in order, each under what it hangs on', () => {
  const names = 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  const point = (id: string, type: string, text = ''): string => `<dgm:pt modelId="${id}" type="${type}">${text === '' ? '' : `<dgm:t><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t>`}</dgm:pt>`;
  const line = (from: string, to: string, order: number): string => `<dgm:cxn modelId="${from}${to}" srcId="${from}" destId="${to}" srcOrd="${order}" destOrd="0"/>`;
  const data = `<dgm:dataModel ${names}><dgm:ptLst>${point('0', 'doc')}${point('2', 'node', 'second')}${point('1', 'node', 'first')}${point('3', 'node', 'under first')}${point('9', 'pres', 'drawn')}</dgm:ptLst><dgm:cxnLst>${line('0', '2', 1)}${line('0', '1', 0)}${line('1', '3', 0)}</dgm:cxnLst></dgm:dataModel>`;
  const shapes = frame('http://schemas.openxmlformats.org/drawingml/2006/diagram', `<dgm:relIds ${names} r:dm="d"/>`);
  const [slide] = read({ slides: [{ shapes, rels: [['d', 'diagramData', '../diagrams/data1.xml']] }], parts: { 'ppt/diagrams/data1.xml': data } }).slides;
  expect(lines(slide?.shapes ?? [])).toEqual(['bullet 0 first', 'bullet 1 under first', 'bullet 0 second']);
  expect(slide?.lost.map(({ kind }) => kind)).toEqual(['diagram']);
});

test('what hangs on a slide is said where it can’t be carried', () => {
  const after = '<p:transition><p:fade/></p:transition><p:timing><p:tnLst><p:par><p:cTn presetClass="entr"/></p:par></p:tnLst></p:timing>';
  const [slide] = read({ slides: [{ shapes: titleShape('T'), after, rels: [['c', 'comments', '../comments/comment1.xml']] }], parts: { 'ppt/comments/comment1.xml': '<a/>' } }).slides;
  expect(slide?.lost.map(({ kind }) => kind)).toEqual(['animation', 'transition', 'comment']);
  expect(read({ slides: [{ shapes: titleShape('T'), after: '<p:transition spd="slow"/>' }] }).slides[0]?.lost).toEqual([]);
});

test('sections, the title, the language and the day come from the file', () => {
  const extra = '<p:extLst><p:ext uri="{x}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Opening"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section><p14:section name="Rest"><p14:sldIdLst><p14:sldId id="257"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>';
  const presentation = read({ slides: [{ shapes: titleShape('A') }, { shapes: titleShape('B') }], extra, core: '<dc:title>The deck</dc:title><dcterms:modified>2025-11-20T10:00:00Z</dcterms:modified>' });
  expect(presentation).toMatchObject({ title: 'The deck', lang: 'en-GB', saved: '2025-11-20', sections: [{ name: 'Opening', slides: [1] }, { name: 'Rest', slides: [2] }] });
});

describe('what is said to be lost', () => {
  const lost = (slide: PptxOptions['slides'][number], parts: PptxOptions['parts'] = {}): string[] => read({ slides: [slide], parts }).slides[0]?.lost.map(({ what }) => what) ?? [];

  test('a formula stands as text that says the same number', () => {
    const m = (name: string, ...inner: string[]): string => `<m:${name}>${inner.join('')}</m:${name}>`;
    const t = (text: string): string => m('r', m('t', text));
    const half = m('f', m('num', t('1')), m('den', t('a+b')));
    const formula = `<a14:m xmlns:a14="x" xmlns:m="y">${m('oMathPara', m('oMath', half, t('='), m('sSup', m('e', t('x')), m('sup', t('2'))), m('rad', m('deg'), m('e', t('9')))))}</a14:m>`;
    const slide = { shapes: textShape(`<a:p>${run('So ')}${formula}</a:p>`) };
    expect(words(shapesOf({ slides: [slide] }))).toEqual(['So 1/(a+b)=x^2√9']);
    expect(lost(slide)).toEqual(['How a formula is set: it stands as plain text.']);
  });

  test('a picture behind words', () => {
    const shapes = textShape('On it').replace('<p:spPr>', '<p:spPr><a:blipFill><a:blip r:embed="p"/></a:blipFill>');
    expect(lost({ shapes, rels: [['p', 'image', '../media/a.png']] }, { 'ppt/media/a.png': 'x' })).toEqual(['A picture behind words.']);
  });

  test('what is no text in the notes', () => {
    const notes = para('Say this');
    const slide = { shapes: titleShape('T'), notes };
    expect(lost(slide)).toEqual([]);
    const file = pptxFile({ slides: [slide] });
    const name = file.names.find((each) => /notesSlides\/[^/]*\.xml$/.test(each))!;
    const xml = new TextDecoder().decode(file.bytes(name)).replace('</p:spTree>', `${tableFrame([['a', 'b']])}</p:spTree>`);
    expect(lost(slide, { [name]: xml })).toEqual(['A picture, table or chart in its notes.']);
  });

  test('groups within groups without end', () => {
    const deep = (levels: number): string => (levels === 0 ? textShape('Deep down') : `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="3" name="g"/></p:nvGrpSpPr><p:grpSpPr/>${deep(levels - 1)}</p:grpSp>`);
    expect(lost({ shapes: deep(60) })).toEqual([]);
    expect(lost({ shapes: deep(61) })).toEqual(['What lies in more than 60 groups within each other.']);
  });

  test('what was written over a chart', () => {
    const chart = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
    const rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="u" Type="x/chartUserShapes" Target="../drawings/drawing1.xml"/></Relationships>';
    expect(lost({ shapes: frame(chart, `<c:chart xmlns:c="${chart}" r:id="c"/>`), rels: [['c', 'chart', '../charts/chart1.xml']] }, {
      'ppt/charts/chart1.xml': `<c:chartSpace xmlns:c="${chart}"/>`, 'ppt/charts/_rels/chart1.xml.rels': rels, 'ppt/drawings/drawing1.xml': '<x/>',
    })).toEqual(['What was drawn or written over a chart.']);
  });
});

test('a slide of thousands of shapes is read from top to bottom, and no columns are looked for', () => {
  const inColumns = (count: number): string => Array.from({ length: count }, (_, index) => textShape(String(index), { box: [(index % 2) * 6_200_000, Math.floor(index / 2) * 20_000, 5_900_000, 20_000] })).join('');
  const slideOf = (count: number) => read({ slides: [{ shapes: inColumns(count) }] }).slides[0]!;
  expect(slideOf(100).right).toBe(50);
  expect(slideOf(2_000).right).toBeUndefined();
  expect(words(slideOf(2_000).shapes)).toEqual(Array.from({ length: 2_000 }, (_, index) => String(index)));
});

test('slides that the file lists and doesn’t hold are said of the one beside them', () => {
  const file = pptxFile({ slides: ['One', 'Two', 'Three', 'Four'].map((title) => ({ shapes: titleShape(title) })) });
  const slides = file.links('ppt/presentation.xml').filter(({ type }) => type === 'slide').map(({ id }) => id);
  const without = (...gone: number[]) => readPresentation({ ...file, links: (name) => file.links(name).map((link) => (gone.some((index) => link.id === slides[index]) ? { ...link, part: undefined } : link)) }).slides;
  expect(without(1).map(({ lost }) => lost.map(({ what }) => what))).toEqual([[], ['A slide before it, which the file lists and doesn’t hold.'], []]);
  expect(without(0, 2, 3).map(({ lost }) => lost.map(({ what }) => what))).toEqual([['A slide before it, which the file lists and doesn’t hold.', '2 slides after it, which the file lists and doesn’t hold.']]);
});
