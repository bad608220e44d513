import { basename } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import type { Recent } from '../stores/recents.ts';

const MOST = 10;
const LONGEST = 60;

/** What the "Open recent" menu shows and does. */
export interface RecentMenu {
  /** Newest first. */
  decks: readonly Recent[];
  onOpen: (key: string) => void;
  onClear: () => void;
}

const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);

/** The names of these decks in a menu: the title, with the folder or file where two have the same. */
export function recentNames(decks: readonly Pick<Recent, 'title' | 'place'>[]): string[] {
  return decks.map(({ title, place }) => {
    const name = shorten(title || 'Deck without a title');
    const twins = decks.filter((other) => other.title === title).length > 1;
    return twins ? `${name} – ${place === '' ? 'comes with Branchdeck' : shorten(basename(place))}` : name;
  });
}

/** The menu of the decks that were opened last, and a way to clear it. */
export function recentMenu({ decks, onOpen, onClear }: RecentMenu): MenuItemConstructorOptions {
  const opened = decks.filter(({ openedAt }) => openedAt !== '').slice(0, MOST);
  const names = recentNames(opened);
  const items = opened.map(({ key }, index): MenuItemConstructorOptions => ({
    // In a label, one & marks the letter that the keyboard chooses.
    id: `recent-${key}`, label: (names[index] ?? '').replaceAll('&', '&&'), click: () => onOpen(key),
  }));
  return {
    label: 'Open &recent',
    id: 'open-recent',
    submenu: items.length === 0
      ? [{ label: 'No deck was opened yet', enabled: false }]
      : [...items, { type: 'separator' }, { label: 'Clear list', id: 'clear-recent', click: onClear }],
  };
}
