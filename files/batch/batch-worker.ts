import { setFlagsFromString } from 'node:v8';
import { workerData } from 'node:worker_threads';
import workerpool from 'workerpool';
import type { FileResult, PlannedFile } from '../../core/batch/model.ts';
import { openMaker, type FileMaker } from './make-files.ts';
import type { BatchSetup } from './setup.ts';

/** What a worker of a batch is started with. */
export interface WorkerStart {
  setup: BatchSetup;
  /** Not 0 once no further file is to be begun. */
  stop: Int32Array<SharedArrayBuffer>;
  /** Of V8, for the whole program. */
  v8Flags: readonly string[];
}

// The pool that starts this says what it starts it with.
const { setup, stop, v8Flags } = workerData as WorkerStart;
let maker: Promise<FileMaker> | undefined;

/** Not before there is something to make: V8 turns down compiled code that was kept under other flags, and this script may be read with such. */
async function begin(): Promise<FileMaker> {
  for (const flag of v8Flags) setFlagsFromString(flag);
  return openMaker(setup);
}

/** Two branches at once: while the disk takes a file of one the next one is made. */
const AT_ONCE = 2;

/** Makes the files of some branches, and tells of each. Those that were not begun when it was cancelled are not told of. */
async function make(branches: readonly (readonly PlannedFile[])[]): Promise<void> {
  const left = branches.values();
  const makeLeft = async (): Promise<void> => {
    for (const files of left) {
      for (const file of files) {
        if (Atomics.load(stop, 0) !== 0) return;
        workerpool.workerEmit({ file: file.fileName });
        maker ??= begin();
        const result: FileResult = await (await maker).make(file);
        workerpool.workerEmit({ file: file.fileName, result });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, makeLeft));
}

workerpool.worker({ make });
