import type { GoTo } from '../../bridge/contract.ts';

/** What a key asks for while presenting. */
export type ShowKey =
  | { do: 'go'; to: GoTo }
  | { do: 'black' }
  | { do: 'swap' }
  | { do: 'end' }
  | { do: 'digit'; digit: string };

interface PressedKey {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

// Clickers send PageUp and PageDown, and a full stop or B to black the screen out.
const KEYS: Readonly<Record<string, ShowKey>> = {
  ArrowRight: { do: 'go', to: 'next' },
  ArrowDown: { do: 'go', to: 'next' },
  PageDown: { do: 'go', to: 'next' },
  Enter: { do: 'go', to: 'next' },
  ' ': { do: 'go', to: 'next' },
  ArrowLeft: { do: 'go', to: 'previous' },
  ArrowUp: { do: 'go', to: 'previous' },
  PageUp: { do: 'go', to: 'previous' },
  Backspace: { do: 'go', to: 'previous' },
  Home: { do: 'go', to: 'first' },
  End: { do: 'go', to: 'last' },
  b: { do: 'black' },
  '.': { do: 'black' },
  s: { do: 'swap' },
  Escape: { do: 'end' },
};

/** The keys of the room screen and of the presenter window; undefined for any other. */
export function showKey(pressed: PressedKey): ShowKey | undefined {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return undefined;
  if (pressed.key === ' ' && pressed.shiftKey) return { do: 'go', to: 'previous' };
  if (/^[0-9]$/.test(pressed.key)) return { do: 'digit', digit: pressed.key };
  const name = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  return Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
}

const FIELD = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
const WIDGET = '[role="listbox"], [role="option"], [role="dialog"], [role="menu"]';
const PRESSED_BY = 'button, a[href], summary, [role="button"]';

/** Who has a use for this key where the focus is: a control for itself alone, a button to be pressed by it, or nobody. */
export function keyHolder(key: string, target: Pick<Element, 'closest'> | null): 'control' | 'button' | undefined {
  if (!target) return undefined;
  if (target.closest(WIDGET)) return 'control';
  // A clicker has to work while the cursor stands in the notes, and nobody types these two.
  if (target.closest(FIELD)) return key !== 'PageDown' && key !== 'PageUp' ? 'control' : undefined;
  return target.closest(PRESSED_BY) !== null && (key === 'Enter' || key === ' ') ? 'button' : undefined;
}
