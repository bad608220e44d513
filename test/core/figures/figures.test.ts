import { describe, expect, test } from 'vitest';
import { parseFigures } from '../../../core/figures/parse.ts';
import { brief, editionOf, everyText, firstSlide, HEAD, shown, slideEdition } from '../deck/make.ts';

const parse = (yaml: string): ReturnType<typeof parseFigures> => parseFigures({ name: 'figures.yaml', text: yaml });
const local = (values: string): string => `deck: test-deck\nfigures:\n${values}`;

describe('figures.yaml', () => {
  test('is read with its usual values', () => {
    const { figures, findings } = parse('\uFEFFfigures:\r\n  a: { kind: count, value: "1,400" }\r\n');
    expect(findings).toEqual([]);
    expect(figures.get('a')).toMatchObject({ label: 'a', scope: 'national', value: 1400, required: false, audience: undefined, line: 2 });
  });

  test.each(['', '# nothing yet\n', 'figures:\n', 'figures: {}\n'])('%j holds no figures and no fault', (text) => {
    expect(parse(text)).toEqual({ figures: new Map(), findings: [] });
  });

  test.each([
    ['a list', 'figures: [a]', 'error broken-figures figures.yaml:1'],
    ['a word', 'figures', 'error broken-figures figures.yaml:1'],
    ['broken YAML', 'figures:\n  a: { kind: count', 'error broken-yaml figures.yaml:2'],
    ['a key twice', 'figures:\n  a: { kind: count, value: 1 }\n  a: { kind: count, value: 2 }', 'error broken-yaml figures.yaml:3'],
    ['no kind', 'figures:\n  a:\n    value: 1', 'error broken-figure figures.yaml:2'],
    ['an unknown kind', 'figures:\n  a:\n    value: 1\n    kind: number', 'error broken-figure figures.yaml:4'],
    ['an id with capitals', 'figures:\n  A: { kind: count, value: 1 }', 'error broken-figure figures.yaml:2'],
    ['a value out of range', 'figures:\n  a:\n    kind: percent\n    value: 101', 'error value-wrong figures.yaml:4'],
    ['a value of the wrong kind', 'figures:\n  a:\n    kind: count\n    value: many', 'error value-wrong figures.yaml:4'],
    ['a date that is none', 'figures:\n  a:\n    kind: count\n    value: 1\n    as-of: 2025-02-30', 'error broken-figure figures.yaml:5'],
    ['a span that is none', 'figures:\n  a:\n    kind: count\n    value: 1\n    stale-after: a while', 'error broken-figure figures.yaml:5'],
    ['an unknown audience', 'figures:\n  a:\n    kind: count\n    value: 1\n    audience: [all]', 'error broken-figure figures.yaml:5'],
    ['a base that is not there', 'figures:\n  a: { kind: percent, value: 1, base: b }', 'error unknown-figure figures.yaml:2'],
    ['a share of a share', 'figures:\n  n: { kind: count, value: 1 }\n  p: { kind: percent, share: [n, n] }\n  q: { kind: percent, share: [p, n] }', 'error share-of-share figures.yaml:4'],
    ['a share that is no per cent', 'figures:\n  n: { kind: count, value: 1 }\n  p: { kind: count, share: [n, n] }', 'error share-kind figures.yaml:3'],
    ['a share of words', 'figures:\n  n: { kind: text, value: one }\n  m: { kind: count, value: 1 }\n  p: { kind: percent, share: [n, m] }', 'error share-kind figures.yaml:4'],
    ['a negative min-base', 'figures:\n  a: { kind: percent, value: 1, min-base: -1 }', 'error broken-figure figures.yaml:2'],
    ['an unknown key', 'figures:\n  a:\n    kind: count\n    value: 1\n    colour: red', 'warning unknown-key figures.yaml:5'],
    ['a national figure without a value', 'figures:\n  a: { kind: count }', 'warning blank-figure figures.yaml:2'],
  ])('%s is said with its line', (_, yaml, finding) => {
    expect(brief(parse(yaml).findings)).toEqual([finding]);
  });

  test('a fault leaves out its figure and keeps the others', () => {
    expect([...parse('figures:\n  a: { kind: no }\n  b: { kind: count, value: 1 }').figures.keys()]).toEqual(['b']);
  });

  test.each(['constructor', '__proto__', 'tostring'])('"%s" is an id like any other, or refused', (id) => {
    const edition = slideEdition(`# A\n\n{{ ${id} }}\n`, { figures: `figures:\n  ${id}: { kind: count, value: 7 }` });
    expect(everyText(shown(edition))).not.toMatch(/undefined|NaN|\[object|function/);
  });
});

describe('the branch\'s values', () => {
  const figures = [
    'figures:', '  present: { label: Present, kind: count, scope: local }', '  yes: { label: Yes, kind: count, scope: local }',
    '  share: { label: Share, kind: percent, scope: local, share: [yes, present], min-base: 10, stale-after: 1 month }',
    '  pay: { label: Pay, kind: money, scope: local, required: true }', '  national: { label: National, kind: percent, value: 61.5, source: A poll, as-of: 2025-09-16 }',
    '  typed: { label: Typed, kind: percent, scope: local, min-base: 10 }',
  ].join('\n');
  const body = '<!-- slide\nid: a\n-->\n# A\n\nShare {{ share }}.\n';
  const row = (values: string, id: string) => editionOf(HEAD + body, { figures, branch: local(values) }).book.row(id);

  test('a share is computed, rounded, and takes the date and source of its whole', () => {
    expect(row('  present: { value: 42, source: Headcount, as-of: 2025-11-12 }\n  yes: { value: 35 }', 'share')).toMatchObject({ printed: '83%', value: 83, source: 'Headcount', asOfPrinted: '12 November 2025', base: 'Present', state: 'ok' });
  });

  test.each([
    ['too few people', '  present: { value: 9, source: x }\n  yes: { value: 3, source: x }', 'too-few', 'min-base'],
    ['exactly enough', '  present: { value: 10, source: x }\n  yes: { value: 3, source: x }', 'ok', undefined],
    ['a part larger than the whole', '  present: { value: 10, source: x }\n  yes: { value: 11, source: x }', 'out-of-range', 'share-wrong'],
    ['a whole of none', '  present: { value: 0, source: x }\n  yes: { value: 0, source: x }', 'out-of-range', 'share-wrong'],
    ['a blank part', '  present: { value: 10, source: x }', 'blank', 'blank-figure'],
    ['a value that is typed all the same', '  share: { value: 50, source: x }', 'blank', 'computed-figure'],
    ['an old date', '  present: { value: 10, source: x, as-of: 2025-10-26 }\n  yes: { value: 3, source: x }', 'stale', 'stale-figure'],
    ['a date on the last good day', '  present: { value: 10, source: x, as-of: 2025-10-27 }\n  yes: { value: 3, source: x }', 'ok', undefined],
  ])('a share with %s', (_, values, state, code) => {
    const edition = editionOf(HEAD + body, { figures, branch: local(values) });
    expect(edition.book.row('share')?.state).toBe(state);
    const found = edition.findings.map((finding) => finding.code);
    if (code === undefined) expect(found).toEqual([]);
    else expect(found).toContain(code);
    if (state !== 'ok' && state !== 'stale') expect(everyText(shown(edition))).not.toContain('Share ');
  });

  test('a share that was typed and names no base is not printed where a least number is set', () => {
    expect(row('  typed: { value: 50, source: x }', 'typed')).toMatchObject({ state: 'too-few', printed: '', value: undefined });
  });

  test.each([
    ['out of range', '  pay: { value: many }', 'error value-wrong branch.yaml:3'],
    ['without a source', '  present: { value: 12 }', 'warning no-source branch.yaml:3 a'],
    ['with a date that is none', '  present: { value: 12, source: x,\n    as-of: soon }', 'error date-wrong branch.yaml:4 a'],
    ['dated ahead', '  present: { value: 12, source: x, as-of: 2025-12-01 }', 'warning date-ahead branch.yaml:3 a'],
    ['for a national figure', '  national: { value: 12 }', 'warning national-figure branch.yaml:3'],
    ['for no figure of this deck', '  gone: { value: 12 }', 'warning unknown-figure branch.yaml:3'],
  ])('a value %s is said at its line', (_, values, finding) => {
    const edition = editionOf(`${HEAD}<!-- slide\nid: a\n-->\n# A\n\n{{ present }}.\n`, { figures, branch: local(values) });
    expect(brief(edition.findings)).toContain(finding);
    expect(edition.book.row('national')?.printed).toBe('61.5%');
  });

  test('only a figure that some slide shows is said to be old or without a source', () => {
    const edition = editionOf(`${HEAD}# A\n`, { figures, branch: local('  present: { value: 12, as-of: 2020-01-01 }') });
    expect(edition.findings).toEqual([]);
  });
});

describe('required figures', () => {
  const figures = 'figures:\n  pay: { label: Pay, kind: money, scope: local, required: true }';

  test('blank are an error where the slide is on, by value, source or date, in text, charts, alt text and notes', () => {
    for (const use of ['Pay {{ pay }}.', '{{ pay | source }}', '{{ pay | as-of }}', '`{{ pay }}`', 'Note:\n{{ pay }}', '| {{ pay }} |\n|---|', '```chart\ncategories: [a]\nseries: { x: [{{ pay }}] }\nalt: b\n```']) {
      expect(slideEdition(`# A\n\n${use}\n`, { figures }).findings.filter((finding) => finding.level === 'error').map((finding) => finding.code)).toEqual(['missing-figure']);
    }
  });

  test('on a slide that is off they need no answer', () => {
    expect(slideEdition('# Shown\n\n---\n\n<!-- slide\noptional: true\n-->\n# A\n\n{{ pay }}\n', { figures }).findings).toEqual([]);
  });

  test('firstSlide prints nothing of them', () => {
    expect(firstSlide(slideEdition('# A\n\nPay is {{ pay }}. Next.\n', { figures })).blocks).toMatchObject([{ children: [{ text: 'Next.' }] }]);
  });
});
