import { availableParallelism, freemem } from 'node:os';
import workerpool from 'workerpool';
import { notMade, type FileResult, type PlannedFile } from '../../core/batch/model.ts';
import { AppError } from '../../core/errors.ts';
import type { BatchSetup } from './setup.ts';
import type { WorkerStart } from './batch-worker.ts';

/** Room for one worker: with a thousand branches the whole command held 390 MB with one, and 610 with two. */
const WORKER_BYTES = 500_000_000;

/** How many workers go well with this computer: one fewer than its processors, and no more than its memory holds. */
export function sensibleJobs(): number {
  const byMemory = Math.floor(freemem() / WORKER_BYTES);
  return Math.max(1, Math.min(availableParallelism() - 1, byMemory));
}

export interface PoolOrder {
  setup: BatchSetup;
  files: readonly PlannedFile[];
  jobs: number;
  /** The worker's script, a bundle of files/batch/batch-worker.ts. */
  worker: string;
  signal: AbortSignal | undefined;
  onResult: (file: PlannedFile, result: FileResult) => void;
  onBegin?: ((file: PlannedFile) => void) | undefined;
}

/** What is left of a worker that ended by itself is tried once more, a file at a time. */
const ENDED = 'The process that made this file ended by itself, perhaps for want of memory.';
const AGAIN = { command: 'Go on with --resume, and with fewer --jobs.', window: 'Close other programs, and make it again.' } as const;

/**
 * Makes files in worker threads, each of which reads the deck once. A cancel lets every worker end the file that it is at,
 * so that nothing is ever half made.
 */
export async function runPool({ setup, files, jobs, worker, signal, onResult, onBegin }: PoolOrder): Promise<void> {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const start: WorkerStart = { setup, stop };
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
  const make = async (some: readonly PlannedFile[], onFailure: (failed: readonly PlannedFile[], error: unknown) => Promise<void>): Promise<void> => {
    try {
      await pool.exec('make', [some], { on: heard });
    } catch (error) {
      await onFailure(some.filter(({ fileName }) => open.has(fileName)), error);
    }
  };
  const failed = (problem: string) => async (some: readonly PlannedFile[]): Promise<void> => {
    for (const file of some) {
      const branch = setup.branches[file.branch];
      if (branch !== undefined) heard({ file: file.fileName, result: notMade(branch, file, problem) });
    }
  };
  try {
    await Promise.all(byBranch(files).map((some) => make(some, async (left) => {
      if (Atomics.load(stop, 0) === 0) for (const file of left) await make([file], failed(`${ENDED} ${setup.inWindow === true ? AGAIN.window : AGAIN.command}`));
    })));
    if (signal?.aborted !== true && open.size > 0) throw new AppError('internal', 'Some files were not made.');
  } finally {
    signal?.removeEventListener('abort', cancel);
    await pool.terminate();
  }
}

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
