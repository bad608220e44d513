import { describe, expect, it } from 'vitest';
import type { DeckCard, DeckLook } from '../../../bridge/contract.ts';
import { deckFrom, hasWords, inOrder } from '../../../renderer/library/order.ts';

const card = (key: string, more: Partial<DeckCard> = {}): DeckCard =>
  ({ key, title: key, version: '', kind: 'recent', place: `/decks/${key}`, openedAt: undefined, shown: undefined, pinned: false, ...more });
const look = (more: Partial<DeckLook>): DeckLook => ({
  key: '', state: 'here', trouble: undefined, id: '', title: '', version: '', picture: undefined, figures: 0, blank: 0, needed: 0, toCheck: 0, meeting: '', news: undefined, headings: [], madeFrom: undefined, ...more,
});
const keysOf = (cards: DeckCard[], order: 'opened' | 'title' | 'shown') => inOrder(cards.map((each) => deckFrom(each, undefined)), order).map(({ card: { key } }) => key);

describe('the order of the shelf', () => {
  const cards = [
    card('Pay 10', { openedAt: '2025-11-20T10:00:00Z', shown: { on: '2025-10-01', to: 'members' } }),
    card('Pay 9', { openedAt: '2025-11-21T10:00:00Z' }),
    card('Élan', { shown: { on: '2025-11-12', to: 'employer' } }),
    card('zero', { pinned: true }),
  ];
  it('has the pinned decks first, then those opened last', () => {
    expect(keysOf(cards, 'opened')).toEqual(['zero', 'Pay 9', 'Pay 10', 'Élan']);
  });
  it('can go by title, as people count and spell', () => {
    expect(keysOf(cards, 'title')).toEqual(['zero', 'Élan', 'Pay 9', 'Pay 10']);
  });
  it('can go by when decks were shown', () => {
    expect(keysOf(cards, 'shown')).toEqual(['zero', 'Élan', 'Pay 10', 'Pay 9']);
  });
});

describe('the search of the shelf', () => {
  const deck = deckFrom(card('a', { title: 'Old title', place: 'C:\\Réunions\\spring' }), look({ id: 'pay-2025', title: 'Fair pay', headings: ['What leaders told us', 'Café'] }));
  it.each(['fair', 'FAIR PAY', 'reunions', 'cafe', 'café', 'pay-2025', 'told leaders', '  pay   spring '])('finds it by %j', (words) => {
    expect(hasWords(deck, words.trim())).toBe(true);
  });
  it.each(['old title', 'fair minutes'])('does not find it by %j', (words) => {
    expect(hasWords(deck, words)).toBe(false);
  });
});

it('takes what lies on the disk before the list, unless it can’t be read', () => {
  const listed = card('a', { title: 'Listed', version: '1' });
  expect(deckFrom(listed, look({ title: 'On disk', version: '2' }))).toMatchObject({ title: 'On disk', version: '2' });
  expect(deckFrom(listed, look({ state: 'missing' }))).toMatchObject({ title: 'Listed', version: '1' });
  const gone = look({ state: 'missing' });
  expect(deckFrom(listed, gone)).toBe(deckFrom(listed, gone));
});
