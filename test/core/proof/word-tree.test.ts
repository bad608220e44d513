import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountsOf, says } from '../../../core/proof/grams.ts';
import { indexFile } from '../../../core/proof/index-file.ts';
import { emptyPart, type Piece } from '../../../core/proof/model.ts';
import { RUN, runsOf, wordsOf } from '../../../core/proof/words.ts';
import { WordTree } from '../../../core/proof/word-tree.ts';

/** Few words, so that runs repeat and share their beginnings. */
const word = fc.constantFrom('a', 'b', 'c', 'school', '1,234', 'Ünion', 'x9');
const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));

describe('a tree of words', () => {
  it('knows the sequences that were put in, their beginnings, and no other', () => {
    fc.assert(fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { maxLength: 60 }), fc.array(word, { maxLength: 8 }), (sequences, asked) => {
      const tree = new WordTree();
      for (const sequence of sequences) tree.put(tree.learn(sequence));
      const key = asked.join(' ');
      const known = asked.length > 0 && sequences.some((sequence) => sequence.slice(0, asked.length).join(' ') === key);
      expect(tree.begins(tree.idsOf(asked))).toBe(known);
    }));
  });

  it('holds many thousands, each with an end of its own', () => {
    const tree = new WordTree();
    const ends = new Set<number>();
    for (let first = 0; first < 200; first += 1) for (let second = 0; second < 200; second += 1) ends.add(tree.put(tree.learn([`w${first}`, `w${second}`, 'end'])));
    expect(ends.size).toBe(40_000);
    expect(tree.begins(tree.idsOf(['w199', 'w0', 'end']))).toBe(true);
    expect(tree.begins(tree.idsOf(['w0', 'end']))).toBe(false);
  });
});

describe('what a version says', () => {
  it('is each of its runs of up to six words, and longer ones six at a time', () => {
    fc.assert(fc.property(fc.array(text, { maxLength: 6 }), text, (texts, asked) => {
      const { runs } = accountsOf({ texts: texts.map((each) => [each]), properties: [], links: [], numbers: [] });
      const words = wordsOf(asked);
      const length = Math.min(words.length, RUN);
      const said = new Set(texts.flatMap((each) => runsOf(wordsOf(each), length)));
      expect(says(runs, words)).toBe(words.length > 0 && runsOf(words, length).every((run) => said.has(run)));
    }));
  });
});

describe('a file that is looked through', () => {
  it('gives up every run that stands in a piece, and none that stands across two', () => {
    fc.assert(fc.property(fc.array(text, { maxLength: 8 }), fc.array(fc.array(word, { minLength: 1, maxLength: RUN }).map((words) => wordsOf(words.join(' ')).join(' ')), { maxLength: 8 }), (texts, runs) => {
      const pieces = texts.map((each): Piece => ({ text: each, place: 'text' }));
      const found = indexFile({ parts: [{ ...emptyPart('part', 'here'), pieces }], unread: [] }).find(runs);
      for (const run of runs) {
        const holding = pieces.filter((piece) => runsOf(wordsOf(piece.text), run.split(' ').length).includes(run));
        expect(found.get(run)?.map((spot) => spot.piece) ?? []).toEqual(holding.slice(0, 4));
      }
    }));
  });
});
