import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Document, Element } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import { LAYOUTS } from '../../../core/deck/model.ts';
import { writeSkeleton } from '../../../core/powerpoint/skeleton.ts';
import { layoutSpec } from '../../../core/powerpoint/layouts.ts';
import { powerPointTheme } from '../../../core/powerpoint/theme.ts';
import { writePowerPoint } from '../../../core/powerpoint/write.ts';
import { chart, paragraph, presentation, slide, table, text } from './build.ts';
import { named, packageFaults, partTrees } from './package-checks.ts';
import { sample, samplePictures } from './sample.ts';
import { makeLook } from '../../../core/slides/themes/look.ts';
import { USUAL_LOOK } from '../../../core/slides/themes/model.ts';

const CAMPAIGN = powerPointTheme(makeLook(USUAL_LOOK));

let trees: Map<string, Document>;
let parts: Record<string, Uint8Array>;

const tree = (name: string): Document => {
  const found = trees.get(name);
  if (found === undefined) throw new Error(`no part ${name}`);
  return found;
};
const slides = (): Document[] => [...trees].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).map(([, one]) => one);
const charts = (): Document[] => [...trees].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).map(([, one]) => one);
const childNames = (element: Element): string[] => [...element.childNodes].filter((one) => one.nodeType === 1).map((one) => one.nodeName);
const placeholder = (shape: Element, type: string): boolean => named(shape, 'p:ph')[0]?.getAttribute('type') === type;
const values = (list: readonly Element[], attribute = 'val'): (string | null)[] => list.map((one) => one.getAttribute(attribute));

beforeAll(async () => {
  const bytes = await writePowerPoint({ presentation: sample(), pictures: samplePictures() });
  trees = partTrees(bytes);
  parts = unzipSync(bytes);
});

describe('pptxgenjs 4.0.1, whose faults these mends know', () => {
  it('is the version that is installed', () => {
    const installed: unknown = JSON.parse(readFileSync('node_modules/pptxgenjs/package.json', 'utf8'));
    expect(installed).toMatchObject({ version: '4.0.1' });
  });

  it('still has faults of its own: without the mends the checks say so', async () => {
    const faults = packageFaults(await writeSkeleton(CAMPAIGN, LAYOUTS.map((layout) => layoutSpec(layout, USUAL_LOOK)))).join('\n');
    expect(faults).toContain('an empty notes page');
  });
});

describe('text', () => {
  it('has one a:pPr a paragraph, first in it', () => {
    for (const one of slides()) {
      for (const p of named(one, 'a:p')) expect(childNames(p).lastIndexOf('a:pPr')).toBeLessThanOrEqual(0);
    }
  });

  it('inherits place, size, colour and bullets from the layout', () => {
    const third = tree('ppt/slides/slide3.xml');
    const body = named(third, 'p:sp').find((shape) => placeholder(shape, 'body'));
    expect(body && named(body, 'a:xfrm')).toEqual([]);
    expect(body && named(body, 'a:buChar')).toEqual([]);
    expect(body && named(body, 'a:rPr').filter((one) => one.hasAttribute('sz'))).toEqual([]);
    expect(body && named(body, 'a:solidFill')).toEqual([]);
    expect(body && values(named(body, 'a:pPr'), 'lvl').filter((level) => level !== null)).toEqual(['1', '1', '2', '3', '4']);
    const layout = tree('ppt/slideLayouts/slideLayout4.xml');
    const levels = named(layout, 'p:sp').find((shape) => placeholder(shape, 'body'));
    expect(levels && named(levels, 'a:buChar')).toHaveLength(5);
  });

  it('says British English everywhere and altLang nowhere', () => {
    for (const [name, one] of trees) {
      for (const tag of ['a:rPr', 'a:endParaRPr', 'a:defRPr', 'c:lang']) {
        for (const element of named(one, tag)) {
          expect([null, 'en-GB'], name).toContain(element.getAttribute(tag === 'c:lang' ? 'val' : 'lang'));
          expect(element.hasAttribute('altLang')).toBe(false);
        }
      }
    }
  });
});

