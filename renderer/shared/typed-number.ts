const FORGET_AFTER_MS = 3000;

/** Digits typed one after another to jump to a slide: 1, 2, Enter goes to slide 12. */
export class TypedNumber {
  #digits = '';
  #lastAt = 0;

  /** Takes a digit and returns what has been typed so far. @param now in ms, of any clock that is asked every time */
  type(digit: string, now: number): string {
    if (now - this.#lastAt > FORGET_AFTER_MS) this.#digits = '';
    this.#digits = (this.#digits + digit).slice(-3);
    this.#lastAt = now;
    return this.#digits;
  }

  /** The slide's index, counted from 0, or undefined when nothing was typed lately. */
  take(now: number): number | undefined {
    const typed = now - this.#lastAt > FORGET_AFTER_MS ? 0 : Number(this.#digits);
    this.#digits = '';
    return typed > 0 ? typed - 1 : undefined;
  }

  /** Whether digits wait to be jumped to. */
  isPending(now: number): boolean {
    return this.#digits !== '' && now - this.#lastAt <= FORGET_AFTER_MS;
  }

  clear(): void {
    this.#digits = '';
  }
}
