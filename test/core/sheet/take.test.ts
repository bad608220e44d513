import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK_PROFILE, blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import type { Region } from '../../../core/region/model.ts';
import { answersFor, readAnswered } from '../../../core/sheet/answer.ts';
import { tableOfCsv } from '../../../core/sheet/csv-table.ts';
import { isStopped, readSheet, type SheetInput } from '../../../core/sheet/read-sheet.ts';
import { knownBranches, takeRows, type BranchThen, type DeckFigures, type Taking } from '../../../core/sheet/take.ts';
import { cleanRows, FIGURES, keys, readRows, TODAY } from './clean-region.ts';

const DECK: DeckFigures = { id: 'deck', version: '2', figures: new Map(FIGURES.map((figure) => [figure.id, figure])) };
const figure = (value: number | string): BranchLayer['figures'][string] => ({ value, source: 'Us', asOf: '2025-01', enteredBy: '' });
const branch = (slug: string, name: string, figures: BranchLayer['figures'] | undefined): Region['branches'][number] => {
  const profile = { ...BLANK_PROFILE, branch: { name, region: 'R', logo: 'l.png' } };
  const layer = blankLayer('deck', '1', profile);
  return { slug, profile, layers: figures === undefined ? {} : { deck: { ...layer, figures, slides: { ...layer.slides, notes: { a: 'Ours' } } } } };
};
const REGION: Region = { name: 'R', layers: {}, branches: [branch('east', 'Eastvale', undefined), branch('north', 'Northmoor', { 'local-present': figure(42), town: figure('Old') })] };

const input = (csv: string, more: Partial<SheetInput> = {}): SheetInput => ({ table: tableOfCsv(csv, 'Figures.csv'), figures: FIGURES, today: TODAY, branches: knownBranches(REGION, ['deck']), regionName: 'R', asOf: '2025-11', ...more });
const taking = (csv: string, blanks: 'keep' | 'clear' = 'keep', more: Partial<SheetInput> = {}): Taking => {
  const reading = readSheet(input(csv, more));
  expect(isStopped(reading.problems)).toBe(false);
  return takeRows({ region: REGION, decks: [DECK], rows: reading.rows, blanks });
};

/** The region with what a taking makes of its branches. */
const put = (region: Region, then: readonly BranchThen[]): Region => ({
  ...region,
  branches: region.branches.map((each) => {
    const to = then.find(({ slug }) => slug === each.slug);
    if (to === undefined) return each;
    const layers = Object.fromEntries([...Object.entries(each.layers), ...to.layers.map((layer) => [layer.deck, layer] as const)]);
    return { ...each, profile: to.profile, layers };
  }),
});

describe('taking rows into a region', () => {
  it('gives figures with the cell that they came from, and leaves all else', () => {
    const { branches, changes, added } = taking('branch.name,local-present,local-present.source,town,employer.name\nNorthmoor,50,Headcount,,The Council\nEastvale,12,,Town,\n');
    expect(added).toEqual([]);
    const north = branches.find(({ slug }) => slug === 'north');
    expect(north?.layers[0]?.figures).toEqual({ 'local-present': { value: 50, source: 'Headcount', asOf: '2025-11', enteredBy: 'Figures.csv, B2' }, town: figure('Old') });
    expect(north?.layers[0]?.slides.notes).toEqual({ a: 'Ours' });
    expect(north?.profile).toMatchObject({ branch: { name: 'Northmoor', logo: 'l.png' }, employer: { name: 'The Council' } });
    expect(north?.layers[0]?.profile).toEqual(north?.profile);
    expect(branches.find(({ slug }) => slug === 'east')?.layers[0]).toMatchObject({ deck: 'deck', baseVersion: '2', figures: { 'local-present': { value: 12 }, town: { value: 'Town' } } });
    expect(changes).toContainEqual({ branch: 'Northmoor', field: 'local-present', at: 'B2', kind: 'changed', before: 42, after: 50 });
  });

  it('clears what is blank only where that is asked for', () => {
    const csv = 'branch.name,local-present,town\nNorthmoor,42,\n';
    expect(taking(csv).branches[0]?.layers[0]?.figures['town']).toEqual(figure('Old'));
    expect(taking(csv, 'clear').branches[0]?.layers[0]?.figures).toEqual({ 'local-present': { value: 42, source: 'Us', asOf: '2025-11', enteredBy: 'Figures.csv, B2' } });
  });

  it('changes nothing the second time', () => {
    const csv = 'branch.name,local-present,town,meeting.place\nNorthmoor,44,New,Hall\nEastvale,12,Town,\n';
    const first = taking(csv);
    const then = put(REGION, first.branches);
    const again = readSheet(input(csv, { branches: knownBranches(then, ['deck']) }));
    expect(takeRows({ region: then, decks: [DECK], rows: again.rows, blanks: 'keep' })).toMatchObject({ branches: [], added: [], changes: [] });
  });

  it('adds a branch that somebody says is new', () => {
    const csv = 'branch.name,local-present\nWestbrook,31\n';
    expect(keys(readSheet(input(csv)))).toEqual(['branch-unknown@A2']);
    const { added, branches } = taking(csv, 'keep', { answers: { 'branch-unknown@A2': { kind: 'keep' } } });
    expect(branches).toEqual([]);
    expect(added).toMatchObject([{ name: 'Westbrook', profile: { branch: { name: 'Westbrook', region: 'R' } }, layers: [{ deck: 'deck', figures: { 'local-present': { value: 31 } } }] }]);
  });
});

