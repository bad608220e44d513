import { watch, type FSWatcher } from 'node:fs';
import { basename, join } from 'node:path';
import type { DeckSources } from '../../core/deck/model.ts';
import { isSameText } from './read-deck.ts';

/** A deck that is open, as it was read. */
export interface WatchedDeck {
  key: string;
  folder: string;
  sources: DeckSources;
  /** Reads its files again. */
  read(): Promise<DeckSources>;
}

export interface DeckWatch {
  /** Follows this deck from now on, and no other. */
  follow(deck: WatchedDeck): void;
  /** Looks now: a network drive tells nobody of its changes. */
  check(): Promise<void>;
  stop(): void;
}

/** Editors write a file in several steps. */
const SETTLE_MS = 400;
const FIGURES = 'figures.yaml';
const LETTERS = 'letters';

/** A deck that is being read to compare it. */
interface Reading {
  deck: WatchedDeck;
  /** Something may have changed since it began. */
  again: boolean;
  done: Promise<void>;
}

/** Says when the text files of the open deck are no longer, or are again, what was read from them. */
export function openDeckWatch(onChange: (key: string, changed: boolean) => void, settleMs = SETTLE_MS): DeckWatch {
  let deck: WatchedDeck | undefined;
  let watcher: FSWatcher | undefined;
  let lettersWatcher: FSWatcher | undefined;
  let timer: NodeJS.Timeout | undefined;
  /** What it was told to have changed to; undefined while it is as it was read. */
  let told: DeckSources | undefined;
  let reading: Reading | undefined;

  /** A drive that does not answer is not asked again: each question would hold one of the few threads that read files. */
  function check(): Promise<void> {
    if (deck === undefined) return Promise.resolve();
    if (reading?.deck === deck) {
      reading.again = true;
      return reading.done;
    }
    const own: Reading = { deck, again: false, done: Promise.resolve() };
    reading = own;
    own.done = readUntilNewest(own).finally(() => {
      if (reading === own) reading = undefined;
    });
    return own.done;
  }

  async function readUntilNewest(own: Reading): Promise<void> {
    do {
      own.again = false;
      await compare(own.deck);
    } while (own.again && deck === own.deck);
  }

  async function compare(looked: WatchedDeck): Promise<void> {
    // Half written, or gone for a moment: the deck in the app stays, and the next change is looked at again.
    const now = await looked.read().catch(() => undefined);
    if (now === undefined || deck !== looked) return;
    const changed = !isSameText(looked.sources, now);
    if (changed ? told !== undefined && isSameText(told, now) : told === undefined) return;
    told = changed ? now : undefined;
    onChange(looked.key, changed);
  }

  function stop(): void {
    clearTimeout(timer);
    watcher?.close();
    watcher = undefined;
    lettersWatcher?.close();
    lettersWatcher = undefined;
    deck = undefined;
  }

  function checkSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void check(), settleMs);
  }

  /** A folder tells of its own files alone, so the one with the letters in it is watched by itself. */
  function watchLetters({ folder }: WatchedDeck): void {
    lettersWatcher?.close();
    lettersWatcher = watchFolder(join(folder, LETTERS), checkSoon);
  }

  return {
    check,
    stop,
    follow(next) {
      stop();
      deck = next;
      told = undefined;
      const names = new Set([basename(next.sources.deck.name), FIGURES, LETTERS]);
      // The folder and not the file: who writes beside and renames puts another file in its place.
      watcher = watchFolder(next.folder, (name) => {
        if (name !== null && !names.has(name)) return;
        if (name === null || name === LETTERS) watchLetters(next);
        checkSoon();
      });
      watchLetters(next);
    },
  };
}

function watchFolder(folder: string, onEvent: (name: string | null) => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, (_event, name) => onEvent(name));
    watcher.on('error', () => undefined);
    return watcher;
  } catch {
    // It is not there, or can't be watched, as on some drives and in the app's own archive: `check` still looks.
    return undefined;
  }
}
