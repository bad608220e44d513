import { join } from 'node:path';
import Store from 'electron-store';
import { AppError } from '../../core/errors.ts';
import { logFailure } from '../log.ts';
import { push } from '../push.ts';
import { keepGoodCopy, recover, type Recovery } from './recover.ts';
import { isSaved, tryLater } from './unsaved.ts';

/** One file of the app's data, read and written whole. */
export interface JsonStore<T> {
  /** The newest value, on disk or not. */
  read(): T;
  /** Returns when the value is on disk. Throws where it can't be written; `read` gives it all the same. */
  write(value: T): void;
}

interface Place<T> {
  folder: string;
  /** Without the ending. */
  name: string;
  /** What it is to the user, for messages: "Your settings". */
  label: string;
  /** The value that the file holds, or undefined where it makes no sense. */
  parse: (value: unknown) => T | undefined;
  blank: T;
  /** Somebody wrote it: what could not be saved is tried again, and the app is not closed without a word. */
  precious?: boolean;
}

/** A burst of typing keeps one copy, not one a key. */
const COPY_EVERY_MS = 60_000;

const STAYS = 'What you wrote stays in Branchdeck and is tried again by itself. Free some space on the disk before you close it.';

function tell(recovery: Recovery, label: string): void {
  if (recovery === 'restored') {
    push('app.failed', {
      code: 'cannot-read',
      message: `${label} could not be read and were put back from the last good copy.`,
      hint: 'The damaged file is kept beside it. Look through them once: the last changes may be missing.',
    });
  } else if (recovery === 'lost') {
    push('app.failed', {
      code: 'cannot-read',
      message: `${label} could not be read and start afresh.`,
      hint: 'The damaged file is kept; nothing was deleted.',
    });
  }
}

/** Opens a store file, mending it first where that is needed. */
export function openJsonStore<T extends object>({ folder, name, label, parse, blank, precious = false }: Place<T>): JsonStore<T> {
  const path = join(folder, `${name}.json`);
  tell(recover(path, (value) => parse(value) !== undefined, new Date()), label);
  const store = new Store({
    cwd: folder, name, accessPropertiesByDotNotation: false, clearInvalidConfig: false, configFileMode: 0o600,
  });
  let value = parse(store.store) ?? blank;
  let copiedAt = Date.now();
  const save = (): void => {
    store.store = Object.fromEntries(Object.entries(value));
    if (Date.now() - copiedAt < COPY_EVERY_MS) return;
    copiedAt = Date.now();
    keepGoodCopy(path);
  };
  return {
    read: () => value,
    write: (next) => {
      value = next;
      try {
        save();
        isSaved(path);
      } catch (error) {
        logFailure(`store ${name}`, error);
        if (precious) tryLater(path, label, save);
        throw new AppError('cannot-write', `${label} could not be saved.`, precious ? STAYS : 'What was saved before is kept. Free some space on the disk and try again.');
      }
    },
  };
}
