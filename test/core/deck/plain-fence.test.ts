import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainFence } from '../../../core/deck/plain-fence.ts';
import { readYaml } from '../../../core/yaml.ts';

const PLACE = { file: 'deck.md', line: 10, slide: undefined };
const word = fc.oneof(
  fc.constantFrom('bar', 'Write to MP', 'Last year', '61', '61.50', '-3', '-0', '0', '0.5', '00', '1e3', '~', 'null', 'True', 'no', '.inf', '\uFDD00\uFDD1', 'Would \uFDD01\uFDD1 say', '"a, b: c # d"', '"a\\nb"', "'a'", '"', 'a: b', 'a #b', '#', 'é', '2025-11-27', '- a', '&a', '*a', '!a b', '| ', '>', '{a: 1}', 'a,b', 'What leaders said, they would do.', '__proto__', '"__proto__"', '[a]', '?', '%a', '@a', '`a', ''),
  fc.stringMatching(/^[a-zA-Z0-9 .,:#"'~[\]{}&*!|>%-]{0,8}$/),
);
const list = fc.array(word, { maxLength: 4 }).chain((words) => fc.constantFrom(', ', ',', ' , ').map((comma) => `[${words.join(comma)}]`));
const value = fc.oneof(word, list, list.map((text) => `${text} `), fc.constantFrom('[', ']', '[a, ]', '[,]', '[ ]'));
const key = fc.oneof(fc.constantFrom('type', 'series', 'categories', 'alt', 'toString'), word);
const line = fc.oneof(
  fc.tuple(fc.constantFrom('', '', '  ', '  ', '    ', '\t'), key, fc.constantFrom(': ', ': ', ':', ' : ', ':  '), value).map((parts) => parts.join('')),
  fc.constantFrom('', '  ', 'series:', 'series: ', '  National: [1, 2]', '---', '- a', '  more words', '\u0085'),
);
const text = fc.tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n')).map(([lines, end]) => lines.join(end));

describe('the YAML of a chart', () => {
  it('is read as the library reads it, or not at all', () => {
    fc.assert(fc.property(text, (written) => {
      const plain = readPlainFence(written, PLACE.line);
      if (plain === undefined) return;
      // A remark at the end keeps it from being read as plain YAML there too.
      const library = readYaml(`${written}\n# end`, PLACE);
      expect(library.findings).toEqual([]);
      expect(plain.value).toEqual(library.value);
      const paths = Object.entries(library.value as Record<string, unknown>).flatMap(([name, under]): PropertyKey[][] =>
        [[name], [name, 0], [name, 'none'], ...(typeof under === 'object' && under !== null ? Object.keys(under).flatMap((inner) => [[name, inner], [name, inner, 0]]) : [])]);
      for (const path of [[], ['none'], ...paths]) expect([plain.lineAt(path), plain.keysAt(path)]).toEqual([library.lineAt(path), library.keysAt(path)]);
    }), { numRuns: 10_000 });
  });

  it('is what people write', () => {
    const written = 'type: bar\ncategories: ["Write to MP, now", Attend]\nseries:\n  National: [\uFDD00\uFDD1, 61.5]\n  "\uFDD01\uFDD1": [~, 0]\nalt: What leaders said, in short.\n';
    const plain = readPlainFence(written, 10);
    expect(plain?.value).toEqual({
      type: 'bar', categories: ['Write to MP, now', 'Attend'], alt: 'What leaders said, in short.',
      series: { National: ['\uFDD00\uFDD1', 61.5], '\uFDD01\uFDD1': [null, 0] },
    });
    expect([plain?.lineAt(['series', '\uFDD01\uFDD1', 1]), plain?.lineAt(['alt']), plain?.lineAt(['none'])]).toEqual([14, 15, 10]);
  });

  it.each(['alt:', 'series:\nalt: a', 'alt: a: b', 'alt: a # b', 'alt: a\n  b', 'alt: "a\\tb"', 'a: 1\na: 2', 'alt: True', '"__proto__": [1]', 'a: [1, [2]]', ''])('leaves %j to the library', (written) =>
    expect(readPlainFence(written, 10)).toBeUndefined());
});