describe('answers', () => {
  it('take what is offered, another value, or nothing', () => {
    const csv = 'branch.name,local-present,share-trained,counted-on\nNorthmor,twelve,161,03/14/2025\n';
    expect(keys(readSheet(input(csv)))).toEqual(['branch-unknown@A2', 'number-guess@B2', 'percent-over-100@C2', 'date-american@D2']);
    const { rows, problems } = readSheet(input(csv, { answers: { 'branch-unknown@A2': { kind: 'take' }, 'number-guess@B2': { kind: 'value', value: '40' }, 'percent-over-100@C2': { kind: 'leave-out' }, 'date-american@D2': { kind: 'take' } } }));
    expect(problems.map(({ key }) => key)).toEqual(['branches-missing@']);
    expect(rows[0]).toMatchObject({ slug: 'north', figures: { 'local-present': { value: 40 }, 'counted-on': { value: '2025-03-14' } } });
    expect(rows[0]?.figures['share-trained']).toBeUndefined();
  });

  it('say how many it is where a per cent stands among counts', () => {
    const csv = 'branch.name,local-present\nNorthmoor,61%\n';
    const answered = (value: string) => readSheet(input(csv, { answers: { 'count-is-percent@B2': { kind: 'value', value } } }));
    expect(keys(readSheet(input(csv)))).toEqual(['branches-missing@', 'count-is-percent@B2']);
    expect(answered('25').rows[0]?.figures).toMatchObject({ 'local-present': { value: 25 } });
    expect(keys(answered('25'))).toEqual(['branches-missing@']);
    for (const wrong of ['61%', '2.5', 'many']) expect(keys(answered(wrong))).toContain('count-is-percent@B2');
  });

  it('are taken of the choices that there are alone', () => {
    const csv = 'branch.name,local-present\nNorthmoor,-3\n';
    for (const kind of ['keep'] as const) expect(keys(readSheet(input(csv, { answers: { 'number-negative@B2': { kind } } })))).toEqual(['branches-missing@', 'number-negative@B2']);
    expect(keys(readSheet(input(csv, { answers: { 'number-negative@B2': { kind: 'value', value: 'many' } } })))).toEqual(['branches-missing@', 'number-negative@B2']);
  });

  it('of all that asks and stops leave nothing that stops', () => {
    const rows = cleanRows(30);
    const cells = ['twelve', 'n/a', '-3', '3.5', '#N/A', '999', '0.5', 'x y z', '=1', '03/14/2025', '45988', '', '61%', 'Nowhere', '~4', '1,2'];
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 16 }), fc.constantFrom(...cells)), { maxLength: 12 }), (spoilt) => {
      const spoiled = rows.map((row) => [...row]);
      for (const [row, column, text] of spoilt) if (row > 0) (spoiled[row] ?? [])[column] = text;
      const csv = spoiled.map((row) => row.map((text) => `"${text}"`).join(',')).join('\n');
      const { reading } = readAnswered({ table: tableOfCsv(csv, 'x.csv'), figures: FIGURES, today: TODAY, branches: [], asOf: '' }, { yes: true, leaveOut: true });
      expect(reading.problems.filter(({ level }) => level !== 'says')).toEqual([]);
      expect(reading.rows.length).toBeLessThanOrEqual(30);
    }), { numRuns: 40 });
  });
});

