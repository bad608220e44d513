import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

const LARGEST = 1_000_000;

// The terminal that the app was started from may be closed. A failed write there would count as a failure
// to log, and be written there again, without end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** Keeps what went wrong inside for whoever mends it; windows only get plain sentences. */
export function logFailure(where: string, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${where}: ${text}\n`);
  try {
    const folder = app.getPath('logs');
    const file = join(folder, 'branchdeck.log');
    mkdirSync(folder, { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(file, `${file}.old`);
    appendFileSync(file, `${new Date().toISOString()} ${where}: ${text}\n`);
  } catch {
    // A log that can't be written must not stop the meeting.
  }
}
