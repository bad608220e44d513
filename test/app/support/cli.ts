import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { findElectron } from '../../../scripts/electron.mjs';
import { stageElectron } from './stage.ts';
import { APP_USER, isRoot, makeFolder, testRun } from './test-run.ts';

export interface StartedCli {
  process: ChildProcess;
  /** What it wrote for temporary use goes here. */
  temp: string;
  ended: Promise<{ code: number | null; out: string; err: string }>;
}

/** Starts the command line where there is no display, as the app's user, for whom Electron has its sandbox. */
export async function startCli(folder: string, ...args: string[]): Promise<StartedCli> {
  const { folder: electron } = await findElectron();
  const temp = makeFolder('temp');
  const command = [process.execPath, join(testRun().app, 'bin', 'branchdeck.js'), ...args];
  const [program = '', ...rest] = isRoot ? ['setpriv', `--reuid=${APP_USER}`, `--regid=${APP_USER}`, '--clear-groups', ...command] : command;
  const env = { PATH: process.env.PATH ?? '', HOME: temp, TMPDIR: temp, ELECTRON_OVERRIDE_DIST_PATH: isRoot ? stageElectron(electron) : electron };
  const started = spawn(program, rest, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  started.stdout.on('data', (data: Buffer) => (out += data.toString()));
  started.stderr.on('data', (data: Buffer) => (err += data.toString()));
  return { process: started, temp, ended: new Promise((resolve) => started.on('close', (code) => resolve({ code, out, err }))) };
}
