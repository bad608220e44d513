import { use, useEffect, useRef } from 'react';
import type { MenuCommand, Opened } from '../../bridge/contract.ts';
import { GuideContext } from '../guide/use-guide.ts';
import { failureError } from '../shared/ask.ts';
import { listen } from './ask.ts';
import type { Session } from './session.tsx';
import { undoTarget, type UndoTarget } from './undo-target.ts';
import { changesDeck } from './views.ts';
import type { Over, View } from './views.ts';

interface MenuOptions {
  view: View;
  session: Session | undefined;
  go: (view: View) => void;
  onOver: (over: Over) => void;
  onGuide: () => void;
  onOpened: (opened: Opened) => Promise<void>;
  onFailed: (thrown: unknown) => void;
  onSaid: (text: string) => void;
  onChoose: (what: 'file' | 'folder') => void;
  onSearch: () => void;
  onSearchNotes: () => void;
  /** Find, or find and replace, in the slides of the open deck. */
  onFind: (replace: boolean) => void;
  /** Says why nothing may take the place of what is shown now, where that is so. */
  mustStay: () => boolean;
}

const inDialog = (): boolean => document.querySelector('[role=dialog]') !== null;

/** What undo and redo are for: the deck where it is being changed, or what else a page changes. Undefined: the field that has the focus. */
function stepped({ view, session }: MenuOptions): UndoTarget | undefined {
  if (inDialog()) return undefined;
  return changesDeck(view) ? session : undoTarget();
}

function step(direction: 'undo' | 'redo', options: MenuOptions): void {
  const target = stepped(options);
  if (target) target[direction]();
  else document.execCommand(direction);
}

function obey(command: MenuCommand, options: MenuOptions & { closeGuide: () => void }): void {
  const { session, go, onOver } = options;
  if (command !== 'undo' && command !== 'redo' && command !== 'guide') {
    if (options.mustStay()) return;
    // What it asks for would be done behind the guide.
    options.closeGuide();
  }
  switch (command) {
    case 'undo':
    case 'redo':
      return step(command, options);
    case 'present':
    case 'ready':
    case 'export':
    case 'blanks':
    case 'check-file':
    case 'jcnc-pack':
      return session ? onOver(command) : undefined;
    case 'letters':
      return session && !(session.branchOf && session.branchOf.slug === undefined) ? go(command) : undefined;
    case 'customise':
      return session ? go(command) : undefined;
    case 'about':
      return onOver(command);
    case 'open':
      return options.onChoose('folder');
    case 'open-file':
      return options.onChoose('file');
    case 'search':
      return options.view === 'customise' && session ? options.onFind(false) : options.onSearch();
    case 'search-notes':
      return options.onSearchNotes();
    case 'replace':
      return session ? options.onFind(true) : undefined;
    case 'guide':
      return options.onGuide();
    case 'library':
    case 'meetings':
    case 'notes':
    case 'replies':
    case 'region':
      return go(command);
  }
}

/** What became of the decks that came along with the one that was opened. */
function addedWords(titles: readonly string[], refused: readonly string[]): string {
  const added = titles.length === 0 ? '' : titles.length > 3 ? `${titles.length} more decks were added to the library.` : `Also added to the library: ${titles.join(', ')}.`;
  return [added, ...refused].filter(Boolean).join(' ');
}

function commandOf(event: KeyboardEvent): MenuCommand | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  if (key === 'y') return 'redo';
  return undefined;
}

/** What the menu, its keys and the system ask of this window. */
export function useMenu(options: MenuOptions): void {
  const { close: closeGuide } = use(GuideContext);
  const latest = useRef({ ...options, closeGuide });
  useEffect(() => {
    latest.current = { ...options, closeGuide };
  });

  useEffect(() => {
    const stops = [
      listen('menu.command', (command) => obey(command, latest.current)),
      listen('deck.opened', (opened) => void latest.current.onOpened(opened).catch(latest.current.onFailed)),
      listen('library.added', ({ titles, refused }) => latest.current.onSaid(addedWords(titles, refused))),
      listen('present.ended', () => latest.current.onSaid('Presenting has ended. Your notes are kept.')),
      listen('app.failed', (failure) => latest.current.onFailed(failureError(failure))),
    ];
    const key = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (!command) return;
      // A field outside the deck has an undo of its own.
      if (!stepped(latest.current)) return;
      // Taken here, so that the menu does not do it a second time.
      event.preventDefault();
      event.stopPropagation();
      obey(command, latest.current);
    };
    window.addEventListener('keydown', key, true);
    return () => {
      for (const stop of stops) stop();
      window.removeEventListener('keydown', key, true);
    };
  }, []);
}
