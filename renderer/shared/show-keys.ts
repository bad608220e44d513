import type { GoTo } from '../../bridge/contract.ts';
import type { Nudge } from '../../core/present/pointer.ts';

/** What is done by one key alone. */
export type ShowDeed = 'meeting' | 'nextItem' | 'overview' | 'search' | 'black' | 'white' | 'freeze' | 'wait' | 'laser' | 'pen' | 'eraser' | 'undoInk' | 'clearInk' | 'zoom' | 'notesDown' | 'notesUp' | 'largerNotes' | 'smallerNotes' | 'swap' | 'end' | 'sheet';

/** What a key asks for while presenting. */
export type ShowKey =
  | { do: 'go'; to: GoTo }
  | { do: ShowDeed }
  | { do: 'digit'; digit: string }
  | { do: 'nudge'; to: Nudge };

interface PressedKey {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** Something that can be done while presenting, with its keys. */
export interface ShowAction {
  press: { do: 'go'; to: GoTo } | { do: ShowDeed } | { do: 'digit' } | { do: 'nudge'; to: Nudge };
  /** For a person: "Next slide". */
  says: string;
  /** As `keyName` spells them. */
  keys: readonly string[];
}

const DIGITS = '0123456789'.split('');

/** What moves the slides wherever they are shown, in an exported page too. Clickers send PageUp and PageDown, and a full stop or B. */
export const SLIDE_ACTIONS: readonly ShowAction[] = [
  { press: { do: 'go', to: 'next' }, says: 'Next slide', keys: ['ArrowRight', ' ', 'PageDown', 'ArrowDown', 'Enter'] },
  { press: { do: 'go', to: 'previous' }, says: 'Previous slide', keys: ['ArrowLeft', 'PageUp', 'ArrowUp', 'Backspace', 'Shift+ '] },
  { press: { do: 'go', to: 'first' }, says: 'First slide', keys: ['Home'] },
  { press: { do: 'go', to: 'last' }, says: 'Last slide', keys: ['End'] },
  { press: { do: 'digit' }, says: 'Go to that slide', keys: DIGITS },
  { press: { do: 'black' }, says: 'Black screen, and back', keys: ['b', '.'] },
  { press: { do: 'swap' }, says: 'Swap the displays', keys: ['s'] },
  { press: { do: 'end' }, says: 'End presenting', keys: ['Escape'] },
];

/** What a key is called in the list: letters small, with Ctrl (Cmd on a Mac) before it; undefined where Alt is held. */
function keyName({ key, shiftKey, ctrlKey, altKey, metaKey }: PressedKey): string | undefined {
  if (altKey) return undefined;
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (ctrlKey || metaKey) return `Ctrl+${name}`;
  return shiftKey && (name === ' ' || /^(?:Arrow|Page)/.test(name)) ? `Shift+${name}` : name;
}

/** What a key does by a list of actions; undefined for any other key. */
export function showKey(pressed: PressedKey, actions: readonly ShowAction[]): ShowKey | undefined {
  const name = keyName(pressed);
  const press = actions.find(({ keys }) => name !== undefined && keys.includes(name))?.press;
  return press?.do === 'digit' ? { do: 'digit', digit: pressed.key } : press;
}

const SHOWN: Readonly<Record<string, string>> = {
  ArrowRight: '→', ArrowLeft: '←', ArrowUp: '↑', ArrowDown: '↓', ' ': 'Space', PageUp: 'Page Up', PageDown: 'Page Down', Escape: 'Esc',
};

/** How a key of the list stands on a keyboard: "Page Up", "B"; several that are held together one by one. */
export const keyCaps = (key: string): string[] =>
  key.split(/\+(?=.)/).map((part) => SHOWN[part] ?? (part.length === 1 ? part.toUpperCase() : part));

const FIELD = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
// A dialog that has just been closed keeps the focus until the page is drawn again, and has no use for keys any more.
const WIDGET = '[role="listbox"], [role="option"], [role="dialog"]:not(dialog:not([open])), [role="alertdialog"], [role="menu"]';
const CLICKER: readonly string[] = ['PageDown', 'PageUp'];
const PRESSED_BY = 'button, a[href], summary, [role="button"]';

const CHOICE = '[aria-haspopup="listbox"]';
const CHOICE_KEYS: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** Whether the part in focus, or one around it, has said that this key is its own: keys in a list with blanks between, the blank as Space. */
function hasOwn(target: Pick<Element, 'closest'>, key: string): boolean {
  const name = key === ' ' ? 'Space' : key;
  for (let part = target.closest('[data-own-keys]'); part; part = part.parentElement?.closest('[data-own-keys]') ?? null) {
    if (part.getAttribute('data-own-keys')?.split(' ').includes(name)) return true;
  }
  return target.closest(CHOICE) !== null && CHOICE_KEYS.includes(key);
}

/** Who has a use for this key where the focus is: a control for itself alone, a button to be pressed by it, or nobody. @param key with Ctrl+ before it where that is held */
export function keyHolder(key: string, target: Pick<Element, 'closest'> | null): 'control' | 'button' | undefined {
  if (!target) return undefined;
  if (target.closest(WIDGET) || hasOwn(target, key)) return 'control';
  // A clicker has to work while the cursor stands in the notes, and nobody types these two.
  if (target.closest(FIELD)) return CLICKER.includes(key) ? undefined : 'control';
  return target.closest(PRESSED_BY) !== null && (key === 'Enter' || key === ' ') ? 'button' : undefined;
}
