import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainMaps } from '../../core/plain-yaml-maps.ts';
import { readAnyYaml } from '../../core/yaml.ts';
import { mapPlaces } from '../../core/yaml-places.ts';

const PLACE = { file: 'figures.yaml', line: 5, slide: undefined };

const key = fc.constantFrom('figures', 'poll', 'label', 'kind', 'value', 'as-of', 'a1', 'null', 'true', 'y', '1a', 'A', '');
const scalar = fc.oneof(
  fc.constantFrom('Responses to the poll, overnight', "Ofsted's announcement (91%)", 'count', '1400', '0', '007', '-1', '12.5', '0.61', '1.50', 'anna@example.org', 'A & B', 'A_b+c', '12 High Street, Town', '8 To: 1', '|-', '|+', '|2', '2025-09-10', '2025-09', '24 months', '2025.11.1', '2025.10', 'true', 'False', 'NaN', 'Null', '~', 'yes', 'a - b', '- a', 'a: b', 'a:', 'a #b', 'a#b', '# a', '"a"', "'a'", '"a: b # c"', "'a: \"b\" # c'", "'a''b'", '"a\\n"', "''", '"a', "'a' b", '8 to 10', '|', '>', '&a b', '*a', '!x', '{a: 1}', '[members]', '[a, b]', '[a, 1]', '[]', '[true]', '1e3', '0x1f', '£5', '…', ''),
  fc.stringMatching(/^[A-Za-z0-9 .,:#'"()%/-]{0,8}$/),
);
const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom('', '  ', '    ', '      ', ' '), key, fc.constantFrom(': ', ':', ':  ', ' : ', ':\t'), scalar, fc.constantFrom('', '', '', ' ', '  # more', '\t')).map((parts) => parts.join('')) },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom('', '  ', '    '), key).map(([spaces, name]) => `${spaces}${name}:`) },
  { weight: 1, arbitrary: fc.constantFrom('', '  ', '\t', '# remark', '    # remark', '- item', '  - item', '    - item', '      - item', '    - null', '  - a b', '      text', '    text: more', '        deeper', '    # no remark', '      \t', '        ', '---', '...', 'word', '  word') },
);
const text = fc.tuple(fc.array(line, { maxLength: 9 }), fc.constantFrom('\n', '\n', '\r\n')).map(([lines, end]) => lines.join(end));

const plain = fc.constantFrom('Responses to the poll, overnight', "Ofsted's announcement (91%)", 'count', '1400', '0', '2025-09-10', '2025-09', '24 months', '2025.11.1', 'true', 'yes', 'a - b', '8 to 10', '[members]', '[a, b]', '[]', '"a: b # c"', "'a: \"b\"'", "''");

/** What may stand below a key that isn't a map: the rest of its own line, and lines that are deeper. */
const below = fc.oneof(
  fc.array(fc.constantFrom('one', 'poll-2', 'y'), { minLength: 1, maxLength: 3 }).map((words) => ({ mark: '', lines: words.map((word) => `- ${word}`) })),
  fc.tuple(fc.constantFrom(' |', ' |-'), fc.array(fc.constantFrom('## Title', 'a: b', '- item', '# remark', '', '  deeper', '"quoted', '{{ token }}', '---', '…', 'tab\there'), { maxLength: 4 })).map(([mark, lines]) => ({ mark, lines: ['First', ...lines] })),
);

/** Lines of maps that are written with care. */
const { map } = fc.letrec<{ map: string[] }>((tie) => ({
  map: fc.uniqueArray(
    fc.tuple(fc.constantFrom('figures', 'poll', 'label', 'kind', 'value', 'as-of', 'a1', 'y'), fc.oneof({ depthSize: 'small' }, plain, below, tie('map')), fc.constantFrom('', '', '# remark', '  ')),
    { selector: ([name]) => name, minLength: 1, maxLength: 5 },
  ).map((entries) => entries.flatMap(([name, held, before]) => [
    ...(before === '' ? [] : [before]),
    ...(typeof held === 'string' ? [`${name}: ${held}`] : 'mark' in held ? [`${name}:${held.mark}`, ...held.lines.map((inner) => (inner === '' ? '' : `  ${inner}`))] : [`${name}:`, ...held.map((inner) => `  ${inner}`)]),
  ])),
}));

/** Every path to something, and one beside it. */
const pathsIn = (value: unknown, path: PropertyKey[] = []): PropertyKey[][] => [
  path, [...path, 'other'],
  ...(typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...path, name])) : []),
];

function expectSame(written: string): boolean {
  const maps = readPlainMaps(written);
  if (maps === undefined) return false;
  const whole = readAnyYaml(written, PLACE);
  expect(whole.findings).toEqual([]);
  expect(maps.value).toEqual(whole.value);
  const places = mapPlaces(maps, PLACE);
  for (const path of pathsIn(maps.value)) {
    expect([path, places.lineAt(path), places.textAt(path), places.keysAt(path)]).toEqual([path, whole.lineAt(path), whole.textAt(path), whole.keysAt(path)]);
    // The words of a list are never asked for as they were written.
    if (typeof path.at(-1) !== 'string' || !/^\d+$/.test(String(path.at(-1)))) expect([path, places.sourceAt(path)]).toEqual([path, whole.sourceAt(path)]);
  }
  return true;
}

describe('plain maps within maps', () => {
  it('are read as the library reads them, or not at all', () => {
    fc.assert(fc.property(text, (written) => void expectSame(written)), { numRuns: 2_000 });
  });

  it('are read where they are written with care, whatever happens to one line of them', () => {
    fc.assert(fc.property(map, (lines) => expectSame(lines.join('\n'))));
    fc.assert(fc.property(map, fc.nat(), line, (lines, at, other) => void expectSame(lines.with(at % lines.length, other).join('\n'))), { numRuns: 1_000 });
  });

  it.each(['fairer-inspection', 'jcnc-briefing'])('the figures of %s are', (deck) => {
    expect(expectSame(readFileSync(join(import.meta.dirname, '..', '..', 'decks', deck, 'figures.yaml'), 'utf8'))).toBe(true);
  });

  it.each(['a:\nb: 1', 'a:', 'a: 1\n  b: 2', 'a:\n  b: 1\n c: 2', 'a: 1\na: 2', 'a: "b\\n"', "a: 'b''c'", 'a: b: c', 'a: b # c', '- a', '', 'a:\n- b', 'a:\n  - b\n\n  - c', 'a:\n  - b\n   - c', 'a:\n  - b: c', ' a: 1', 'a: |\n\n  b', 'a: |\nb: 1', 'a: |+\n  b', 'a: |\n    b\n  c', 'a: >\n  b', 'a: b\n  c'])('leaves %j to the library', (written) => {
    expect(readPlainMaps(written)).toBeUndefined();
  });
});
