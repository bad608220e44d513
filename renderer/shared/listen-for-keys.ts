import type { GoTo } from '../../bridge/contract.ts';
import { keyIsTaken, showKey } from './show-keys.ts';
import { TypedNumber } from './typed-number.ts';

interface ShowActions {
  go: (to: GoTo) => void;
  black: () => void;
  swap: () => void;
  end: () => void;
  /** The number typed so far, to be shown to the presenter; empty when it is done with. */
  typing?: (digits: string) => void;
}

/** Hears the keys of presenting in this window; returns a function that stops. */
export function listenForKeys(actions: ShowActions): () => void {
  const number = new TypedNumber();

  const onKey = (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.defaultPrevented || event.isComposing || keyIsTaken(event.key, target)) return;
    const key = showKey(event);
    if (!key) return;
    event.preventDefault();
    if (key.do === 'digit') {
      const digits = number.type(key.digit, Date.now());
      actions.typing?.(digits);
      return;
    }
    // A key held down must not flash the screen black and back, or swap the displays twice.
    if (event.repeat && key.do !== 'go') return;
    const typed = event.key === 'Enter' ? number.take(Date.now()) : undefined;
    number.clear();
    actions.typing?.('');
    if (typed !== undefined) actions.go(typed);
    else if (key.do === 'go') actions.go(key.to);
    else actions[key.do]();
  };

  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
