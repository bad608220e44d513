import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/project.mjs';
import { fill, tempFolder } from '../files/temp.ts';

test('a release is never made with an Electron that is not the official one', () => {
  const own = fill(tempFolder(), { electron: '', 'electron.exe': '', 'Electron.app/Contents/MacOS/Electron': '' });
  const before = existsSync(join(ROOT, 'release'));
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: own };
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'release.mjs'), '--linux', 'deb'], { env, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toBe('A release is made with the official Electron only, so nothing was made. Unset ELECTRON_OVERRIDE_DIST_PATH and start again.\n');
  expect(existsSync(join(ROOT, 'release'))).toBe(before);
});
