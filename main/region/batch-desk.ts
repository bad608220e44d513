import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BatchExample, BatchFolder, BatchNow, BatchOffer, BatchState, BatchWish, UnfinishedBatch } from '../../bridge/batch-calls.ts';
import { SUMMARY_NAMES } from '../../core/batch/summary.ts';
import type { BatchLine } from '../../core/batch/branch-lines.ts';
import { AppError } from '../../core/errors.ts';
import { readBatchJournal } from '../../files/batch/journal-file.ts';
import type { Painter } from '../../files/paint/painter.ts';
import type { DeckInUse, Library } from '../library-model.ts';
import type { ExportPlaces } from '../stores/export-places.ts';
import type { RegionBatches } from '../stores/region-batches.ts';
import { beginRun, type BatchRun } from './batch-run.ts';
import { exampleOf, offerOf, prepareBatch } from './plan-batch.ts';
import type { RegionDesk } from './region-desk-model.ts';
import type { Working } from './working.ts';

const NAMES_SHOWN = 3;

/** Every branch's files at once: one batch at a time, whichever region is looked at meanwhile. */
export interface BatchDesk {
  state(): Promise<BatchState>;
  offer(): Promise<BatchOffer>;
  example(wish: BatchWish): Promise<BatchExample>;
  /** Remembers the folder that was chosen. */
  takeFolder(path: string): Promise<BatchFolder>;
  run(wish: BatchWish, anew: boolean): Promise<BatchState>;
  goOn(): Promise<BatchState>;
  leave(): Promise<BatchState>;
  isRunning(): boolean;
  /** Lets what is being made become whole; resolves when nothing runs any more. */
  stop(): Promise<void>;
  close(): Promise<BatchState>;
  /** The folder and the summary of the last batch. Throws `not-found` where it has none. */
  summary(): string;
  folder(): string;
}

export interface BatchDeskOptions {
  desk: Pick<RegionDesk, 'current'>;
  /** Without the regions' own. */
  decks: Pick<Library, 'get'>;
  kept: RegionBatches;
  places: Pick<ExportPlaces, 'noteAll'>;
  /** The app's version. */
  program: string;
  today: () => string;
  tell: (now: BatchNow, lines: readonly BatchLine[]) => void;
  painter?: Painter | undefined;
  /** The worker's script; without it files are made in this process, as tests do. */
  worker?: string | undefined;
}

const WORKER = join(import.meta.dirname, 'batch-worker.js');

/** How many files a batch before has written down in a folder; undefined where none did. */
async function countBefore(folder: string): Promise<number | undefined> {
  const before = await readBatchJournal(folder).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'bad-input') throw new AppError('bad-input', error.message, 'Nothing was written. Choose another folder.');
    throw error;
  });
  return before && [...before.values()].filter(({ result }) => result.made).length;
}

/** Opens the desk with nothing running. */
export function openBatchDesk(options: BatchDeskOptions): BatchDesk {
  const { desk, decks, kept, today, worker = existsSync(WORKER) ? WORKER : undefined } = options;
  let last: BatchRun | undefined;
  let beginning = false;

  const isRunning = (): boolean => last?.isRunning() === true;
  const deckOf = async (region: Working): Promise<DeckInUse> => {
    const key = region.deckKey();
    if (key === undefined) throw new AppError('usage', 'No deck is chosen for this region.', 'Choose a deck above the table.');
    return decks.get(key);
  };
  const folderOf = async (region: Working): Promise<BatchFolder | undefined> => {
    const { folder } = kept.read(region.id);
    // A folder on a drive that is away is chosen anew.
    return folder !== '' && existsSync(folder) ? { place: folder, before: await countBefore(folder).catch(() => undefined) } : undefined;
  };
  const unfinishedOf = async (region: Working | undefined): Promise<UnfinishedBatch | undefined> => {
    const found = region && kept.read(region.id).unfinished;
    if (!region || !found || (isRunning() && last?.now().regionId === region.id)) return undefined;
    const made = existsSync(found.folder) ? await countBefore(found.folder).catch(() => undefined) : undefined;
    return { title: found.title, place: found.folder, made: Math.min(made ?? 0, found.all), all: found.all, day: found.day };
  };
  const state = async (): Promise<BatchState> => {
    const region = await desk.current().catch(() => undefined);
    return { now: last?.now(), lines: last?.lines() ?? [], unfinished: await unfinishedOf(region) };
  };

  async function begin(region: Working, deckKey: string, { wish, out, day, anew }: { wish: BatchWish; out: string; day: string; anew: boolean }): Promise<BatchState> {
    if (isRunning() || beginning) throw new AppError('usage', 'Files are being made already.', 'Wait until they are, or stop that first.');
    beginning = true;
    try {
      const deck = await decks.get(deckKey);
      const ready = await prepareBatch({ root: region.opened.root, deck, wish, out, today: day });
      const before = await countBefore(out);
      const { slugs: _, ...choices } = wish;
      kept.write(region.id, { folder: out, last: choices, unfinished: { deckKey, title: deck.meta.title, folder: out, day, all: ready.files.length, wish } });
      last = beginRun({ ...options, worker, region, deck, ready, ifThere: before === undefined ? 'fail' : anew ? 'replace' : 'resume', onWhole: () => kept.write(region.id, { unfinished: undefined }) });
    } finally {
      beginning = false;
    }
    return state();
  }

  const known = (): BatchRun => {
    if (last === undefined) throw new AppError('not-found', 'Nothing was made since Branchdeck was started.', 'Look for the files where you had them put.');
    return last;
  };
  return {
    state,
    async offer() {
      const region = await desk.current();
      const deck = await deckOf(region);
      return { ...offerOf(deck, kept.read(region.id), today()), folder: await folderOf(region) };
    },
    async example(wish) {
      const region = await desk.current();
      return exampleOf({ branches: region.region().branches, deck: await deckOf(region), wish, today: today() }, NAMES_SHOWN);
    },
    async takeFolder(path) {
      const region = await desk.current();
      const before = await countBefore(path);
      kept.write(region.id, { folder: path });
      return { place: path, before };
    },
    async run(wish, anew) {
      const region = await desk.current();
      const { key } = await deckOf(region);
      const { folder } = kept.read(region.id);
      if (folder === '') throw new AppError('usage', 'No folder is chosen for the files.', 'Choose one first.');
      return begin(region, key, { wish, out: folder, day: today(), anew });
    },
    async goOn() {
      const region = await desk.current();
      const { unfinished } = kept.read(region.id);
      if (!unfinished) throw new AppError('not-found', 'There is nothing to go on with.', 'Begin anew.');
      return begin(region, unfinished.deckKey, { wish: unfinished.wish, out: unfinished.folder, day: unfinished.day, anew: false });
    },
    async leave() {
      kept.write((await desk.current()).id, { unfinished: undefined });
      return state();
    },
    isRunning,
    stop: async () => last?.stop(),
    async close() {
      if (!isRunning()) last = undefined;
      return state();
    },
    summary() {
      const path = join(known().now().place, SUMMARY_NAMES.html);
      if (!existsSync(path)) throw new AppError('not-found', 'There is no summary in that folder.', 'It is written when a batch has come to its end.');
      return path;
    },
    folder: () => known().now().place,
  };
}
