import { mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { FILE_KINDS } from '../../core/export/formats.ts';
import type { JournalLine } from '../../core/batch/journal.ts';
import { fileNameKey } from '../../core/batch/names.ts';
import type { FileResult, Output, PlannedFile } from '../../core/batch/model.ts';
import { SUMMARY_NAMES } from '../../core/batch/summary.ts';
import { AppError } from '../../core/errors.ts';
import { removeLeftOver } from '../making.ts';
import type { Painter } from '../paint/painter.ts';
import { writeFailure } from '../write-beside.ts';
import { batchFailure } from './batch-failure.ts';
import { withInputs } from './input-sums.ts';
import { beginJournal, JOURNAL, readBatchJournal } from './journal-file.ts';
import { openMaker, type MakerOptions } from './make-files.ts';
import { runPool } from './run-pool.ts';
import type { BatchSetup } from './setup.ts';
import { sumOnDisk } from './sum-on-disk.ts';

/** `fail` where files of a batch are there already, go on with that, or make everything anew. */
export type IfThere = 'fail' | 'resume' | 'replace';

export interface BatchOrder extends MakerOptions {
  setup: BatchSetup;
  files: readonly PlannedFile[];
  ifThere: IfThere;
  /** The program's version: what another one made is made anew. */
  program: string;
  jobs: number;
  /** The worker's script; without it everything is made here, one file after the other. */
  worker?: string | undefined;
  /** V8's, set where workers begin their first file, for the whole program. */
  v8Flags?: readonly string[] | undefined;
  /** Draws PDFs and pictures, one after the other. */
  painter?: Painter | undefined;
  signal?: AbortSignal | undefined;
  /** Is told after each file that was made or failed. */
  onResult?: (result: FileResult, done: number, all: number, file: PlannedFile) => void;
  /** Is told of each file when it is begun. */
  onBegin?: ((file: PlannedFile) => void) | undefined;
  /** Is told of files of an earlier run that are as they would be made now. */
  onKept?: ((file: PlannedFile, result: FileResult) => void) | undefined;
}

export interface BatchDone {
  /** In the order of the plan; of a batch that was cancelled, what was made. */
  results: FileResult[];
  /** How many of them were there from an earlier run, as they would be made now. */
  kept: number;
  cancelled: boolean;
  /** Files of an earlier run that nobody is planned for now. */
  left: string[];
}

/**
 * Makes every file of a batch, in its folder. What is made is written down at once, so that a batch that was ended in any way
 * can be gone on with. A fault of one branch stops no other.
 */
export async function runBatch(order: BatchOrder): Promise<BatchDone> {
  const { ifThere, program, setup: { branches } } = order;
  const out = resolve(order.setup.out);
  const setup = { ...order.setup, out };
  const refused = (error: unknown): never => {
    throw batchFailure(error, setup, 'Nothing was written.');
  };
  await mkdir(out, { recursive: true }).catch((error: unknown) => refused(writeFailure(error, join(out, JOURNAL), false)));
  const files = await withInputs(order.files, setup, program);
  const before = ifThere === 'replace' ? await readBatchJournal(out).catch(() => undefined) : await readBatchJournal(out);
  if (ifThere === 'fail') await refuseOthers(out, before, files, setup.inWindow === true);
  await removeLeftOver(out, [JOURNAL, ...files.map(({ fileName }) => fileName), ...SUMMARIES]);
  const known = ifThere === 'resume' && before !== undefined ? await stillThere(out, files, before, setup) : new Map<string, JournalLine>();
  const journal = await beginJournal(out, [...known.values()]).catch(refused);
  const results = new Map([...known].map(([name, { result }]) => [name, result]));
  const heard = (file: PlannedFile, result: FileResult): void => {
    results.set(file.fileName, result);
    order.onResult?.(result, results.size, files.length, file);
    journal.add({ key: branches[file.branch]?.key ?? '', inputs: file.inputs, result });
  };
  for (const file of files) {
    const line = known.get(file.fileName);
    if (line) order.onKept?.(file, line.result);
  }
  const todo = files.filter(({ fileName }) => !known.has(fileName));
  const isDrawn = ({ output }: PlannedFile): boolean => drawn(output);
  await makeAll({ ...order, setup, files: todo.filter((file) => !isDrawn(file)) }, heard);
  await makeHere({ ...order, setup, files: todo.filter(isDrawn) }, heard);
  const lines: JournalLine[] = [];
  for (const file of files) {
    const result = results.get(file.fileName);
    if (result === undefined) continue;
    const stale = !result.made && (await sumOnDisk(join(out, file.fileName))) !== undefined;
    lines.push({ key: branches[file.branch]?.key ?? '', inputs: file.inputs, result: stale ? { ...result, problem: `${result.problem} ${STALE}` } : result });
  }
  // What could not be written anew, as on a full disk, stands there line by line.
  await journal.finish(lines).catch(() => undefined);
  await removeLeftOver(out, files.map(({ fileName }) => fileName));
  const planned = new Set(files.map(({ fileName }) => fileNameKey(fileName)));
  return {
    results: lines.map(({ result }) => result), kept: known.size, cancelled: order.signal?.aborted === true && lines.length < files.length,
    left: [...(before?.values() ?? [])].flatMap(({ result }) => (result.made && !planned.has(fileNameKey(result.fileName)) ? [result.fileName] : [])),
  };
}

const SUMMARIES: readonly string[] = Object.values(SUMMARY_NAMES);
const STALE = 'A file of that name from before is still there, with what it held then.';

const drawn = (output: Output): boolean => output.is === 'slides' && FILE_KINDS[output.format].drawn === true;

/** Nothing is written over unasked. */
async function refuseOthers(out: string, before: ReadonlyMap<string, JournalLine> | undefined, files: readonly PlannedFile[], inWindow: boolean): Promise<void> {
  if (before !== undefined) {
    throw new AppError('bad-input', `A batch was made in that folder before, of ${before.size} ${before.size === 1 ? 'file' : 'files'}. Nothing was written.`, inWindow ? 'Choose to go on with it, or another folder.' : '--resume goes on with it and makes what is missing or has changed; --replace makes every file anew; or choose another folder.');
  }
  const there = new Set((await readdir(out)).map(fileNameKey));
  const held = [...files.map(({ fileName }) => fileName), ...SUMMARIES].filter((name) => there.has(fileNameKey(name)));
  if (held.length === 0) return;
  throw new AppError('bad-input', `“${held[0] ?? ''}”${held.length > 1 ? ` and ${held.length - 1} more that would be made are` : ' is'} in that folder already. Nothing was written.`, inWindow ? 'Choose another folder.' : 'Choose another folder, or write over them with --replace.');
}

/** What an earlier run made of the very same, and lies there as it was made. */
async function stillThere(out: string, files: readonly PlannedFile[], before: ReadonlyMap<string, JournalLine>, { branches }: BatchSetup): Promise<Map<string, JournalLine>> {
  const known = new Map<string, JournalLine>();
  for (const { fileName, inputs, branch } of files) {
    const line = before.get(fileName);
    if (line === undefined || !line.result.made || line.inputs !== inputs || line.key !== branches[branch]?.key) continue;
    if ((await sumOnDisk(join(out, fileName))) === line.result.sha256) known.set(fileName, line);
  }
  return known;
}

type Heard = (file: PlannedFile, result: FileResult) => void;

async function makeAll(order: BatchOrder, heard: Heard): Promise<void> {
  const { setup, files, jobs, worker, v8Flags, signal, onBegin } = order;
  if (files.length === 0) return;
  if (worker === undefined) await makeHere(order, heard);
  else await runPool({ setup, files, jobs: Math.min(jobs, files.length), worker, v8Flags, signal, onResult: heard, onBegin });
}

const isCancelled = ({ signal }: BatchOrder): boolean => signal?.aborted === true;

async function makeHere(order: BatchOrder, heard: Heard): Promise<void> {
  const { setup, files, signal, ...options } = order;
  if (files.length === 0 || isCancelled(order)) return;
  const maker = await openMaker(setup, options);
  for (const file of files) {
    if (isCancelled(order)) return;
    try {
      order.onBegin?.(file);
      heard(file, await maker.make(file, signal));
    } catch (error) {
      if (isCancelled(order) && error instanceof AppError && error.code === 'cancelled') return;
      throw error;
    }
  }
}