describe('a mapping', () => {
  it('is remembered by the headers’ texts, and what no longer fits is said', () => {
    const rows = [['Branch', 'Who came', 'Rubbish'], ['Northmoor', '42', 'x'], ['Eastvale', '12', 'y']];
    const first = readRows(rows, { asOf: '', answers: { 'header-unknown@B1': { kind: 'value', value: 'local-present' }, 'header-unknown@C1': { kind: 'leave-out' } } });
    expect(first.problems).toEqual([]);
    expect(first.rows.map(({ figures }) => figures['local-present']?.value)).toEqual([42, 12]);
    const { mapping } = first;
    expect(readRows([['Rubbish', 'WHO CAME', 'Branch'], ['x', '42', 'Northmoor']], { asOf: '', mapping })).toMatchObject({ problems: [], rows: [{ name: 'Northmoor', figures: { 'local-present': { value: 42 } } }] });
    expect(keys(readRows([['Branch', 'Who came', 'Town'], ['Northmoor', '42', 'x']], { asOf: '', mapping, figures: FIGURES.filter(({ id }) => id !== 'local-present') }))).toContain('mapping-gone@B1');
    expect(keys(readRows([['Branch', 'town'], ['Northmoor', 'Moorby']], { asOf: '', mapping }))).toEqual(['mapping-missing@']);
  });
});

describe('the source of a figure', () => {
  const csv = 'branch.name,local-present,local-schools,local-schools.source\nEastvale,12,4,School census\n';
  const sources = (more: Partial<SheetInput>): unknown => Object.fromEntries(Object.entries(readSheet(input(csv, more)).rows[0]?.figures ?? {}).map(([id, { source, enteredBy }]) => [id, [source, enteredBy]]));

  it('is in words, and where it stands in the file is kept where nothing prints it', () => {
    expect(sources({})).toEqual({ 'local-present': ['Branch return', 'Figures.csv, B2'], 'local-schools': ['School census', 'Figures.csv, C2'] });
    expect(sources({ source: 'Autumn headcounts' })).toEqual({ 'local-present': ['Autumn headcounts', 'Figures.csv, B2'], 'local-schools': ['School census', 'Figures.csv, C2'] });
  });
});

describe('all that asks, answered at once', () => {
  const swept = (spoil: (rows: string[][]) => void, branches: SheetInput['branches'] = []): unknown => {
    const rows = cleanRows(30).map((row) => [...row]);
    spoil(rows);
    const { reading, swept: done } = readAnswered({ table: tableOfCsv(rows.map((row) => row.map((text) => `"${text}"`).join(',')).join('\n'), 'x.csv'), figures: FIGURES, today: TODAY, branches, asOf: '' }, { yes: true, leaveOut: false });
    return [done.map(({ problem, answer }) => `${problem.key} ${answer.kind}`), reading.problems.filter(({ level }) => level !== 'says').map(({ key, level }) => `${key} ${level}`), reading.rows[3]];
  };
  const spoilt = (column: number, text: string) => (rows: string[][]): void => { (rows[4] ?? [])[column] = text; };

  it.each<[string, number, string, string, string | undefined, unknown]>([
    ['a negative amount', 11, '-250', 'number-negative@L5 leave-out', 'fund', undefined],
    ['about how many', 5, 'approx 40', 'number-guess@F5 leave-out', 'local-present', undefined],
    ['a share of 1 among per cents', 10, '0.61', 'percent-scale@K5 take', 'share-trained', 61],
    ['the same with a comma', 10, '0,61', 'percent-scale@K5 take', 'share-trained', 61],
    ['a date of six years ago', 12, '14/09/2018', 'date-far@M5 leave-out', 'counted-on', undefined],
    ['an American date', 12, '09/14/2025', 'date-american@M5 take', 'counted-on', '2025-09-14'],
  ])('takes of %s what is certain, and leaves the rest to the region', (_, column, text, key, id, value) => {
    const [done, open, row] = swept(spoilt(column, text)) as [string[], string[], { figures: Record<string, { value: unknown }> }];
    expect([done, open, row.figures[id ?? '']?.value]).toEqual([[key], [], value]);
  });

  it.each([[5, '4242424242', 'value-outlandish@F5 stops'], [12, '14/09/2052', 'date-far@M5 stops'], [12, '09/12/0205', 'date-far@M5 stops']])('leaves open what can’t be: %s %s', (column, text, key) => {
    expect(swept(spoilt(column, text))).toMatchObject([[], [key], { name: 'Southmoor' }]);
  });

  it('leaves out a whole with its part, and a part with its whole, where the branch has older ones', () => {
    const figures = { 'local-present': figure(42), 'local-yes-oppose': figure(40) };
    const branches = [{ slug: 'north', name: 'Northmoor', figures }];
    const taken = (csv: string, known: SheetInput['branches'] = branches): unknown[] => {
      const { reading } = readAnswered(input(`branch.name,local-present,local-yes-oppose,local-yes-wellbeing\n${csv}\n`, { branches: known ?? [] }), { yes: true, leaveOut: true });
      return [Object.keys(reading.rows[0]?.figures ?? {}), reading.problems.filter(({ code }) => code === 'left-out-with').map(({ at }) => at)];
    };
    expect(taken('Northmoor,30,lots,20')).toEqual([[], ['B2', 'D2']]);
    expect(taken('Northmoor,lots,41,20')).toEqual([[], ['C2', 'D2']]);
    expect(taken('Northmoor,44,-3,20')).toEqual([[], ['B2', 'D2']]);
    // Without an older value nothing is mixed.
    expect(taken('Northmoor,30,lots,20', [{ slug: 'north', name: 'Northmoor', figures: {} }])).toEqual([['local-present', 'local-yes-wellbeing'], []]);
    expect(taken('Northmoor,44,41,20')).toEqual([['local-present', 'local-yes-oppose', 'local-yes-wellbeing'], []]);
  });

  it('never makes a part larger than its whole', () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 60 }).map(String), fc.constantFrom('', 'n/a', 'lots', '-3', '~40', '4000'));
    const old = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined });
    fc.assert(fc.property(fc.tuple(cell, cell, cell), old, fc.tuple(old, old), ([whole, one, two], had, parts) => {
      const before = Object.entries({ 'local-present': had, 'local-yes-oppose': parts[0], 'local-yes-wellbeing': parts[1] }).flatMap(([id, value]) => (value === undefined || value > (had ?? 60) ? [] : [[id, figure(value)] as const]));
      const csv = `branch.name,local-present,local-yes-oppose,local-yes-wellbeing\nNorthmoor,${whole},${one},${two}\n`;
      const known = Object.fromEntries(before);
      const { reading } = readAnswered(input(csv, { branches: [{ slug: 'north', name: 'Northmoor', figures: known }] }), { yes: true, leaveOut: true });
      const then: Record<string, { value?: unknown }> = { ...known, ...reading.rows[0]?.figures };
      const all = then['local-present']?.value;
      for (const id of ['local-yes-oppose', 'local-yes-wellbeing']) {
        const some = then[id]?.value;
        if (typeof all === 'number' && typeof some === 'number') expect(some).toBeLessThanOrEqual(all);
      }
    }), { numRuns: 300 });
  });

  it('keeps what a branch has where a value is far from it, and takes it where that is said', () => {
    const csv = 'branch.name,local-present\nNorthmoor,420\n';
    expect(readAnswered(input(csv), { yes: true, leaveOut: false }).reading.rows[0]?.figures).toEqual({});
    const { answers } = answersFor(readSheet(input(csv)).problems, new Map([['B2', { kind: 'take' }]]));
    expect(readSheet(input(csv, { answers })).rows[0]?.figures['local-present']?.value).toBe(420);
  });
});

