import { join } from 'node:path';
import { defineConfig } from 'vite';
import { existingPages } from './scripts/build-targets.mjs';
import { ROOT } from './scripts/project.mjs';

/** The windows' pages. No inline script, style or data: address, since the content security policy has none. */
export default defineConfig({
  root: join(ROOT, 'renderer'),
  base: './',
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: join(ROOT, 'out', 'renderer'),
    emptyOutDir: true,
    target: 'chrome148',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    chunkSizeWarningLimit: 2_000, // read from the disk, not from the network
    rolldownOptions: { input: existingPages().map((page) => join(ROOT, 'renderer', `${page}.html`)) },
  },
});
