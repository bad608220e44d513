import type { JournalAction } from './journal.ts';

/** The text that an action writes anew, as a name of it; undefined for every other action. `blank`: it is gone then. `step`: it was not typed, and undo comes back to what was there before. */
export function rewritten(action: JournalAction): { of: string; blank: boolean; step: boolean } | undefined {
  if (action.do === 'minutes') return { of: 'minutes', blank: action.text === null, step: action.text === null || action.step === true };
  if (action.do !== 'note') return undefined;
  const { at } = action;
  const of = at === 'general' ? 'general' : 'slide' in at ? `slide ${at.slide}` : `item ${at.item}`;
  return { of, blank: action.text.trim() === '', step: false };
}