describe('titles, footers and layouts', () => {
  it('has a title on every slide, off the slide where none is to be seen', () => {
    for (const one of slides()) {
      expect(named(one, 'p:ph').filter((ph) => ['title', 'ctrTitle'].includes(ph.getAttribute('type') ?? ''))).toHaveLength(1);
    }
    const hidden = named(tree('ppt/slides/slide16.xml'), 'p:sp')[0];
    expect(hidden && named(hidden, 'a:t')[0]?.textContent).toBe('A drawing without words');
    // It inherits its place from the layout, whose own title stands above the slide.
    expect(hidden && named(hidden, 'a:off')).toEqual([]);
    const blank = [...trees].find(([name, one]) => name.startsWith('ppt/slideLayouts/') && named(one, 'p:cSld')[0]?.getAttribute('name') === 'Blank: picture');
    const place = blank && named(blank[1], 'p:sp').find((shape) => placeholder(shape, 'title'));
    expect(place && Number(named(place, 'a:off')[0]?.getAttribute('y'))).toBeLessThan(0);
  });

  it('has a real footer and slide number on all but the title slide', () => {
    const types = (index: number): (string | null)[] => values(named(tree(`ppt/slides/slide${index}.xml`), 'p:ph'), 'type');
    expect(types(1)).toEqual(['ctrTitle', 'subTitle']);
    expect(types(3)).toEqual(['title', 'body', 'ftr', 'sldNum']);
    expect(types(4)).toEqual(['title', 'chart', 'ftr', 'sldNum']);
    expect(named(tree('ppt/slideMasters/slideMaster1.xml'), 'p:hf')).toEqual([]);
  });

  it('has the nine layouts of the format, and not the empty one of pptxgenjs', () => {
    const layouts = [...trees.keys()].filter((name) => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(name));
    const names = layouts.map((name) => named(tree(name), 'p:cSld')[0]?.getAttribute('name') ?? '');
    expect(names.filter((name) => !name.includes(':')).toSorted()).toEqual([
      'Blank', 'Chart', 'Picture', 'Quote', 'Section', 'Table', 'Title and content', 'Title slide', 'Two columns',
    ]);
    for (const name of layouts) expect(strFromU8(parts[name] ?? new Uint8Array())).not.toContain('null');
  });
});

