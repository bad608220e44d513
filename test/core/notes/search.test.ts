import { describe, expect, it } from 'vitest';
import { newMeeting, writeNote } from '../../../core/notes/meeting.ts';
import { searchNotes } from '../../../core/notes/search.ts';

const now = '2025-11-27T18:00:00.000Z';
const start = newMeeting({ id: 'm', title: 'Autumn meeting', date: '2025-11-27', deckId: 'd', deckTitle: 'Deck', now });
const general = writeNote(start, { slideId: undefined, label: undefined, text: 'Café owner\nasked about funding.', now });
const meeting = writeNote(general, { slideId: 'poll', label: 'What leaders told us', text: `${'before '.repeat(30)}the QUORUM was met${' after'.repeat(30)}`, now });
const places = (words: string) => searchNotes([meeting], words).map((hit) => [hit.slideId, hit.label]);

describe('searchNotes', () => {
  it('ignores case and accents', () => {
    expect(searchNotes([meeting], 'cafe')).toEqual([
      { meetingId: 'm', meetingTitle: 'Autumn meeting', slideId: undefined, label: 'General notes', excerpt: 'Café owner asked about funding.' },
    ]);
    expect(places('quorum')).toEqual([['poll', 'What leaders told us']]);
  });

  it('finds words across a line break, and the names of meeting and slide', () => {
    expect(places('owner  asked')).toEqual([[undefined, 'General notes']]);
    expect(places('autumn')).toEqual([[undefined, 'Meeting']]);
    expect(places('leaders told')).toEqual([['poll', 'What leaders told us']]);
  });

  it('cuts the excerpt between words', () => {
    const [hit] = searchNotes([meeting], 'quorum');
    expect(hit?.excerpt).toMatch(/^…before .*the QUORUM was met after.* after…$/);
    expect(hit?.excerpt.length).toBeLessThan(150);
  });

  it('finds letters that fold to more than one', () => {
    const note = writeNote(start, { slideId: undefined, label: undefined, text: 'the oﬃcial answer', now });
    expect(searchNotes([note], 'official answer')[0]?.excerpt).toBe('the oﬃcial answer');
  });

  it('finds nothing for nothing', () => {
    expect(searchNotes([meeting], '  ')).toEqual([]);
    expect(searchNotes([meeting], 'xyz')).toEqual([]);
  });
});
