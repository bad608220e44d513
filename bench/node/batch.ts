import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { row, type Row } from '../results.ts';
import { inTurn, timed } from '../samples.ts';
import { WATCH } from './memory.ts';
import { runProgram } from './run.ts';
import { TODAY } from './sources.ts';

/** The figures of the campaign deck that a branch gives. */
const IDS = ['local-present', 'local-schools', 'local-yes-oppose', 'local-yes-wellbeing', 'local-yes-explore-action', 'local-yes-write-mp', 'local-yes-write-employer', 'local-yes-demonstrate', 'local-yes-hs-rep'];

/** A spreadsheet of so many invented branches. @returns its place */
function sheetOf(work: string, count: number): string {
  const path = join(work, `${count}.csv`);
  const rows = Array.from({ length: count }, (_, at) => [`Branch ${at}`, `Council ${at % 40}`, `School ${at}`, `Sam Example ${at}`, ...IDS.map((_id, figure) => (figure === 0 ? 300 + at : (at * (figure + 3)) % 300))].join(','));
  writeFileSync(path, `branch.name,employer.name,school.name,official.name,${IDS.join(',')}\n${rows.join('\n')}\n`);
  return path;
}

/** The whole command for many branches, in one thread and in two. */
export async function batches(root: string, work: string): Promise<{ rows: Row[]; left: string[] }> {
  const watch = join(work, 'watch.cjs');
  const peak = join(work, 'peak.txt');
  writeFileSync(watch, WATCH);
  const sheets = new Map([200, 1000].map((count) => [count, sheetOf(work, count)]));
  const make = (count: number, jobs: number) => (): void => {
    rmSync(join(work, 'out'), { recursive: true, force: true });
    runProgram(process.execPath, ['--require', watch, join(root, 'bin', 'branchdeck.js'), 'batch', join(root, 'decks', 'fairer-inspection'), '--branches', sheets.get(count) ?? '', '--to', 'pptx', '--audience', 'employer', '--yes', '--leave-out-incomplete', '--today', TODAY, '--jobs', String(jobs), '--out', join(work, 'out')], { env: { ...process.env, BENCH_PEAK: peak } });
  };
  const held = (count: number) => (): number => {
    make(count, 1)();
    return Number(readFileSync(peak, 'utf8')) / 1024;
  };
  const rows: Row[] = [];
  const left: string[] = [];
  if (availableParallelism() > 1) {
    for (const [count, turns] of [[200, 3], [1000, 1]] as const) {
      const { two, one } = await inTurn({ two: () => timed(make(count, 2)), one: () => timed(make(count, 1)) }, turns, turns > 1 ? 1 : 0);
      rows.push(row(`the campaign deck for ${count.toLocaleString('en-GB')} branches: the whole command in two threads`, two, { against: { what: 'the same in one', its: one }, aim: { of: 'ratio', most: 0.59 } }));
    }
  } else left.push('A batch in two threads: this machine has one processor.');
  const { many, few } = await inTurn({ many: held(1000), few: held(200) }, 3, 0);
  rows.push(row('the campaign deck for 1,000 branches: the most memory that the whole command holds', many, { unit: 'MB', against: { what: 'the same for 200', its: few }, aim: { of: 'ratio', most: 1.25 } }));
  return { rows, left };
}
