const WRITE_AFTER_MS = 250;
const TRY_AGAIN_AFTER_MS = 2000;

export interface NoteText {
  /** Undefined for the meeting's general notes. */
  slideId: string | undefined;
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
 * the newest text of each slide last. What could not be written is kept and tried again, and holds up no other.
 */
export class NoteSaver {
  readonly #options: NoteSaverOptions;
  readonly #waiting = new Map<string | undefined, NoteText>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | undefined;

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
  isWaiting(slideId: string | undefined): boolean {
    return this.#waiting.has(slideId);
  }

  /** The texts that are newer than any that was written. */
  waiting(): NoteText[] {
    return [...this.#waiting.values()];
  }

  /** Writes at once all that is waiting. True when everything is on disk. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running ??= this.#writeAll().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #writeAll(): Promise<boolean> {
    if (this.#waiting.size === 0) return true;
    const tried = new Set<NoteText>();
    let failed: unknown;
    for (let next = this.#next(tried); next; next = this.#next(tried)) {
      tried.add(next);
      try {
        await this.#options.write(next);
        // Typed on meanwhile: the newer text has its own turn.
        if (this.#waiting.get(next.slideId) === next) this.#waiting.delete(next.slideId);
      } catch (thrown) {
        failed = thrown;
      }
    }
    const done = this.#waiting.size === 0;
    this.#options.onState(done ? 'saved' : { failed });
    if (!done) this.#timer ??= setTimeout(() => void this.flush(), TRY_AGAIN_AFTER_MS);
    return done;
  }

  #next(tried: ReadonlySet<NoteText>): NoteText | undefined {
    return this.waiting().find((note) => !tried.has(note));
  }
}
