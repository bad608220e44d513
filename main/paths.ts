import { join } from 'node:path';

/** The package, from out/main/main.js; inside the archive of a packaged app. */
const ROOT = join(import.meta.dirname, '..', '..');

/** Where the app finds what it comes with. */
export const PATHS = {
  renderer: join(ROOT, 'out', 'renderer'),
  preload: join(ROOT, 'out', 'preload', 'preload.cjs'),
  resources: join(ROOT, 'resources'),
  decks: join(ROOT, 'decks'),
  exampleBranch: join(ROOT, 'decks', 'example-branch', 'branch.yaml'),
};
