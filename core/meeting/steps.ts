import { rewritten } from './rewritten.ts';
import type { Entry } from './journal.ts';

/**
 * What undo and redo go through of a journal: what somebody did. Not what was typed, which is undone where it is typed, and not
 * what was shown, which comes by itself with every slide. A step in the minutes (back to the draft, something taken in) counts
 * until somebody types there again: the text that is typed then stands whole, whatever came before it.
 */
export function stepsOf(entries: readonly Entry[]): Entry[] {
  const typed = entries.findLast(({ do: action }) => isTyped(action) && action.do === 'minutes')?.n ?? 0;
  const left = new Set<number>();
  return entries.filter(({ n, do: action }) => {
    const stays = action.do === 'undo' ? !left.has(action.of) : action.do !== 'show' && !isTyped(action) && (action.do !== 'minutes' || n > typed);
    if (!stays) left.add(n);
    return stays;
  });
}

const isTyped = (action: Entry['do']): boolean => rewritten(action)?.step === false;
