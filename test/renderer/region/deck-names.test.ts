import { describe, expect, it } from 'vitest';
import { deckNames, newerDeck } from '../../../renderer/region/deck-names.ts';

const old = { key: 'old', title: 'Act now', version: '2025.11.1' };
const newer = { key: 'newer', title: 'Act now', version: '2025.12.1' };
const newest = { key: 'newest', title: 'Act now', version: '2026.1' };
const other = { key: 'other', title: 'JCNC briefing', version: '2027.1' };

describe('decks in a region’s list', () => {
  it('have their version where two have one title, and only there', () => {
    expect(deckNames([old, other, newer]).map(({ label }) => label)).toEqual(['Act now, version 2025.12.1', 'Act now, version 2025.11.1', 'JCNC briefing']);
    expect(deckNames([{ ...old, title: '', version: '' }]).map(({ label }) => label)).toEqual(['Deck without a title']);
  });

  it('know the newest that is newer than the chosen one, and of its title', () => {
    expect(newerDeck(old, [old, newer, newest, other])).toBe(newest);
    expect(newerDeck(old, [old, newest, newer])).toBe(newest);
    expect(newerDeck(newest, [old, newer, newest, other])).toBeUndefined();
    expect(newerDeck({ ...old, title: '' }, [{ ...newer, title: '' }])).toBeUndefined();
  });
});
