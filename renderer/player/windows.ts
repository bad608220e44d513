import type { Show } from './show.ts';

const MARK = '#notes';

/** Whether this window was opened for the notes: its address says so. */
export const isNotesWindow = (): boolean => location.hash.startsWith(MARK) && window.opener !== null;

/** What the two windows tell each other: numbers and no words. */
interface Message {
  player: 'branchdeck';
  index: number;
  black: boolean;
}

function readMessage(data: unknown, total: number): Message | undefined {
  if (typeof data !== 'object' || data === null || !('player' in data) || data.player !== 'branchdeck') return undefined;
  if (!('index' in data) || typeof data.index !== 'number' || !Number.isInteger(data.index) || data.index < 0 || data.index >= total) return undefined;
  return { player: 'branchdeck', index: data.index, black: 'black' in data && data.black === true };
}

/**
 * Keeps the window with the slides and the one with the notes on the same slide. Files have no origin that a browser
 * could check, so only what comes from the other of the two windows is heard.
 */
export function joinWindows(show: Show): { openNotes: () => boolean; isOpen: () => boolean } {
  let other: Window | null = isNotesWindow() ? (window.opener as Window | null) : null;
  let hearing = false;
  const isOpen = (): boolean => other !== null && !other.closed;
  show.onChange(({ index, black }) => {
    if (!hearing && isOpen()) other?.postMessage({ player: 'branchdeck', index, black } satisfies Message, '*');
  });
  window.addEventListener('message', (event) => {
    const message = other !== null && event.source === other ? readMessage(event.data, show.slides.length) : undefined;
    if (!message) return;
    // What was heard is not told back.
    hearing = true;
    const { index, black } = show.place();
    if (message.index !== index) show.go(message.index);
    if (message.black !== show.place().black || message.black !== black) show.black(message.black);
    hearing = false;
  });
  const openNotes = (): boolean => {
    if (isOpen()) {
      other?.focus();
      return true;
    }
    const address = `${location.href.split('#', 1)[0] ?? ''}${MARK}-${show.place().index + 1}`;
    other = window.open(address, '_blank', 'popup,width=1000,height=720');
    return other !== null;
  };
  return { openNotes, isOpen };
}
