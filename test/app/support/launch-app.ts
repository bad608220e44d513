import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { watchNetwork } from './network.ts';
import { giveToApp, makeFolder, testRun } from './test-run.ts';

export interface LaunchOptions {
  /** As a user would type them: a deck's path, for one. */
  args?: string[];
  env?: Record<string, string>;
  /** From `makeFolder`, to start again with what an earlier start kept. A new one otherwise. */
  userData?: string;
  /** A packaged app's program, from `startable`, instead of the built app. */
  packaged?: string;
  /** The folder of another app to run in Electron instead, such as a bare window for a file. */
  own?: string;
  /** Writes down what the app asks of the network, for `closeAndListRequests`. */
  watchNetwork?: boolean;
}

/** Starts the built app with its sandbox on, in a home of its own. */
export async function launchApp(options: LaunchOptions = {}): Promise<ElectronApplication> {
  const run = testRun();
  const start = options.packaged === undefined ? { program: run.program, args: [options.own ?? run.app] } : { program: options.packaged, args: [] };
  const userData = options.userData ?? makeFolder('user-data');
  const home = join(userData, 'home');
  mkdirSync(home, { recursive: true });
  const watch = options.watchNetwork === true ? watchNetwork(userData) : undefined;
  giveToApp(userData);
  const launched = await _electron.launch({
    executablePath: start.program,
    chromiumSandbox: true, // without it Playwright adds --no-sandbox
    args: [...(watch?.args ?? []), ...start.args, `--user-data-dir=${userData}`, ...(options.args ?? [])],
    // Nothing else of this process's environment: a test must not depend on who runs it.
    env: { PATH: process.env.PATH ?? '', DISPLAY: process.env.DISPLAY ?? '', LANG: 'C.UTF-8', LANGUAGE: 'en_GB', TZ: 'Europe/London', HOME: home, ...watch?.env, ...options.env },
    cwd: userData,
  });
  watch?.of(launched);
  return launched;
}
