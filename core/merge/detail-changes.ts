import type { DeckMeta } from '../deck/model.ts';
import type { DetailChange, DeckVersion, LetterChange } from './model.ts';
import { sameText } from './same-text.ts';
import { isNarrower } from './slide-changes.ts';

const FIELDS = ['title', 'version', 'issued', 'lang', 'theme', 'audiences'] as const;

const shown = (meta: DeckMeta, field: DetailChange['field']): string => (field === 'audiences' ? meta.audiences.join(', ') : (meta[field] ?? ''));

/** What differs in the front matter. */
export const detailChanges = (before: DeckMeta, after: DeckMeta): DetailChange[] =>
  FIELDS.map((field): DetailChange => ({
    field, was: shown(before, field), is: shown(after, field), narrowed: field === 'audiences' && isNarrower(before.audiences, after.audiences),
  })).filter(({ was, is }) => was !== is);

/** What became of the letters, by id. */
export function letterChanges(before: DeckVersion, after: DeckVersion): LetterChange[] {
  const olds = new Map(before.letters.map((each) => [each.letter.id, each]));
  const news = new Set(after.letters.map(({ letter }) => letter.id));
  const changes = after.letters.flatMap(({ letter, text }): LetterChange[] => {
    const old = olds.get(letter.id);
    const base = { id: letter.id, title: letter.title };
    if (!old) return [{ ...base, kind: 'added', narrowed: false }];
    return sameText(old.text, text) ? [] : [{ ...base, kind: 'changed', narrowed: isNarrower(old.letter.audiences, letter.audiences) }];
  });
  const removed = before.letters.filter(({ letter }) => !news.has(letter.id)).map(({ letter }): LetterChange => ({ kind: 'removed', id: letter.id, title: letter.title, narrowed: false }));
  return [...changes, ...removed];
}
