import { expect, it } from 'vitest';
import { blankWords, meetingWords, newsWords, shownWords } from '../../../renderer/library/card-words.ts';

it.each([
  [undefined, ''],
  ['added', 'Added in this Branchdeck'],
  [{ slides: { changed: 3, added: 1, gone: 0 } }, 'New since you last opened it: version 2025.11.2, 3 slides changed, 1 new'],
  [{ slides: { changed: 1, added: 0, gone: 2 } }, 'New since you last opened it: version 2025.11.2, 1 slide changed, 2 gone'],
  [{ slides: { changed: 0, added: 1, gone: 1 } }, 'New since you last opened it: version 2025.11.2, 1 new slide, 1 gone'],
  [{ slides: { changed: 0, added: 0, gone: 1 } }, 'New since you last opened it: version 2025.11.2, 1 slide gone'],
  [{ slides: undefined }, 'New since you last opened it: version 2025.11.2'],
] as const)('says what is new: %j', (news, words) => {
  expect(newsWords({ news, version: '2025.11.2' })).toBe(words);
});

it.each([
  [{ figures: 9, blank: 4, needed: 1, toCheck: 6 }, '4 blank figures, 1 needed · 6 to check'],
  [{ figures: 9, blank: 1, needed: 0, toCheck: 0 }, '1 blank figure'],
  [{ figures: 9, blank: 0, needed: 0, toCheck: 0 }, 'Nothing blank'],
  [{ figures: 9, blank: 0, needed: 0, toCheck: 2 }, 'Nothing blank · 2 to check'],
  [{ figures: 0, blank: 0, needed: 0, toCheck: 2 }, '2 to check'],
  [{ figures: 0, blank: 0, needed: 0, toCheck: 0 }, 'Nothing to check'],
])('says what is blank: %j', (counts, words) => {
  expect(blankWords(counts)).toBe(words);
});

it('says when a deck was shown, and when it will be', () => {
  expect(shownWords({ shown: { on: '2025-11-12', to: 'members' } })).toBe('Last shown 12 November 2025 to members');
  expect(shownWords({ shown: { on: '2025-11-12', to: 'employer' } })).toBe('Last shown 12 November 2025 to the employer');
  expect(shownWords({ shown: undefined })).toBe('Not shown yet');
  expect(meetingWords('2025-11-27', '2025-11-23')).toBe('Meeting on 27 November 2025');
  expect(meetingWords('2025-11-23', '2025-11-23')).toBe('Meeting today');
});
