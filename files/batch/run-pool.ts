import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import workerpool from 'workerpool';
import { notMade, type FileResult, type PlannedFile } from '../../core/batch/model.ts';
import { AppError } from '../../core/errors.ts';
import type { BatchSetup } from './setup.ts';
import type { WorkerStart } from './batch-worker.ts';

/** Room for one worker: with a thousand branches the whole command holds 280 MB with one and 400 with two. */
const WORKER_BYTES = 500_000_000;

/** How many workers go well with this computer: one fewer than its processors, and no more than there is memory for, what the system gives back when asked counted in. */
export function sensibleJobs(): number {
  const byMemory = Math.floor(process.availableMemory() / WORKER_BYTES);
  return Math.max(1, Math.min(availableParallelism() - 1, byMemory));
}

export interface PoolOrder {
  setup: BatchSetup;
  files: readonly PlannedFile[];
  jobs: number;
  /** The worker's script, which runs files/batch/batch-worker.ts. */
  worker: string;
  /** Set where files are begun, for the whole program. */
  v8Flags?: readonly string[] | undefined;
  signal: AbortSignal | undefined;
  onResult: (file: PlannedFile, result: FileResult) => void;
  onBegin?: ((file: PlannedFile) => void) | undefined;
}

/** What is left of a worker that ended by itself is tried once more, a file at a time. */
const ENDED = 'The process that made this file ended by itself, perhaps for want of memory.';
const AGAIN = { command: 'Go on with --resume, and with fewer --jobs.', window: 'Close other programs, and make it again.' } as const;

/**
 * Makes files in worker threads, each of which reads the deck once. A cancel lets every worker end the files that it is at,
 * two at most, so that nothing is ever half made.
 */
export async function runPool({ setup, files, jobs, worker, v8Flags = [], signal, onResult, onBegin }: PoolOrder): Promise<void> {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const start: WorkerStart = { setup, stop, v8Flags };
  const pool = workerpool.pool(worker, { workerType: 'thread', maxWorkers: jobs, workerThreadOpts: { workerData: start } });
  const cancel = (): void => void Atomics.store(stop, 0, 1);
  signal?.addEventListener('abort', cancel);
  if (signal?.aborted === true) cancel();
  const open = new Map(files.map((file) => [file.fileName, file]));
  // Without a result it has begun.
  const heard = ({ file, result }: { file: string; result?: FileResult }): void => {
    const planned = open.get(file);
    if (planned === undefined) return;
    if (result === undefined) {
      onBegin?.(planned);
      return;
    }
    open.delete(file);
    onResult(planned, result);
  };
  // Where a worker ended the pool begins nothing that waits until it is asked for something again.
  const wake = async (): Promise<void> => {
    await setImmediate();
    if (pool.stats().pendingTasks > 0) void pool.exec('methods').catch(() => undefined);
  };
  const make = async (some: readonly (readonly PlannedFile[])[], onFailure: (left: readonly PlannedFile[], error: unknown) => Promise<void>): Promise<void> => {
    try {
      await pool.exec('make', [some], { on: heard });
    } catch (error) {
      await wake();
      await onFailure(some.flat().filter(({ fileName }) => open.has(fileName)), error);
    }
  };
  const failed = async (some: readonly PlannedFile[], error: unknown): Promise<void> => {
    const problem = hasEnded(error) ? `${ENDED} ${setup.inWindow === true ? AGAIN.window : AGAIN.command}` : wordsOf(error);
    for (const file of some) {
      const branch = setup.branches[file.branch];
      if (branch !== undefined) heard({ file: file.fileName, result: notMade(branch, file, problem) });
    }
  };
  try {
    await Promise.all(shares(byBranch(files), jobs).map((some) => make(some, async (left) => {
      if (Atomics.load(stop, 0) === 0) for (const file of left) await make([[file]], failed);
    })));
    if (signal?.aborted !== true && open.size > 0) throw new AppError('internal', 'Some files were not made.');
  } finally {
    signal?.removeEventListener('abort', cancel);
    await pool.terminate();
  }
}

/** Whether the worker is gone, rather than what it did refused. */
const hasEnded = (error: unknown): boolean => error instanceof Error && error.message.startsWith('Workerpool Worker ');

/** What a worker said; an AppError comes out of it as an error with the same fields. */
const wordsOf = (error: unknown): string =>
  error instanceof Error && 'hint' in error ? [error.message, ...(typeof error.hint === 'string' ? [error.hint] : [])].join(' ') : 'Something went wrong inside Branchdeck. No file was left half written.';

/** The files of each branch together: its edition is made once. */
function byBranch(files: readonly PlannedFile[]): PlannedFile[][] {
  const all = new Map<number, PlannedFile[]>();
  for (const file of files) {
    const some = all.get(file.branch);
    if (some === undefined) all.set(file.branch, [file]);
    else some.push(file);
  }
  return [...all.values()];
}

/** What one worker is given at a time: it makes several at once, and what is left of it is made singly where it ends. */
const LARGEST_SHARE = 16;

/** Parts branches among workers: larger shares first, and at the end single ones, so that all of them end at about the same time. */
function shares<T>(branches: readonly T[], jobs: number): T[][] {
  const all: T[][] = [];
  for (let at = 0; at < branches.length;) {
    const share = Math.min(LARGEST_SHARE, Math.ceil((branches.length - at) / (4 * jobs)));
    all.push(branches.slice(at, at + share));
    at += share;
  }
  return all;
}
