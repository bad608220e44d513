import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { keptRunSchema, type KeptRun } from '../../core/present/kept-run.ts';
import { writeBeside } from '../../files/write-beside.ts';
import { logFailure } from '../log.ts';

/** The run that goes on, on the disk. */
export interface KeptRuns {
  /** The run that was going on when Branchdeck stopped without ending it; undefined where none was. */
  left(): KeptRun | undefined;
  /** Keeps this state of a run, the newest last; writes one at a time and never makes anybody wait. */
  keep(run: KeptRun): void;
  /** The run has ended, or nobody wants to go on with it. */
  clear(): void;
}

/** Opens what is kept of a run. One that can't be read is none: the meeting's own record is another file. */
export function openKeptRuns(folder: string): KeptRuns {
  const path = join(folder, 'running.json');
  let left = readLeft(path);
  let newest: KeptRun | undefined;
  let writing = false;

  // One that stays is offered again at the next start: nothing is lost by that.
  const remove = (): void => {
    try {
      rmSync(path, { force: true });
    } catch (error) {
      logFailure('kept run', error);
    }
  };
  const write = async (): Promise<void> => {
    writing = true;
    for (let run = newest; run !== undefined; run = newest) {
      newest = undefined;
      try {
        await writeBeside(path, JSON.stringify(run));
      } catch (error) {
        logFailure('kept run', error);
      }
    }
    writing = false;
    if (ended) remove();
  };
  let ended = false;

  return {
    left: () => left,
    keep(run) {
      left = undefined;
      ended = false;
      newest = run;
      if (!writing) void write();
    },
    clear() {
      left = undefined;
      newest = undefined;
      ended = true;
      if (!writing) remove();
    },
  };
}

function readLeft(path: string): KeptRun | undefined {
  try {
    return keptRunSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    // None was going on.
    return undefined;
  }
}
