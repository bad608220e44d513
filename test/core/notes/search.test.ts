import { describe, expect, it } from 'vitest';
import type { MeetingNotes } from '../../../core/notes/model.ts';
import { searchNotes } from '../../../core/notes/search.ts';

const now = '2025-11-27T18:00:00.000Z';
const start: MeetingNotes = { id: 'm', title: 'Autumn meeting', date: '2025-11-27', deckId: 'd', deckTitle: 'Deck', createdAt: now, updatedAt: now, general: '', slides: {}, items: {} };
const meeting: MeetingNotes = {
  ...start,
  general: 'Café owner\nasked about funding.',
  slides: { poll: { label: 'What leaders told us', text: `${'before '.repeat(30)}the QUORUM was met${' after'.repeat(30)}`, updatedAt: now } },
  items: { i2: { label: 'Apologies', text: 'Three sent theirs', updatedAt: now } },
};
const places = (words: string) => searchNotes([meeting], words).map((hit) => [hit.slideId, hit.label]);

describe('searchNotes', () => {
  it('ignores case and accents', () => {
    expect(searchNotes([meeting], 'cafe')).toEqual([
      { meetingId: 'm', meetingTitle: 'Autumn meeting', slideId: undefined, itemId: undefined, label: 'General notes', excerpt: 'Café owner asked about funding.' },
    ]);
    expect(places('quorum')).toEqual([['poll', 'What leaders told us']]);
  });

  it('finds words across a line break, and the names of meeting and slide', () => {
    expect(places('owner  asked')).toEqual([[undefined, 'General notes']]);
    expect(places('autumn')).toEqual([[undefined, 'Meeting']]);
    expect(places('leaders told')).toEqual([['poll', 'What leaders told us']]);
  });

  it('finds what was written under an item of the agenda, and its name', () => {
    for (const words of ['sent theirs', 'apologies']) expect(searchNotes([meeting], words)).toMatchObject([{ slideId: undefined, itemId: 'i2', label: 'Apologies' }]);
  });

  it('cuts the excerpt between words', () => {
    const [hit] = searchNotes([meeting], 'quorum');
    expect(hit?.excerpt).toMatch(/^…before .*the QUORUM was met after.* after…$/);
    expect(hit?.excerpt.length).toBeLessThan(150);
  });

  it('finds letters that fold to more than one', () => {
    expect(searchNotes([{ ...start, general: 'the oﬃcial answer' }], 'official answer')[0]?.excerpt).toBe('the oﬃcial answer');
  });

  it('finds nothing for nothing', () => {
    expect(searchNotes([meeting], '  ')).toEqual([]);
    expect(searchNotes([meeting], 'xyz')).toEqual([]);
  });
});
