import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseDeck } from '../../core/deck/parse.ts';
import { AppError } from '../../core/errors.ts';
import { importPresentation, type Imported } from '../../files/import/import-presentation.ts';

import { rels, smallPptx, zipped } from '../support/small-pptx.ts';
import { PNG } from './bytes.ts';

let work: string;
beforeEach(() => (work = mkdtempSync(join(tmpdir(), 'branchdeck-hostile-'))));
afterEach(() => rmSync(work, { recursive: true, force: true }));

type Parts = Record<string, string | Uint8Array>;
const SLIDE = 'ppt/slides/slide1.xml';
const RELS = 'ppt/slides/_rels/slide1.xml.rels';
const LAYOUT = ['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'] as const;

async function bring(parts: Parts | Uint8Array): Promise<{ imported: Imported; deck: string }> {
  const file = join(work, 'sent.pptx');
  writeFileSync(file, parts instanceof Uint8Array ? parts : zipped(parts));
  const imported = await importPresentation({ file, folder: join(work, 'deck'), keepOriginal: false });
  return { imported, deck: readFileSync(join(work, 'deck', 'deck.md'), 'utf8') };
}

/** The small presentation with something in its slide's tree of shapes, and more relationships. */
const withShapes = (shapes: string, more: Parts = {}, ...lines: readonly (readonly [id: string, type: string, target: string, outside?: boolean])[]): Parts => {
  const parts = smallPptx();
  return { ...parts, [SLIDE]: (parts[SLIDE] ?? '').replace('</p:spTree>', `${shapes}</p:spTree>`), [RELS]: rels(LAYOUT, ...lines), ...more };
};
const picture = (fill: string): string => `<p:pic><p:nvPicPr><p:cNvPr id="9" name="Picture" descr="A picture"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>${fill}</p:blipFill><p:spPr/></p:pic>`;
const frame = (uri: string, inside: string): string => `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="Frame"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm/><a:graphic><a:graphicData uri="${uri}">${inside}</a:graphicData></a:graphic></p:graphicFrame>`;
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const chart = frame(CHART, `<c:chart xmlns:c="${CHART}" r:id="c1"/>`);
const chartXml = (values: string): string => `<c:chartSpace xmlns:c="${CHART}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:chart><c:plotArea><c:barChart><c:ser><c:val>${values}</c:val></c:ser></c:barChart></c:plotArea></c:chart><c:externalData r:id="w1"/></c:chartSpace>`;

const master = (target: string): Parts => ({ 'ppt/slideLayouts/_rels/slideLayout1.xml.rels': rels(['rId1', 'slideMaster', target]) });

describe('made to go round in circles', () => {
  test.each<[string, Parts]>([
    ['a layout that is its own master', { ...smallPptx(), ...master('slideLayout1.xml') }],
    ['a slide that is the master of its layout', { ...smallPptx(), ...master('../slides/slide1.xml') }],
    ['a slide that is its own layout', { ...smallPptx(), [RELS]: rels(['rId1', 'slideLayout', 'slide1.xml']) }],
    ['a slide that is its own notes', { ...smallPptx(), [RELS]: rels(LAYOUT, ['rId2', 'notesSlide', 'slide1.xml']) }],
    ['a chart whose workbook is itself', withShapes(chart, { 'ppt/charts/chart1.xml': chartXml('<c:numRef><c:f>A!$A$1:$A$9</c:f></c:numRef>'), 'ppt/charts/_rels/chart1.xml.rels': rels(['w1', 'package', 'chart1.xml']) }, ['c1', 'chart', '../charts/chart1.xml'])],
    ['a diagram that is the slide', withShapes(frame('http://schemas.openxmlformats.org/drawingml/2006/diagram', '<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="d1"/>'), {}, ['d1', 'diagramData', 'slide1.xml'])],
  ])('%s', async (_, parts) => expect((await bring(parts)).deck).toContain('Pay and conditions'));

  test('a list that names one slide ten thousand times is one slide', async () => {
    const parts = smallPptx();
    const list = (parts['ppt/presentation.xml'] ?? '').replace(/<p:sldId id="256" r:id="s1"\/>/, (line) => line.repeat(10_000));
    expect((await bring({ ...parts, 'ppt/presentation.xml': list })).imported.counts.slides).toBe(1);
  });

  test('more slides than a deck may hold are left out, and that is said', async () => {
    const { imported } = await bring(smallPptx(Array.from({ length: 2_100 }, (_, at) => `Slide ${at}`)));
    expect(imported.counts.slides).toBe(2_000);
    expect(imported.lost.map(({ what }) => what)).toContainEqual(expect.stringContaining('a deck may hold 2,000'));
  });
});

