import type { FileResult } from '../core/batch/model.ts';
import type { ExportProgress } from '../core/export/progress.ts';
import type { ImportProgress } from '../files/import/import-presentation.ts';
import { plain } from './print.ts';

/** How often a log hears of it; a terminal's line is written over each time. */
const SAY_EVERY_MS = 2000;

/** Tells on standard error how far something is: in one line of a terminal, and elsewhere in a line now and then. */
function tellCount(): (words: string, done: number, total: number) => void {
  let saidAt = Date.now();
  return (words, done, total) => {
    if (process.stderr.isTTY) {
      process.stderr.write(done < total ? `\r${words} …` : `\r${' '.repeat(words.length + 2)}\r`);
    } else if (done < total && Date.now() - saidAt >= SAY_EVERY_MS) {
      process.stderr.write(`${words}.\n`);
      saidAt = Date.now();
    }
  };
}

/** Of an export. */
export function tellProgress(): (progress: ExportProgress) => void {
  const tell = tellCount();
  return ({ step, done, total }) => {
    if (step === 'writing') tell(`Drawn ${done} of ${total} slides`, done, total);
  };
}

/** Of an import. */
export function tellImport(): (progress: ImportProgress) => void {
  const tell = tellCount();
  return ({ step, done, total }) => tell(`Read ${done} of ${total} ${step}`, done, total);
}

/** Of filling a file. */
export function tellFill(): (progress: ExportProgress) => void {
  const tell = tellCount();
  return ({ step, done, total }) => {
    if (step === 'writing') tell(`Written ${Math.round(done / 1e6)} of ${Math.round(total / 1e6)} MB`, done, total);
  };
}

/** Of a batch: each branch's file in one line that is written over, and elsewhere in a line of its own. */
export function tellBatch(): (result: FileResult, done: number, all: number) => void {
  let before = 0;
  return ({ fileName, made }, done, all) => {
    const words = plain(`${done} of ${all}: ${fileName}${made ? '' : ' was not made'}`);
    if (!process.stderr.isTTY) return void process.stderr.write(`${words}\n`);
    const line = words.slice(0, Math.max(20, (process.stderr.columns ?? 80) - 1));
    process.stderr.write(`\r${line.padEnd(before)}${done === all ? '\n' : ''}`);
    before = line.length;
  };
}
