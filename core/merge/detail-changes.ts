import type { DeckMeta } from '../deck/model.ts';
import type { DetailChange, DeckVersion, LetterChange } from './model.ts';
import { evenLines, sameText } from './same-text.ts';
import { isNarrower } from './slide-changes.ts';

const FIELDS = ['title', 'version', 'issued', 'lang', 'theme', 'audiences'] as const;

const shown = (meta: DeckMeta, field: DetailChange['field']): string => (field === 'audiences' ? meta.audiences.join(', ') : (meta[field] ?? ''));

/** What differs in the front matter. */
export const detailChanges = (before: DeckMeta, after: DeckMeta): DetailChange[] =>
  FIELDS.map((field): DetailChange => ({
    field, was: shown(before, field), is: shown(after, field), narrowed: field === 'audiences' && isNarrower(before.audiences, after.audiences),
  })).filter(({ was, is }) => was !== is);

/** A letter says its own id at its top. */
const withoutId = (text: string): string => evenLines(text).replace(/^id:.*$/m, '');

/** What became of the letters, by id; one with the text of one that is gone is that one under another id. */
export function letterChanges(before: DeckVersion, after: DeckVersion): LetterChange[] {
  const olds = new Map(before.letters.map((each) => [each.letter.id, each]));
  const news = new Set(after.letters.map(({ letter }) => letter.id));
  const gone = before.letters.filter(({ letter }) => !news.has(letter.id));
  const renamed = new Set<string>();
  const changes = after.letters.flatMap(({ letter, text }): LetterChange[] => {
    const old = olds.get(letter.id);
    const base = { id: letter.id, was: '', title: letter.title };
    if (!old) {
      const same = gone.find((each) => !renamed.has(each.letter.id) && sameText(withoutId(each.text), withoutId(text)));
      if (!same) return [{ ...base, kind: 'added', narrowed: false }];
      renamed.add(same.letter.id);
      return [{ ...base, kind: 'renamed', was: same.letter.id, narrowed: false }];
    }
    return sameText(old.text, text) ? [] : [{ ...base, kind: 'changed', narrowed: isNarrower(old.letter.audiences, letter.audiences) }];
  });
  const removed = gone.filter(({ letter }) => !renamed.has(letter.id)).map(({ letter }): LetterChange => ({ kind: 'removed', id: letter.id, was: '', title: letter.title, narrowed: false }));
  return [...changes, ...removed];
}
