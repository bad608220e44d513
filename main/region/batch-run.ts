import { join } from 'node:path';
import type { BatchNow } from '../../bridge/batch-calls.ts';
import { followLines, type BatchLine } from '../../core/batch/branch-lines.ts';
import type { FileResult, PlannedFile } from '../../core/batch/model.ts';
import { beginNoting } from '../../files/batch/note-exports.ts';
import { runBatch, type BatchDone, type IfThere } from '../../files/batch/run-batch.ts';
import { sensibleJobs } from '../../files/batch/run-pool.ts';
import { writeSummary } from '../../files/batch/write-summary.ts';
import { toFailure } from '../failure.ts';
import type { DeckInUse } from '../library-model.ts';
import type { BatchDeskOptions } from './batch-desk.ts';
import { inSlices } from './in-slices.ts';
import type { ReadyBatch } from './plan-batch.ts';
import type { Working } from './working.ts';

/** A window is told so often at most. */
const TELL_MS = 120;

/** A batch that was begun. */
export interface BatchRun {
  now(): BatchNow;
  lines(): BatchLine[];
  isRunning(): boolean;
  stop(): Promise<void>;
}

interface RunOrder extends Pick<BatchDeskOptions, 'places' | 'program' | 'tell' | 'painter' | 'worker'> {
  region: Working;
  deck: DeckInUse;
  ready: ReadyBatch;
  ifThere: IfThere;
  /** Every file was made, or failed for a reason that is said. */
  onWhole: () => void;
}

/** Begins to make the files, and tells of it as it goes. Never throws: what ends it is said. */
export function beginRun({ region, deck, ready: { setup, files, notes }, ifThere, places, program, tell, painter, worker, onWhole }: RunOrder): BatchRun {
  const stop = new AbortController();
  const follow = followLines(setup.branches, files);
  let now: BatchNow = {
    regionId: region.id, region: region.opened.file.name, title: deck.meta.title, place: setup.out, stage: 'making',
    done: 0, all: files.length, made: 0, notMade: 0, kept: 0, failure: undefined, notes,
  };
  const noting = beginNoting(files, { root: region.opened.root, deck: deck.meta.id, version: deck.meta.version, day: setup.today, branches: setup.branches });
  const changed = new Map<string, BatchLine>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellNow = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const lines = [...changed.values()];
    changed.clear();
    tell(now, lines);
  };
  const heard = (line: BatchLine | undefined): void => {
    if (line) changed.set(line.key, line);
    timer ??= setTimeout(tellNow, TELL_MS);
  };
  const count = (file: PlannedFile, result: FileResult, kept = false): void => {
    now = { ...now, done: now.done + 1, made: now.made + (result.made ? 1 : 0), notMade: now.notMade + (result.made ? 0 : 1), kept: now.kept + (kept ? 1 : 0) };
    heard(follow.heard(file, result));
  };

  /** What was made is in the branches' records, and the table knows of it. */
  const record = async ({ results }: BatchDone): Promise<string[]> => {
    const said = await noting.finish(results);
    places.noteAll(results.flatMap(({ made, sha256, fileName }) => (made ? [[sha256, join(setup.out, fileName)] as const] : [])));
    const made = new Set(results.flatMap((result) => (result.made ? [result.fileName] : [])));
    const slugs = new Set(files.flatMap(({ branch, fileName }) => (made.has(fileName) ? [setup.branches[branch]?.key ?? ''] : [])));
    await inSlices(slugs, async (slug) => { if (region.branch(slug)) await region.reread(slug).catch(() => undefined); }, () => false);
    return said;
  };

  const work = async (): Promise<void> => {
    try {
      const done = await runBatch({
        setup, files, ifThere, jobs: sensibleJobs(), program, worker, painter, signal: stop.signal,
        onBegin: (file) => heard(follow.began(file)), onKept: (file, result) => count(file, result, true), onResult: (result, _done, _all, file) => {
          noting.heard(result);
          count(file, result);
        },
      });
      const said = [...notes, ...(await record(done)), ...leftOver(done.left)];
      if (!done.cancelled) {
        await writeSummary(setup, done.results, { deck: deck.meta, region: region.opened.file.name, today: setup.today, notes: said });
        onWhole();
      }
      now = { ...now, stage: done.cancelled ? 'stopped' : 'done', notes: said };
    } catch (error) {
      const { code, message, hint } = toFailure('batch', error);
      now = { ...now, stage: 'failed', failure: { code, message, hint: hint ?? '' } };
    }
    tellNow();
  };
  const ended = work();
  return {
    now: () => now,
    lines: () => follow.all(),
    isRunning: () => now.stage === 'making' || now.stage === 'stopping',
    async stop() {
      if (now.stage === 'making') {
        now = { ...now, stage: 'stopping' };
        stop.abort();
        tellNow();
      }
      await ended;
    },
  };
}

const leftOver = (left: readonly string[]): string[] => left.length === 0 ? [] : [
  `${left.length === 1 ? '1 file' : `${left.length} files`} of an earlier run ${left.length === 1 ? 'is' : 'are'} of nobody in this one, and ${left.length === 1 ? 'lies' : 'lie'} there as before: ${left.slice(0, 3).join(', ')}${left.length > 3 ? ' …' : ''}.`,
];
