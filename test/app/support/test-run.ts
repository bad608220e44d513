import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';

/** What the set-up of a run hands to the tests, which run in other processes. */
export interface TestRun {
  /** Starts Electron, as an unprivileged user where the tests run as root. */
  program: string;
  /** The built app. */
  app: string;
  /** Everything that the tests and the app write, removed afterwards. */
  folder: string;
}

/** The user "nobody": Electron refuses its sandbox to root, and the tests are to run with the sandbox on. */
export const APP_USER = 65534;
export const isRoot = process.getuid?.() === 0;

const VARIABLE = 'BRANCHDECK_TEST_RUN';

export function handOver(run: TestRun): void {
  process.env[VARIABLE] = JSON.stringify(run);
}

export function testRun(): TestRun {
  const given = process.env[VARIABLE];
  if (given === undefined) throw new Error('Run the app tests with: npm test -- app');
  return JSON.parse(given) as TestRun;
}

/** A new empty folder that the app may read and write. */
export function makeFolder(name: string): string {
  const folder = mkdtempSync(join(testRun().folder, `${name}-`));
  giveToApp(folder);
  return folder;
}

/** Lets the app read and write what a test has written. */
export function giveToApp(path: string): void {
  if (isRoot) execFileSync('chown', ['-R', `${APP_USER}:${APP_USER}`, path]);
}
