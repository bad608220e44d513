import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { buildCli } from './build-cli.mjs';
import { ROOT } from './project.mjs';

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {string} entry what has to exist for there to be something to build
 * @property {string} output what has to exist for the last build to count
 * @property {string[]} inputs the folders that go into it: the arrows of the architecture
 * @property {string} [also] what else it is made with
 * @property {() => Promise<unknown>} build
 */

/** What every target depends on besides its own folders. */
export const SHARED_INPUTS = ['package-lock.json', 'package.json', 'tsconfig.base.json', 'scripts/build-targets.mjs'];

export const RENDERER_PAGES = ['desk', 'presenter', 'room', 'identify', 'paint', 'pages'];

/** Bundled CommonJS packages call require for Node's own modules, which an ES module doesn't have. */
const REQUIRE_FOR_ESM =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/** What the bundles read at run time and can't have inside: `readPart` looks for them in `assets/` beside the bundle. */
const PARTS = [
  '@resvg/resvg-wasm/index_bg.wasm',
  'icodec/webp-dec.wasm',
  'icodec/mozjpeg.wasm',
  '@zip.js/zip.js/dist/zip-module.wasm',
  '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff',
  '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff',
];

/** @type {Target[]} */
export const TARGETS = [
  {
    name: 'player',
    entry: 'renderer/player/player.ts',
    output: 'out/player/player.js',
    inputs: ['renderer/player', 'renderer/shared', 'renderer/slide', 'resources/themes', 'resources/slide', 'bridge/contract.ts'],
    build: buildPlayer,
  },
  {
    name: 'main',
    entry: 'main/main.ts',
    output: 'out/main/main.js',
    inputs: ['main', 'bridge', 'files', 'core'],
    build: async () => {
      await bundle('main/main.ts', 'out/main/main.js', 'esm', 'node24', ['main/import/import-process.ts', 'main/pictured/fill-process.ts', 'main/export/fill-apart-process.ts', 'main/decks/take-pack-process.ts', 'main/region/take-in-process.ts', 'main/region/sheet-process.ts', 'files/batch/batch-worker.ts']);
      copyParts('out/main/assets');
    },
  },
  {
    // One CommonJS file: a sandboxed preload can't import anything.
    name: 'preload',
    entry: 'bridge/preload.ts',
    output: 'out/preload/preload.cjs',
    inputs: ['bridge', 'core'],
    build: () => bundle('bridge/preload.ts', 'out/preload/preload.cjs', 'cjs', 'node24'),
  },
  {
    // Runs on plain Node, in a package without node_modules: everything but Node's own modules is inside. What Node compiled belongs to that Node.
    name: 'cli',
    entry: 'cli/cli.ts',
    output: 'out/cli/cli.cjs',
    inputs: ['cli', 'files', 'core', 'scripts/build-cli.mjs', 'scripts/keep-compiled.mjs'],
    also: `${process.version} ${process.arch}`,
    build: async () => {
      rmSync(join(ROOT, 'out', 'cli'), { recursive: true, force: true });
      copyParts('out/cli/assets');
      await buildCli();
    },
  },
  {
    name: 'renderer',
    entry: 'renderer/desk.html',
    output: 'out/renderer/desk.html',
    inputs: ['renderer', 'bridge', 'core', 'resources', 'docs/guide', 'docs/findings.md', 'vite.config.ts'],
    build: buildRenderer,
  },
];

/**
 * What shows the slides of an exported page: text that goes into each such file, so nothing is left outside it and it has
 * to run in any browser of the last years.
 */
async function buildPlayer() {
  const esbuild = await import('esbuild');
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: ['player', 'members-player'].flatMap((name) => ['ts', 'css'].map((kind) => ({ in: `renderer/player/${name}.${kind}`, out: name }))),
    outdir: join(ROOT, 'out', 'player'),
    bundle: true,
    minify: true,
    charset: 'utf8',
    platform: 'browser',
    format: 'iife',
    target: ['chrome111', 'firefox114', 'safari16.4'],
    loader: { '.woff2': 'dataurl' },
    logLevel: 'silent',
  });
}

/** Vite builds React's development version when NODE_ENV says anything but production, as test runners make it do. */
async function buildRenderer() {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    const vite = await import('vite');
    await vite.build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/**
 * ES modules are parted where the code says `import()`: what a start does not need is not read by it. All parts lie in one
 * folder, since files/pictures looks beside itself. Minified, they are read in half the time; the source maps name everything.
 *
 * @param {string} entry @param {string} outfile @param {'esm' | 'cjs'} format @param {string} target
 * @param {readonly string[]} [also] entries of processes of their own, each a file beside it
 */
async function bundle(entry, outfile, format, target, also = []) {
  const esbuild = await import('esbuild');
  const folder = join(ROOT, dirname(outfile));
  rmSync(folder, { recursive: true, force: true }); // or the parts of earlier builds would pile up
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: [{ in: entry, out: basename(outfile, extname(outfile)) }, ...also.map((each) => ({ in: each, out: basename(each, extname(each)) }))],
    outdir: folder,
    outExtension: { '.js': extname(outfile) },
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: format === 'esm',
    minify: true,
    platform: 'node',
    format,
    target,
    external: ['electron'],
    sourcemap: true,
    banner: format === 'esm' ? { js: REQUIRE_FOR_ESM } : {},
    logLevel: 'silent', // the caller prints what went wrong, once
  });
}

/** @param {string} folder */
function copyParts(folder) {
  mkdirSync(join(ROOT, folder), { recursive: true });
  const { resolve } = createRequire(join(ROOT, 'package.json'));
  for (const part of PARTS) copyFileSync(resolve(part), join(ROOT, folder, basename(part)));
}

/** The renderer's pages that are written so far. */
export const existingPages = () => RENDERER_PAGES.filter((page) => existsSync(join(ROOT, 'renderer', `${page}.html`)));
