import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff } from '../../../core/branch/word-diff.ts';

test('what changed is shown word by word', () => {
  expect(wordDiff('We ask the employer to act.\r\n', 'We ask the council to act.\n\n')).toEqual([
    { kind: 'same', text: 'We ask the ' }, { kind: 'gone', text: 'employer' }, { kind: 'new', text: 'council' }, { kind: 'same', text: ' to act.' },
  ]);
  expect(wordDiff('same', 'same\n')).toEqual([{ kind: 'same', text: 'same' }]);
});

test('the pieces make both texts, however much they differ', () => {
  const text = fc.array(fc.constantFrom('vote ', 'the ', 'members', '.', '\n', 'ask '), { maxLength: 40 }).map((words) => words.join('').trim());
  fc.assert(fc.property(text, text, (older, newer) => {
    const pieces = wordDiff(older, newer);
    expect(pieces.filter(({ kind }) => kind !== 'new').map((piece) => piece.text).join('')).toBe(older);
    expect(pieces.filter(({ kind }) => kind !== 'gone').map((piece) => piece.text).join('')).toBe(newer);
  }));
  const [long, other] = ['a', 'b'].map((letter) => Array.from({ length: 900 }, (_, index) => `${letter}${index}`).join(' ')) as [string, string];
  expect(wordDiff(long, other).map(({ kind }) => kind)).toEqual(['gone', 'new']);
});
