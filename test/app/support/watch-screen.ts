import { MARKS, type Marked } from './marked-app.ts';
import { openXScreen, type Pixels, type Place } from './x-screen.ts';

/** What one display showed at one moment: the windows whose colour was on it, or nothing where it was unplugged. */
export interface Seen {
  /** `Date.now()` before it was asked for, and when it was there. */
  from: number;
  to: number;
  windows: ReadonlySet<Marked>;
}

export interface ScreenWatch {
  /** Since `clear`, by display. */
  seen(): readonly (readonly Seen[])[];
  /** Forgets what was seen. */
  clear(): void;
  /** The windows that each display shows now. */
  now(): Promise<Marked[][]>;
  stop(): Promise<void>;
}

/** Rows so near to each other that no part of a window can lie between them that anybody could read. */
const ROWS = 48;
const NAMES = Object.keys(MARKS) as Marked[];

const rowsOf = ({ x, y, width, height }: Place): Place[] =>
  Array.from({ length: ROWS }, (_, row) => ({ x, y: y + Math.round((row + 0.5) * (height / ROWS)), width, height: 1 }));

const windowsIn = (rows: readonly Pixels[]): Set<Marked> => new Set(NAMES.filter((name) => rows.some((row) => row?.includes(MARKS[name]) === true)));

/** Looks at displays as often as the X server answers, until it is stopped. */
export async function watchScreen(displays: readonly Place[]): Promise<ScreenWatch> {
  const screen = await openXScreen();
  let seen: Seen[][] = displays.map(() => []);
  const stopping = new AbortController();
  const look = async (): Promise<Set<Marked>[]> => {
    const pixels = await screen.read(displays.flatMap(rowsOf));
    return displays.map((_, index) => windowsIn(pixels.slice(index * ROWS, (index + 1) * ROWS)));
  };
  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const from = Date.now();
      const windows = await look();
      const to = Date.now();
      for (const [index, each] of windows.entries()) seen[index]?.push({ from, to, windows: each });
      // Not without a pause for the test itself, which runs beside this.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const watching = watch();
  return {
    seen: () => seen,
    clear: () => void (seen = displays.map(() => [])),
    now: async () => {
      const count = (seen[0] ?? []).length;
      // The look that is under way may have begun before what is asked about.
      while ((seen[0] ?? []).length < count + 2) await new Promise((resolve) => setTimeout(resolve, 5));
      return seen.map((each) => [...(each.at(-1)?.windows ?? [])].toSorted());
    },
    stop: async () => {
      stopping.abort();
      await watching;
      screen.close();
    },
  };
}