describe('what a branch has', () => {
  const known = [
    { slug: 'north', name: 'Northmoor', figures: { 'local-present': { ...figure(42), asOf: '2025-06' } }, details: { 'branch.region': 'R', 'employer.name': 'North Council' } },
    { slug: 'east', name: 'Eastvale', figures: {}, details: { 'branch.region': 'R', 'employer.name': 'East Trust' } },
  ];
  const asked = (csv: string): string[] => keys(readSheet(input(csv, { branches: known }))).filter((key) => key !== 'branches-missing@');

  it('is asked about where its whole is of another date than the part that is given', () => {
    expect(asked('branch.name,local-yes-oppose\nNorthmoor,30\n')).toEqual(['share-whole-older@B2']);
    expect(asked('branch.name,local-yes-oppose,as-of\nNorthmoor,30,14/06/2025\n')).toEqual([]);
    expect(asked('branch.name,local-yes-oppose,local-present\nNorthmoor,30,44\n')).toEqual([]);
    // What stands for the whole is told of by itself.
    expect(asked('branch.name,local-yes-oppose,local-present\nNorthmoor,30,lots\n')).toEqual(['not-a-number@C2']);
    const left = readSheet(input('branch.name,local-yes-oppose\nNorthmoor,30\n', { branches: known, answers: { 'share-whole-older@B2': { kind: 'leave-out' } } }));
    expect(left.rows[0]?.figures).toEqual({});
  });

  it('is asked about before it gets another region or another branch’s employer', () => {
    expect(asked('branch.name,branch.region,employer.name\nNorthmoor,South,East Trust\nEastvale,R,Eastern Trust\n')).toEqual(['detail-replaced@B2', 'detail-replaced@C2', 'employer-new@C3']);
    const csv = 'branch.name,employer.name\nNorthmoor,East Trust\n';
    expect(readSheet(input(csv, { branches: known, answers: { 'detail-replaced@B2': { kind: 'leave-out' } } })).rows[0]?.profile.employer).toBeUndefined();
    expect(readSheet(input(csv, { branches: known, answers: { 'detail-replaced@B2': { kind: 'keep' } } })).rows[0]?.profile.employer).toEqual({ name: 'East Trust' });
  });
});