describe('made to read or ask for something else', () => {
  const PLACES = ['file:///etc/passwd', '\\\\server\\share\\x.png', '//server/share/x.png', 'C:\\Windows\\win.ini', '../../../../../../etc/passwd', '/etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'ms-word:ofe|u|https://example.org/x'];

  test.each(PLACES)('%s in every place is neither followed nor passed on', async (target) => {
    const shapes = [
      picture('<a:blip r:link="x1"/>'), picture('<a:blip r:embed="x2"/>'), picture('<a:blip r:embed="x1" r:link="x1"/>'),
      '<p:sp><p:nvSpPr><p:cNvPr id="8" name="Link"><a:hlinkClick r:id="x1"/></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:rPr><a:hlinkClick r:id="x1"/></a:rPr><a:t>Look here</a:t></a:r></a:p></p:txBody></p:sp>',
      '<p:pic><p:nvPicPr><p:cNvPr id="7" name="Video"/><p:cNvPicPr/><p:nvPr><a:videoFile r:link="x1"/></p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="x2"/></p:blipFill><p:spPr/></p:pic>',
      frame('http://schemas.openxmlformats.org/presentationml/2006/ole', '<p:oleObj r:id="x1"><p:link/></p:oleObj>'), chart,
    ].join('');
    const presentation = smallPptx()['ppt/_rels/presentation.xml.rels'] ?? '';
    const parts = withShapes(shapes, { 'ppt/_rels/presentation.xml.rels': presentation.replace('</Relationships>', `<Relationship Id="t1" Type="x/attachedTemplate" Target="${target}" TargetMode="External"/></Relationships>`) },
      ['x1', 'hyperlink', target, true], ['x2', 'image', target], ['c1', 'chart', target, true]);
    const { deck } = await bring(parts);
    expect(deck).toContain('Look here');
    expect(deck).not.toMatch(/passwd|win\.ini|server.share|\bdata:|script:|ms-word:/);
    expect(readdirSync(work).toSorted()).toEqual(['deck', 'sent.pptx']);
    expect(readdirSync(join(work, 'deck'))).toEqual(['deck.md']);
  });

  test.each(['ppt/media/CON.png', 'ppt/media/a b;$(x).png', `ppt/media/${'n'.repeat(5_000)}.png`, 'ppt/media/.hidden.png', 'ppt/media/-rf.png', 'ppt/media/picture.exe', 'ppt/media/deck.md'])('a picture called %.60s has a plain name in the deck', async (name) => {
    const { imported } = await bring(withShapes(picture('<a:blip r:embed="x1"/>'), { [name]: PNG }, ['x1', 'image', `/${name}`]));
    expect(readdirSync(join(work, 'deck')).toSorted()).toEqual(['deck.md', 'images']);
    const [kept = ''] = readdirSync(join(work, 'deck', 'images'));
    expect(kept).toMatch(/^[a-z0-9_][a-z0-9-]{0,80}\.png$/);
    expect(kept).not.toMatch(/^con\./);
    expect(imported.pictures).toHaveLength(1);
  });
});

describe('made to be large where it is read', () => {
  const HUGE = '2147483647';
  test.each<[string, Parts]>([
    ['a chart of two thousand million points', withShapes(chart, { 'ppt/charts/chart1.xml': chartXml(`<c:numRef><c:numCache><c:ptCount val="${HUGE}"/><c:pt idx="${HUGE}"><c:v>1</c:v></c:pt><c:pt idx="-5"><c:v>1</c:v></c:pt><c:pt idx="0"><c:v>1e999</c:v></c:pt></c:numCache></c:numRef>`) }, ['c1', 'chart', '../charts/chart1.xml'])],
    ['a chart of all cells of a workbook', withShapes(chart, {
      'ppt/charts/chart1.xml': chartXml('<c:numRef><c:f>Sheet1!$A$1:$XFD$1048576</c:f></c:numRef>'), 'ppt/charts/_rels/chart1.xml.rels': rels(['w1', 'package', '../embeddings/book.xlsx']),
      'ppt/embeddings/book.xlsx': zipped({ '[Content_Types].xml': '<Types/>', '_rels/.rels': rels(['r1', 'officeDocument', 'xl/workbook.xml']), 'xl/workbook.xml': '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" r:id="s1"/></sheets></workbook>', 'xl/_rels/workbook.xml.rels': rels(['s1', 'worksheet', 'worksheets/sheet1.xml']), 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>' }),
    }, ['c1', 'chart', '../charts/chart1.xml'])],
    ['a chart whose workbook is no workbook', withShapes(chart, { 'ppt/charts/chart1.xml': chartXml('<c:numRef><c:f>A!$A$1</c:f></c:numRef>'), 'ppt/charts/_rels/chart1.xml.rels': rels(['w1', 'package', '../embeddings/book.xlsx']), 'ppt/embeddings/book.xlsx': strToU8('no workbook') }, ['c1', 'chart', '../charts/chart1.xml'])],
    ['cells that span a million', withShapes(frame('http://schemas.openxmlformats.org/drawingml/2006/table', `<a:tbl><a:tblGrid/><a:tr><a:tc gridSpan="${HUGE}" rowSpan="${HUGE}"><a:txBody><a:p><a:r><a:t>Cell</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl>`))],
    ['levels and numbers without end', withShapes(`<p:sp><p:nvSpPr><p:cNvPr id="8" name="Text"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>${['999999999', '-3', 'x', '1e9'].map((level) => `<a:p><a:pPr lvl="${level}"><a:buAutoNum type="arabicPeriod" startAt="${HUGE}"/></a:pPr><a:r><a:t>Item ${level}</a:t></a:r></a:p>`).join('')}</p:txBody></p:sp>`)],
    ['groups in groups', withShapes(`${'<p:grpSp>'.repeat(150)}<p:sp><p:nvSpPr><p:cNvPr id="8" name="Text"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:p><a:r><a:t>Deep</a:t></a:r></a:p></p:txBody></p:sp>${'</p:grpSp>'.repeat(150)}`)],
    ['a slide of no size', { ...smallPptx(), 'ppt/presentation.xml': (smallPptx()['ppt/presentation.xml'] ?? '').replace('cx="12192000" cy="6858000"', 'cx="0" cy="-1"') }],
  ])('%s', async (_, parts) => {
    const { deck } = await bring(parts);
    expect(deck).toContain('Pay and conditions');
    expect(deck.length).toBeLessThan(100_000);
    expect(parseDeck({ name: 'deck.md', text: deck }, []).findings.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

test('whatever is changed in the XML of a real file, a deck comes of it that opens, or a message', async () => {
  const folder = join(import.meta.dirname, '..', 'fixtures', 'pptx');
  const files = readdirSync(folder).filter((name) => /\.p\w+$/.test(name)).map((name) => unzipSync(readFileSync(join(folder, name))));
  const change = fc.record({ part: fc.nat(), at: fc.nat(), kind: fc.nat(4), text: fc.constantFrom('2147483647', '-1', 'NaN', '', 'x', '0', '&#xFFFF;', '{{ a }}', '-->', '" x="') });
  await fc.assert(fc.asyncProperty(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 8 }), async (whole, changes) => {
    const parts: Parts = { ...whole };
    const names = Object.keys(parts).filter((name) => /^ppt\/(?:slides|charts|notesSlides|diagrams|presentation|_rels|slideLayouts|slideMasters).*\.(?:xml|rels)$/.test(name));
    for (const { part, at, kind, text } of changes) {
      const name = names[part % names.length] ?? '';
      const content = parts[name];
      const xml = typeof content === 'string' ? content : strFromU8(content ?? new Uint8Array());
      const places = Array.from(xml.matchAll(kind === 0 ? /="[^"]*"/g : kind === 1 ? />[^<]+</g : /<(?![?!])[^>]*>/g));
      const place = places[at % Math.max(1, places.length)];
      if (place === undefined) continue;
      const put = kind === 0 ? `="${text}"` : kind === 1 ? `>${text}<` : kind === 2 ? '' : kind === 3 ? place[0].repeat(2) : text;
      parts[name] = xml.slice(0, place.index) + put + xml.slice(place.index + place[0].length);
    }
    rmSync(join(work, 'deck'), { recursive: true, force: true });
    try {
      const { deck } = await bring(parts);
      expect(parseDeck({ name: 'deck.md', text: deck }, []).findings.filter(({ level }) => level === 'error')).toEqual([]);
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
      expect((error as AppError).code).not.toBe('internal');
      expect(readdirSync(work)).toEqual(['sent.pptx']);
    }
  }), { numRuns: Number(process.env['FUZZ_RUNS'] ?? 100) });
});