describe('tables, charts and pictures', () => {
  it('flags the header row, aligns numbers right and describes the table', () => {
    const fifth = tree('ppt/slides/slide5.xml');
    expect(values(named(fifth, 'a:tblPr'), 'firstRow')).toEqual(['1']);
    const row = named(fifth, 'a:tr')[1];
    expect(row && named(row, 'a:p').map((p) => named(p, 'a:pPr')[0]?.getAttribute('algn'))).toEqual(['l', 'r', 'r', 'l']);
    const frame = named(fifth, 'p:graphicFrame')[0];
    expect(frame && named(frame, 'p:cNvPr')[0]?.getAttribute('descr')).toBe('Table: Effect, National, Northmoor, Source');
  });

  it('gives a plot two axes, square corners and gaps for empty cells', () => {
    for (const one of charts()) {
      for (const plot of [...named(one, 'c:barChart'), ...named(one, 'c:lineChart')]) {
        expect(childNames(plot).filter((name) => name === 'c:axId')).toHaveLength(2);
      }
      expect(values(named(one, 'c:roundedCorners'))).toEqual(['0']);
      expect(values(named(one, 'c:dispBlanksAs'))).toEqual(['gap']);
      expect(named(one, 'c:multiLvlStrRef')).toEqual([]);
      expect(named(one, 'c:v').filter((value) => value.textContent === '')).toEqual([]);
    }
  });

  it('writes a line chart in the order of the schema, without what belongs to bars', () => {
    const plot = charts().flatMap((one) => named(one, 'c:lineChart'))[0];
    expect(plot && childNames(plot).slice(0, 2)).toEqual(['c:grouping', 'c:varyColors']);
    expect(plot && named(plot, 'c:invertIfNegative')).toEqual([]);
    const order = plot === undefined ? [] : childNames(named(plot, 'c:ser')[0] as Element);
    expect(order.indexOf('c:marker')).toBeLessThan(order.indexOf('c:dLbls'));
  });

  it('keeps zeros, leaves empty cells empty, formats by unit, and holds the same in its workbook', async () => {
    const bytes = await writePowerPoint({ pictures: new Map(), presentation: presentation([
      slide('Chart', [chart('bar', 'percent', ['First', 'Second', 'Third'], { A: [0, undefined, 12] })]),
    ]) });
    const one = partTrees(bytes).get('ppt/charts/chart1.xml');
    const numbers = one === undefined ? undefined : named(one, 'c:val')[0];
    expect(numbers && named(numbers, 'c:pt').map((point) => [point.getAttribute('idx'), point.textContent])).toEqual([['0', '0'], ['2', '12']]);
    expect(numbers && named(numbers, 'c:formatCode')[0]?.textContent).toBe('0"%"');
    expect(one && values(named(one, 'c:orientation'))[0]).toBe('maxMin');
    expect(one && values(named(one, 'c:dLblPos'))).toContain('outEnd');
    const workbook = partTrees(unzipSync(bytes)['ppt/embeddings/workbook1.xlsx'] ?? new Uint8Array());
    const sheet = workbook.get('xl/worksheets/sheet1.xml');
    expect(sheet && named(sheet, 'c').map((cell) => `${cell.getAttribute('r')}=${cell.textContent}`))
      .toEqual(['B1=A', 'A2=First', 'B2=0', 'A3=Second', 'A4=Third', 'B4=12']);
    expect(workbook.has('docProps/core.xml')).toBe(false);
  });

  it('draws every type, a pie of two series as columns', async () => {
    const types = ['bar', 'column', 'line', 'pie', 'doughnut', 'stacked'] as const;
    const bytes = await writePowerPoint({ pictures: new Map(), presentation: presentation([
      ...types.map((type) => slide(type, [chart(type, 'count', ['a', 'b'], { A: [1, undefined] })])),
      slide('Two', [chart('pie', 'money', ['a', 'b'], { A: [1, 2], B: [3, undefined] })]),
    ]) });
    const all = partTrees(bytes);
    const plots = [1, 2, 3, 4, 5, 6, 7].map((number) => {
      const area = all.get(`ppt/charts/chart${number}.xml`);
      return area === undefined ? undefined : childNames(named(area, 'c:plotArea')[0] as Element).find((name) => name.endsWith('Chart'));
    });
    expect(plots).toEqual(['c:barChart', 'c:barChart', 'c:lineChart', 'c:pieChart', 'c:doughnutChart', 'c:barChart', 'c:barChart']);
  });
});

describe('notes', () => {
  it('stand only where there are some, as paragraphs, with a theme of their own', () => {
    expect([...trees.keys()].filter((name) => /^ppt\/notesSlides\/[^/]+\.xml$/.test(name))).toEqual(['ppt/notesSlides/notesSlide1.xml', 'ppt/notesSlides/notesSlide3.xml']);
    const body = named(tree('ppt/notesSlides/notesSlide3.xml'), 'p:sp').find((shape) => placeholder(shape, 'body'));
    expect(body && named(body, 'a:p').map((p) => p.textContent)).toEqual(['Say this slowly', 'First point', 'Second point', 'Third']);
    expect(values(named(tree('ppt/notesMasters/_rels/notesMaster1.xml.rels'), 'Relationship'), 'Target')).toContain('../theme/theme2.xml');
    const order = childNames(tree('ppt/presentation.xml').documentElement as Element);
    expect(order.indexOf('p:notesMasterIdLst')).toBeLessThan(order.indexOf('p:sldIdLst'));
  });

  it('are read row by row from a table', async () => {
    const bytes = await writePowerPoint({ pictures: new Map(), presentation: presentation([
      slide('Noted', [], { notes: [table([], ['A', 'B'], ['1', '2']), paragraph([text('End')])] }),
    ]) });
    const one = partTrees(bytes).get('ppt/notesSlides/notesSlide1.xml');
    expect(one && named(one, 'a:p').map((p) => p.textContent)).toEqual(expect.arrayContaining(['A | B', '1 | 2', 'End']));
  });
});
