export type SaveState = 'saved' | 'saving' | 'failed';

interface SaverUse<T> {
  save: (value: T) => Promise<unknown>;
  onFailure: (thrown: unknown) => void;
}

const DELAY_MS = 250;

/** Saves the latest value a moment after it changed, one write at a time, and keeps it while it can't be saved. */
export class Saver<T> {
  readonly #onState: (state: SaveState) => void;
  #use: SaverUse<T> = { save: async () => {}, onFailure: () => {} };
  #waiting: { value: T } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | undefined;

  constructor(onState: (state: SaveState) => void) {
    this.#onState = onState;
  }

  /** Says how to save from now on. */
  use(use: SaverUse<T>): void {
    this.#use = use;
  }

  /** Saves this value soon, in place of any that still waits. */
  put(value: T): void {
    this.#waiting = { value };
    this.#onState('saving');
    // Not put off by further keys: someone who never pauses is saved too.
    this.#timer ??= setTimeout(() => void this.flush(), DELAY_MS);
  }

  /** Saves what waits at once. True when everything is saved. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<boolean> {
    while (this.#waiting) {
      const taken = this.#waiting;
      this.#waiting = undefined;
      try {
        await this.#use.save(taken.value);
      } catch (thrown) {
        // A newer value replaces the one that failed; otherwise it waits for the next try.
        this.#waiting ??= taken;
        this.#onState('failed');
        this.#use.onFailure(thrown);
        return false;
      }
    }
    this.#onState('saved');
    return true;
  }
}
