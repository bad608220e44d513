/** So many exports may pass without it before something is let go: branches come for one audience after the other. */
const TURNS = 8;

/** It is looked for what to let go each time that so many have passed. */
const SWEEP = 4;

interface Entry<V> {
  value: V;
  turn: number;
}

/** Things that were made, by what they were made of: given again for as long as they are asked for now and then. */
export class Shelf<K, V> {
  readonly #entries = new Map<K, Entry<V>>();
  readonly #signs = new Map<string, number>();
  readonly #now: () => number;

  /** @param now the number of the export that is being made */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** What was kept under a key. It is shared: nobody may change it. */
  find(key: K): V | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    entry.turn = this.#now();
    return entry.value;
  }

  keep(key: K, value: V): V {
    this.#entries.set(key, { value, turn: this.#now() });
    return value;
  }

  /** What is kept under a key, or made now. @param make looks at nothing but what the key stands for */
  get(key: K, make: () => V): V {
    return this.find(key) ?? this.keep(key, make());
  }

  /**
   * Keeps something only where the same was about to be kept a while ago: what one branch alone has comes no second time,
   * and would only fill the memory.
   * @param sign what the thing is known by meanwhile, shorter than its key
   */
  keepSecond(key: K, sign: string, value: V): V {
    if (this.#signs.has(sign)) return this.keep(key, value);
    this.#signs.set(sign, this.#now());
    return value;
  }

  /** Lets go of whatever nobody asked for since that export. */
  sweep(before: number): void {
    for (const [key, { turn }] of this.#entries) if (turn < before) this.#entries.delete(key);
    for (const [sign, turn] of this.#signs) if (turn < before) this.#signs.delete(sign);
  }
}

/**
 * What one export leaves to the next in the same process, so that only what differs is made anew. Whoever makes many
 * owns one and lets it go with the last; without one an export begins with nothing. What only one branch
 * needed is let go after a few more, so that it holds no more after a thousand branches than after ten.
 */
export class Keeper {
  #turn = 0;
  readonly #shelves: Pick<Shelf<unknown, unknown>, 'sweep'>[] = [];

  shelf<K, V>(): Shelf<K, V> {
    const shelf = new Shelf<K, V>(() => this.#turn);
    this.#shelves.push(shelf);
    return shelf;
  }

  /** The next export begins. */
  turn(): void {
    this.#turn += 1;
    if (this.#turn % SWEEP !== 0) return;
    for (const shelf of this.#shelves) shelf.sweep(this.#turn - TURNS);
  }
}
