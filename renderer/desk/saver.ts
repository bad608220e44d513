export type SaveState = 'saved' | 'saving' | 'failed';

interface SaverOptions<T> {
  save: (value: T) => Promise<unknown>;
  onState: (state: SaveState) => void;
  onFailure: (thrown: unknown) => void;
  delay?: number;
}

/** Saves the latest value a moment after it stops changing, one write at a time, and keeps it while it can't be saved. */
export class Saver<T> {
  readonly #options: SaverOptions<T>;
  #waiting: { value: T } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | undefined;

  constructor(options: SaverOptions<T>) {
    this.#options = options;
  }

  /** Saves this value soon, in place of any that still waits. */
  put(value: T): void {
    this.#waiting = { value };
    this.#options.onState('saving');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.#options.delay ?? 250);
  }

  /** Saves what waits at once. True when everything is saved. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
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
        await this.#options.save(taken.value);
      } catch (thrown) {
        // A newer value replaces the one that failed; otherwise it waits for the next try.
        this.#waiting ??= taken;
        this.#options.onState('failed');
        this.#options.onFailure(thrown);
        return false;
      }
    }
    this.#options.onState('saved');
    return true;
  }
}
