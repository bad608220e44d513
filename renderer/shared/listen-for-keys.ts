import type { GoTo } from '../../bridge/contract.ts';
import type { Nudge } from '../../core/present/pointer.ts';
import { keyHolder, showKey, SLIDE_ACTIONS, type ShowAction, type ShowDeed } from './show-keys.ts';
import { TypedNumber } from './typed-number.ts';

/** What may be done over and over while a key is held down. */
const HELD: ReadonlySet<string> = new Set(['go', 'nudge', 'notesDown', 'notesUp']);

/** What this window does; the keys of what it doesn't do are left alone. */
interface ShowActions extends Partial<Record<ShowDeed, () => void>> {
  go: (to: GoTo) => void;
  /** Moves the pointer. */
  nudge?: (to: Nudge) => void;
  /** The number typed so far, to be shown to the presenter; empty when it is done with. */
  typing?: (digits: string) => void;
}

// Before the buttons hear them, or a button in focus would be pressed as well.
const FIRST = { capture: true };

/** Hears the keys of a list in this window; returns a function that stops. */
export function listenForKeys(actions: ShowActions, list: readonly ShowAction[] = SLIDE_ACTIONS): () => void {
  // Asked by when keys were pressed: a busy computer hears of them later, and of two of them at very different times.
  const number = new TypedNumber();
  let byPointer = false;

  const onPointer = () => {
    byPointer = true;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') byPointer = false;
    const target = event.target instanceof Element ? event.target : null;
    if (event.defaultPrevented || event.isComposing) return;
    const jumps = event.key === 'Enter' && number.isPending(event.timeStamp);
    const holder = keyHolder(event.ctrlKey || event.metaKey ? `Ctrl+${event.key.toLowerCase()}` : event.key, target);
    // A button that was clicked is done with: the next Enter is meant for the slides.
    if (holder === 'control' || (holder === 'button' && !byPointer && !jumps)) return;
    const key = showKey(event, list);
    if (!key || (key.do !== 'digit' && !actions[key.do])) return;
    event.preventDefault();
    event.stopPropagation();
    if (holder === 'button' && byPointer && target instanceof HTMLElement) target.blur();
    if (key.do === 'digit') {
      const digits = number.type(key.digit, event.timeStamp);
      actions.typing?.(digits);
      return;
    }
    // A key held down must not flash the screen black and back, or swap the displays twice.
    if (event.repeat && !HELD.has(key.do)) return;
    const typed = event.key === 'Enter' ? number.take(event.timeStamp) : undefined;
    number.clear();
    actions.typing?.('');
    if (typed !== undefined) actions.go(typed);
    else if (key.do === 'go') actions.go(key.to);
    else if (key.do === 'nudge') actions.nudge?.(key.to);
    else actions[key.do]?.();
  };

  document.addEventListener('keydown', onKey, FIRST);
  document.addEventListener('pointerdown', onPointer, FIRST);
  return () => {
    document.removeEventListener('keydown', onKey, FIRST);
    document.removeEventListener('pointerdown', onPointer, FIRST);
  };
}
