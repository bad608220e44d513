import type { RegionRows } from '../../bridge/region-calls.ts';
import type { BranchTally, LastExport } from '../../core/region/rows.ts';
import { inSlices } from './in-slices.ts';

/** The window draws no faster than a person reads. */
const TELL_EVERY_MS = 250;

/** What is known of a branch once it was looked at. */
export interface Looked {
  state: BranchTally;
  last: LastExport | undefined;
}

interface FollowOptions {
  /** Those that there are now. */
  slugs: () => ReadonlySet<string>;
  look: (slug: string) => Promise<Looked>;
  /** What is said of one that could not be looked at. */
  failed: (slug: string, error: unknown) => Looked;
  /** Told of those that were looked at since it was told last. */
  tell: (slugs: readonly string[], count: Pick<RegionRows, 'done' | 'all'>) => void;
}

/** Knows how far each branch is, and finds it out bit by bit where it does not. */
export interface States {
  of(slug: string): Looked | undefined;
  /** Looks at these again; at all where none are named. */
  again(slugs?: Iterable<string>): void;
  drop(slug: string): void;
  stop(): void;
}

/** Begins to look at every branch. */
export function followStates({ slugs, look, failed, tell }: FollowOptions): States {
  const known = new Map<string, Looked>();
  const waiting = new Set<string>();
  let running = false;
  let stopped = false;

  /** What comes to wait meanwhile is taken too. */
  function* next(): Generator<string> {
    for (let [slug] = waiting; slug !== undefined; [slug] = waiting) {
      waiting.delete(slug);
      yield slug;
    }
  }

  async function run(): Promise<void> {
    let fresh: string[] = [];
    let told = performance.now();
    const tellNow = (): void => {
      if (stopped) return;
      tell(fresh, { done: known.size, all: slugs().size });
      fresh = [];
      told = performance.now();
    };
    const lookAt = async (slug: string): Promise<void> => {
      if (!slugs().has(slug)) return;
      // One that can't be looked at keeps no other from it.
      const looked = await look(slug).catch((error: unknown) => (slugs().has(slug) ? failed(slug, error) : undefined));
      // It may have been taken out meanwhile.
      if (looked === undefined || !slugs().has(slug)) return;
      known.set(slug, looked);
      fresh.push(slug);
      if (performance.now() - told > TELL_EVERY_MS) tellNow();
    };
    const goesOn = (): boolean => waiting.size > 0 && !stopped;
    try {
      while (goesOn()) await inSlices(next(), lookAt, () => stopped);
    } finally {
      tellNow();
      running = false;
    }
  }

  const again = (some: Iterable<string> = slugs()): void => {
    for (const slug of some) waiting.add(slug);
    if (running || stopped) return;
    running = true;
    // After the answer that names the branches has gone to the window.
    setImmediate(() => void run());
  };
  again();
  return {
    of: (slug) => known.get(slug),
    again,
    drop: (slug) => {
      known.delete(slug);
      waiting.delete(slug);
    },
    stop: () => {
      stopped = true;
    },
  };
}
