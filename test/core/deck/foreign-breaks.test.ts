import { expect, test } from 'vitest';
import { parseDeck } from '../../../core/deck/parse.ts';
import { writeDeck } from '../../../core/deck/write.ts';

const ids = (text: string): string[] => parseDeck({ name: 'deck.md', text }, []).slides.map(({ id }) => id);

test('in a deck of reveal-md a vertical slide is a slide and not part of the notes before it', () => {
  const text = '# One\n\nNote: said aloud\n\n----\n\n## Two\n\n---\n\n## Three\n';
  expect(ids(text)).toEqual(['one', 'two', 'three']);
  expect(writeDeck(parseDeck({ name: 'deck.md', text }, []))).toBe(text);
});

test('in ours four dashes are a line across the slide', () => {
  expect(ids('---\nformat: 1\nid: d\ntitle: T\n---\n# One\n\n----\n\n## Two\n')).toEqual(['one']);
});
