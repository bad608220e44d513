import { join } from 'node:path';

/** The package, from out/main/main.js; inside the archive of a packaged app. */
const ROOT = join(import.meta.dirname, '..', '..');

/** Where the app finds what it comes with. */
export const PATHS = {
  renderer: join(ROOT, 'out', 'renderer'),
  preload: join(ROOT, 'out', 'preload', 'preload.cjs'),
  resources: join(ROOT, 'resources'),
  /** For Linux, where a window has no icon from its program. */
  icon: join(ROOT, 'resources', 'icons', 'linux', '256x256.png'),
  letterStyle: join(ROOT, 'resources', 'letters', 'letter.css'),
  agendas: join(ROOT, 'resources', 'agendas'),
  decks: join(ROOT, 'decks'),
  exampleBranch: join(ROOT, 'decks', 'example-branch', 'branch.yaml'),
};
