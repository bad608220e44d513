import type { ExportProgress } from '../core/export/progress.ts';

/** How often a log hears of it; a terminal's line is written over each time. */
const SAY_EVERY_MS = 2000;

/** Tells on standard error how far something is: in one line of a terminal, and elsewhere in a line now and then. */
export function tellProgress(): (progress: ExportProgress) => void {
  let saidAt = Date.now();
  return ({ step, done, total }) => {
    if (step !== 'writing') return;
    const words = `Drawn ${done} of ${total} slides`;
    if (process.stderr.isTTY) {
      process.stderr.write(done < total ? `\r${words} …` : `\r${' '.repeat(words.length + 2)}\r`);
    } else if (done < total && Date.now() - saidAt >= SAY_EVERY_MS) {
      process.stderr.write(`${words}.\n`);
      saidAt = Date.now();
    }
  };
}
