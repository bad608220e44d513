import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.mjs';
import { run } from './run.mjs';

const FOLDER = join(ROOT, 'out', 'cli');

/** @type {import('esbuild').BuildOptions} */
const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  // What a file of which the compiled code is kept imports later is required later.
  supported: { 'dynamic-import': false },
  external: ['electron'],
  define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__address' },
  sourcemap: true,
  logLevel: 'silent', // the caller prints what went wrong, once
};

/** What is large and seldom needed stays a file of its own. @type {import('esbuild').Plugin} */
const APART = {
  name: 'apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^unpdf\/pdfjs$/ }, () => ({ path: './pdfjs.cjs', external: true }));
    onResolve({ filter: /^@e965\/xlsx$/ }, () => ({ path: './xlsx.cjs', external: true }));
    // pptxgenjs would fetch pictures by it. Nothing here is ever fetched, and reading it takes Node some milliseconds.
    onResolve({ filter: /^node:https$/ }, () => ({ path: 'https', namespace: 'nothing' }));
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export default undefined;' }));
  },
};

/**
 * Builds the command line as one script, the expression of a function as Node wraps modules in, with V8's compiled code kept
 * beside it: `bin/branchdeck.js` runs both. Its last line names that code, so that the code of another build is never taken.
 */
export async function buildCli() {
  const esbuild = await import('esbuild');
  const script = join(FOLDER, 'cli.cjs');
  await Promise.all([
    esbuild.build({ ...COMMON, entryPoints: ['node_modules/unpdf/dist/pdfjs.mjs'], outfile: join(FOLDER, 'pdfjs.cjs'), banner: { js: ADDRESS } }),
    esbuild.build({ ...COMMON, entryPoints: ['node_modules/@e965/xlsx/xlsx.mjs'], outfile: join(FOLDER, 'xlsx.cjs') }),
    esbuild.build({
      ...COMMON, entryPoints: ['cli/cli.ts'], outfile: script, plugins: [APART],
      banner: { js: `(function (exports, require, module, __filename, __dirname) { ${ADDRESS}` }, footer: { js: '})' },
    }),
  ]);
  // Letters beyond ASCII stand in regular expressions alone by now, where they may be escaped: a text of ASCII is read in half the time.
  const text = readFileSync(script, 'utf8').trimEnd().replaceAll(/[^\0-\x7F]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  writeFileSync(script, `${text}\n//${createHash('sha256').update(text).digest('hex')}`);
  await keepCompiled(script);
}

const ADDRESS = "const __address = require('node:url').pathToFileURL(__filename).href;";

/** A deck of ours is exported, and what was compiled for it is kept. Without it every command works, and takes longer to start. @param {string} script */
async function keepCompiled(script) {
  const out = join(FOLDER, 'first-run.pptx');
  const { code, output } = await run(process.execPath, [
    join(ROOT, 'scripts', 'keep-compiled.mjs'), script,
    'export', join(ROOT, 'decks', 'fairer-inspection'), '--branch', join(ROOT, 'decks', 'example-branch', 'branch.yaml'), '--audience', 'members', '--to', 'pptx', '--leave-out-incomplete', '--out', out,
  ], { quiet: true, timeoutMs: 30_000 });
  rmSync(out, { force: true });
  if (code !== 0) console.warn(`The command line's compiled code could not be kept; it works without. ${output.trim()}`);
}
