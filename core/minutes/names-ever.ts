import type { Entry, JournalAction } from '../meeting/journal.ts';

/** Everybody whom the steps of a meeting ever named, undone ones too: a text that was edited may keep a name that was corrected or taken out since. */
export const namesEver = (entries: readonly Pick<Entry, 'do'>[]): string[] =>
  [...new Set(entries.flatMap(({ do: action }) => namesOf(action)).flatMap((name) => (name === undefined || name.trim() === '' ? [] : [name])))];

function namesOf(action: JournalAction): (string | undefined)[] {
  switch (action.do) {
    case 'arrive':
    case 'person-rename':
    case 'apologise':
      return [action.name];
    case 'move':
    case 'amend':
      return [action.mover, action.seconder];
    case 'motion-change':
      return [action.what.mover, action.what.seconder];
    case 'action':
    case 'matter':
      return [action.owner];
    case 'action-change':
      return [action.what.owner];
    default:
      return [];
  }
}
