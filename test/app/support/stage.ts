import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from '../../../scripts/fingerprint.mjs';
import { ROOT } from '../../../scripts/project.mjs';

/** What the app needs at run time: the bundles have everything else inside. */
const APP_PARTS = ['package.json', 'out/main', 'out/preload', 'out/renderer', 'out/player', 'out/cli', 'bin', 'decks', 'resources'];
const SHELF = join(tmpdir(), 'branchdeck-staged');
const KEEP_MS = 24 * 60 * 60_000;

/** Copies the built app to where any user can read it. The same build is copied once. */
export function stageApp(): string {
  return stage(`app-${fingerprint(APP_PARTS).slice(0, 16)}`, (to) => {
    for (const part of APP_PARTS) {
      if (existsSync(join(ROOT, part))) cpSync(join(ROOT, part), join(to, part), { recursive: true });
    }
  });
}

/** Copies Electron to where any user can read it: a home folder is usually closed. */
export function stageElectron(folder: string): string {
  const { size, mtimeMs } = statSync(join(folder, 'electron'));
  const key = createHash('sha256').update(`${folder} ${size} ${mtimeMs}`).digest('hex').slice(0, 16);
  return stage(`electron-${key}`, (to) => cpSync(folder, to, { recursive: true }));
}

function stage(name: string, fill: (folder: string) => void): string {
  openShelf();
  const folder = join(SHELF, name);
  if (!existsSync(folder)) {
    const work = mkdtempSync(join(SHELF, 'copying-'));
    fill(work);
    execFileSync('chmod', ['-R', 'a+rX', work]);
    renameSync(work, folder);
  }
  const now = new Date();
  utimesSync(folder, now, now);
  return folder;
}

/** The system's temporary folder is anyone's: a shelf that somebody else put there is not used. */
function openShelf(): void {
  mkdirSync(SHELF, { recursive: true });
  const shelf = lstatSync(SHELF);
  if (!shelf.isDirectory() || shelf.uid !== process.getuid?.()) throw new Error(`${SHELF} belongs to somebody else. Remove it and start again.`);
  chmodSync(SHELF, 0o755);
  for (const name of readdirSync(SHELF)) {
    const path = join(SHELF, name);
    if (Date.now() - statSync(path).mtimeMs > KEEP_MS) rmSync(path, { recursive: true, force: true });
  }
}
