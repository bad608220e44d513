import { expect, test } from 'vitest';
import { readMarkdown } from '../../../../core/proof/read/markdown.ts';

const texts = (source: string): string[] => (readMarkdown(source).parts[0]?.pieces ?? []).map(({ text }) => text);

test.each([
  ['1. First of all', ['First of all']],
  ['> - **Bold** and un*usual* words', ['Bold and unusual words']],
  ['### Costs \\* and <u>more</u> &amp; less', ['Costs * and more & less']],
  ['See [our page](https://example.org/a "Title") today', ['See [our page]  today', 'https://example.org/a']],
  ['| Label | 37 |', ['Label', '37']],
])('%s is read as its reader has it', (source, expected) => {
  expect(texts(source)).toEqual(expected);
});

test('code is read as it stands', () => {
  expect(texts('```js\nconst a = "C:\\\\Users" * 2; // \\*\n1. b\n```\n\\* c')).toEqual(['```js', 'const a = "C:\\\\Users" * 2; // \\*', '1. b', '```', '* c']);
});

test('a paragraph that another program broke into lines is read as one too', () => {
  expect(texts('We will ballot\r\nin the spring\r\n\r\n- one\n  goes on\n- two')).toContain('We will ballot\nin the spring');
  expect(texts('- one\n  goes on\n- two')).toContain('one\ngoes on');
});
