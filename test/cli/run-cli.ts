import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../scripts/build.mjs';

const ROOT = join(import.meta.dirname, '..', '..');

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** `npm test` has built the command line before; run by themselves, the tests build what is missing. */
export async function buildCli(): Promise<void> {
  if (!existsSync(join(ROOT, 'out', 'cli', 'cli.cjs'))) await build();
}

/** Runs branchdeck as people do, in a folder. */
export const branchdeck = (folder: string, ...args: string[]): Ended => branchdeckWith({}, folder, ...args);

/** The same with more in its environment. */
export function branchdeckWith(env: NodeJS.ProcessEnv, folder: string, ...args: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin', 'branchdeck.js'), ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } });
  return { code: status, out: stdout, err: stderr };
}
