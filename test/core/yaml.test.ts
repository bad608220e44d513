import { expect, test } from 'vitest';
import { readYaml } from '../../core/yaml.ts';

const place = { file: 'a.yaml', line: 10, slide: undefined };
const fault = (text: string): string => readYaml(text, place).findings.map(({ line, message }) => `${line} ${message}`).join();

test('places are those of the file, at the key', () => {
  const yaml = readYaml('a: 1\nb:\n  c:\n    - x\n    - d: 2025.10\n  e: |\n    text\n  f: "text"\n', place);
  expect([yaml.lineAt(['a']), yaml.lineAt(['b', 'c', 1, 'd']), yaml.lineAt(['b', 'gone']), yaml.lineAt(['gone']), yaml.lineAt([])]).toEqual([10, 14, 11, 10, 10]);
  expect([yaml.textAt(['b', 'e']), yaml.textAt(['b', 'f'])]).toEqual([{ line: 16, runs: true }, { line: 17, runs: false }]);
  expect([yaml.sourceAt(['b', 'c', 1, 'd']), yaml.sourceAt(['b']), yaml.sourceAt(['gone'])]).toEqual(['2025.10', undefined, undefined]);
});

test('a key given twice is a fault at the second', () => {
  expect(fault('a: 1\nb:\n  c: 1\n  "c": 2\n')).toMatch(/^13 .*the key "c" stands here twice/);
});

test.each([
  ['an alias that is none', '*a', 10],
  ['two documents', 'a: 1\n---\nb: 2', 11],
  ['brackets in brackets', '['.repeat(2_000), 10],
  ['braces in braces', '{'.repeat(2_000), 10],
  ['lists in lists', '- '.repeat(20_000), 10],
  ['more aliases than anyone writes', `a: &a 1\n${Array.from({ length: 101 }, (_, index) => `b${index}: *a`).join('\n')}`, 111],
  ['aliases of aliases', `a: &a [x, x]\n${Array.from({ length: 40 }, (_, index) => `b${index}: &b${index} [${index === 0 ? '*a, *a' : `*b${index - 1}, *b${index - 1}`}]`).join('\n')}`, 10],
])('%s: one fault, no value', (_, text, line) => {
  const { findings, value } = readYaml(text, place);
  expect(findings.map((finding) => [finding.code, finding.line])).toEqual([['broken-yaml', line]]);
  expect(value).toBeUndefined();
});

test.each([
  ['a colon in a title', 'title: Time to lead: workload', 'words that have a colon in them need quotation marks around them.'],
  ['a gap in a list', 'a: [1, , 2]', 'a comma has nothing before it: write ~ for a gap.'],
  ['an open quotation mark', 'a: "one', 'a quotation mark is opened here and never closed.'],
  ['an open bracket', 'a: [one\nb: 2', 'a bracket is opened here and never closed.'],
  ['a tab', 'a:\n\tb: 1', 'a line starts with a tab: use spaces.'],
  ['a name without a colon', 'a: 1\nb\n', 'a colon is missing after a name, or its value is on the wrong line.'],
])('%s is said in plain words', (_, text, words) => {
  expect(readYaml(text, place).findings.map(({ message }) => message)).toEqual([`This can't be read as YAML: ${words}`]);
});

test('fifty thousand keys are read: nothing compares each with every other', () => {
  const yaml = readYaml(Array.from({ length: 50_000 }, (_, index) => `k${index}: ${index}`).join('\n'), place);
  expect(yaml.findings).toEqual([]);
  expect(yaml.lineAt(['k49999'])).toBe(50_009);
});
