import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SortDescriptor } from 'react-aria-components';
import type { BranchRow, RegionNow, RegionRows, RegionsKnown } from '../../bridge/region-calls.ts';
import { filterLines, sortLines, BRANCH_COLUMNS } from '../../core/region/rows.ts';
import type { BranchFilter } from '../../core/region/rows.ts';
import { ask, listen } from '../desk/ask.ts';
import type { SheetFrom } from './sheet/use-sheet.ts';

/** What the table shows, kept while a branch is open. */
export interface RegionView {
  filter: BranchFilter;
  words: string;
  order: SortDescriptor;
  /** Slugs of the branches that are chosen. */
  chosen: ReadonlySet<string>;
  /** What the focus goes to, each time anew: a line, such as that of the branch that was opened last, or the button that led away. */
  goTo: { slug: string } | { button: string } | undefined;
  /** A spreadsheet that is shown instead of it, with what was said of it. */
  sheet: SheetFrom | undefined;
}

export interface RegionUse {
  known: RegionsKnown | undefined;
  /** Undefined: not read yet, or none is open. */
  now: RegionNow | undefined;
  reading: boolean;
  /** How many branches were looked at, of how many; undefined while nothing is looked at. */
  progress: { done: number; all: number } | undefined;
  view: RegionView;
  setView: (part: Partial<RegionView>) => void;
  /** As the table shows them. */
  rows: readonly BranchRow[];
  /** Reads the region that is worked with, unless it is read. */
  read: () => Promise<void>;
  /** Does something that answers with the region as it is then; false where nothing was done. */
  run: (work: () => Promise<RegionNow | null>) => Promise<boolean>;
  /** Does something to the list of regions. */
  list: (work: () => Promise<RegionsKnown>) => Promise<void>;
}

const BEGINNING: RegionView = { filter: 'all', words: '', order: { column: 'name', direction: 'ascending' }, chosen: new Set(), goTo: undefined, sheet: undefined };

/** Puts rows in the place of those before. What is not in the region any more is left out. */
function withRows(now: RegionNow | undefined, { id, deckKey, rows }: RegionRows): RegionNow | undefined {
  if (now?.id !== id || now.deck?.key !== deckKey || rows.length === 0) return now;
  const fresh = new Map(rows.map((row) => [row.slug, row]));
  return { ...now, rows: now.rows.map((row) => fresh.get(row.slug) ?? row) };
}

/** The region that is worked with, and how its table is shown. */
export function useRegion(fail: (thrown: unknown) => void): RegionUse {
  const [known, setKnown] = useState<RegionsKnown>();
  const [now, setNow] = useState<RegionNow>();
  const [reading, setReading] = useState(false);
  const [progress, setProgress] = useState<{ done: number; all: number }>();
  const [view, setWhole] = useState(BEGINNING);
  const current = useRef<RegionNow>(undefined);

  useEffect(() => void ask('region.known').then(setKnown, fail), [fail]);
  useEffect(() => listen('region.rows', (rows) => {
    setNow((before) => withRows(before, rows));
    if (rows.id === current.current?.id) setProgress(rows.done < rows.all ? { done: rows.done, all: rows.all } : undefined);
  }), []);

  const take = useCallback((next: RegionNow | undefined) => {
    if (current.current?.id !== next?.id) setWhole(BEGINNING);
    current.current = next;
    setNow(next);
    setWhole((before) => {
      const there = new Set(next?.rows.map(({ slug }) => slug));
      return [...before.chosen].every((slug) => there.has(slug)) ? before : { ...before, chosen: new Set([...before.chosen].filter((slug) => there.has(slug))) };
    });
    const looked = next?.rows.filter(({ state }) => state !== undefined).length ?? 0;
    setProgress(next?.deck && looked < next.rows.length ? { done: looked, all: next.rows.length } : undefined);
  }, []);
  const run = useCallback(async (work: () => Promise<RegionNow | null>) => {
    setReading(true);
    try {
      const next = await work();
      if (next === null) return false;
      take(next);
      setKnown(await ask('region.known'));
      return true;
    } catch (thrown) {
      fail(thrown);
      return false;
    } finally {
      setReading(false);
    }
  }, [take, fail]);
  const read = useCallback(async () => {
    if (!current.current) await run(() => ask('region.now'));
  }, [run]);
  const list = useCallback(async (work: () => Promise<RegionsKnown>) => {
    try {
      const next = await work();
      setKnown(next);
      if (next.open === undefined) take(undefined);
    } catch (thrown) {
      fail(thrown);
    }
  }, [take, fail]);
  // Whoever searches or filters is not led away when the line of before comes to be among those that are shown.
  const setView = useCallback((part: Partial<RegionView>) => setWhole((before) => ({ ...before, ...((part.words ?? part.filter) !== undefined && { goTo: undefined }), ...part })), []);

  const { filter, words, order } = view;
  const rows = useMemo(() => {
    const column = BRANCH_COLUMNS.find((each) => each === order.column) ?? 'name';
    return sortLines(filterLines(now?.rows ?? [], filter, words), column, order.direction === 'descending');
  }, [now?.rows, filter, words, order]);

  return useMemo(() => ({ known, now, reading, progress, view, setView, rows, read, run, list }), [known, now, reading, progress, view, setView, rows, read, run, list]);
}
