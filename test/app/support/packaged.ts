import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { packageApp } from '../../../scripts/package.mjs';
import { APP_USER, isRoot, testRun } from './test-run.ts';

export interface PackagedApp {
  /** What a user gets. */
  shipped: string;
  /** The same with the one fuse on that lets a test in. */
  inspectable: string;
}

/** Packages the app into a folder that the app's user can't write to, and with a name as people give them. */
export async function packageForTests(): Promise<PackagedApp> {
  const folder = mkdtempSync(join(testRun().folder, 'Programme für Łucja & Seán '));
  const { program: shipped } = await packageApp(join(folder, 'shipped'), { quiet: true });
  const program = join(folder, 'inspectable', basename(shipped));
  // Two links to one file each, since the copy differs in its program alone.
  execFileSync('cp', ['-al', dirname(shipped), dirname(program)]);
  rmSync(program);
  copyFileSync(shipped, program);
  await flipFuses(program, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true });
  execFileSync('chmod', ['-R', 'a+rX,a-w', folder]);
  return { shipped, inspectable: program };
}

/** Lets the folder be removed again by whoever is not root. */
export function unlockFolder(app: PackagedApp): void {
  execFileSync('chmod', ['-R', 'u+w', dirname(dirname(app.inspectable))]);
}

/** A program that starts this one as the app's user, where the tests run as root. */
export function startable(program: string): string {
  if (!isRoot) return program;
  const starter = join(testRun().folder, `start-${basename(dirname(program))}`);
  writeFileSync(starter, `#!/bin/sh\nexec setpriv --reuid=${APP_USER} --regid=${APP_USER} --clear-groups '${program}' "$@"\n`);
  chmodSync(starter, 0o755);
  return starter;
}
