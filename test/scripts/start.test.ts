import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../files/temp.ts';

const START = join(import.meta.dirname, '../../scripts/start.mjs');

test.runIf(process.platform === 'linux')('npm start without a display (Linux alone has none) says so and does the main job', () => {
  const cwd = tempFolder();
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const { status, stdout } = spawnSync(process.execPath, [START], { cwd, env, encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toContain('There is no display here');
  for (const version of ['members', 'employer']) {
    const path = join('exports', `Act now for fairer, safer inspection for ${version}.pptx`);
    expect(stdout).toContain(path);
    expect(existsSync(join(cwd, path))).toBe(true);
  }
  expect(stdout).toMatch(/for employer.*no notes/);
});
