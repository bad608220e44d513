import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../../scripts/build.mjs';
import { findElectron } from '../../../scripts/electron.mjs';
import { ROOT } from '../../../scripts/project.mjs';
import { stageApp, stageElectron } from './stage.ts';
import { APP_USER, handOver, isRoot, type TestRun } from './test-run.ts';
import { startXServer } from './x-server.ts';

/** Before the app tests: the current build, an Electron that may start with its sandbox on, two displays. */
export default async function setUp(): Promise<() => void> {
  await build();
  const folder = mkdtempSync(join(tmpdir(), 'branchdeck-run-'));
  chmodSync(folder, 0o755);
  const electron = await findElectron();
  handOver(isRoot ? asNobody(electron.folder, folder) : { program: electron.program, app: ROOT, folder });
  const stop = process.platform === 'linux' ? await startXServer(folder) : () => undefined;
  return () => {
    stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Playwright starts a program by its path, so a script stands in for Electron and drops root's rights first. */
function asNobody(electron: string, folder: string): TestRun {
  const program = join(folder, 'electron-as-nobody');
  const start = `exec setpriv --reuid=${APP_USER} --regid=${APP_USER} --clear-groups '${stageElectron(electron)}/electron' "$@"`;
  writeFileSync(program, `#!/bin/sh\n${start}\n`, { mode: 0o755 });
  return { program, app: stageApp(), folder };
}
