const WRITE_AFTER_MS = 250;
const TRY_AGAIN_AFTER_MS = 2000;

export interface NoteText {
  slideId: string;
  label: string;
  text: string;
}

export type SaveState = 'saved' | 'saving' | { failed: unknown };

interface NoteSaverOptions {
  write: (note: NoteText) => Promise<unknown>;
  onState: (state: SaveState) => void;
}

/**
 * Gets notes to disk while they are typed: at most a quarter of a second after a key, one write at a time,
 * the newest text of each slide last. What could not be written is kept and tried again.
 */
export class NoteSaver {
  readonly #options: NoteSaverOptions;
  readonly #waiting = new Map<string, NoteText>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;

  constructor(options: NoteSaverOptions) {
    this.#options = options;
  }

  put(note: NoteText): void {
    this.#waiting.set(note.slideId, note);
    this.#options.onState('saving');
    // Not put off by further keys: someone who never pauses is saved too.
    this.#timer ??= setTimeout(() => void this.flush(), WRITE_AFTER_MS);
  }

  /** Whether there is text for this slide that is newer than any that was written. */
  isWaiting(slideId: string): boolean {
    return this.#waiting.has(slideId);
  }

  /** Writes at once all that is waiting. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running ??= this.#writeAll().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #writeAll(): Promise<void> {
    if (this.#waiting.size === 0) return;
    for (let next = this.#take(); next; next = this.#take()) {
      try {
        await this.#options.write(next);
      } catch (failed) {
        if (!this.#waiting.has(next.slideId)) this.#waiting.set(next.slideId, next);
        this.#options.onState({ failed });
        this.#timer ??= setTimeout(() => void this.flush(), TRY_AGAIN_AFTER_MS);
        return;
      }
    }
    this.#options.onState('saved');
  }

  #take(): NoteText | undefined {
    const [next] = this.#waiting.values();
    if (next) this.#waiting.delete(next.slideId);
    return next;
  }
}
