#!/usr/bin/env node
// No ES module, by the package.json beside it: reading one takes Node longer to start.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');
const { isMainThread } = require('node:worker_threads');
const { optimizeLater } = require('./optimize-later.js');

const file = join(__dirname, '..', 'out', 'cli', 'cli.cjs');

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

const text = read(file)?.toString('latin1');
if (text === undefined) {
  console.error('Branchdeck is not built yet. Run: npm run build');
  process.exitCode = 1;
} else {
  // A thread of a batch runs this too, under the flags of the whole program.
  if (isMainThread) optimizeLater(270_000);
  // What V8 compiled when this was built, named by the script's last line. V8 itself turns down what isn't its own.
  const cachedData = read(join(dirname(file), `${text.slice(-64)}-${process.version}-${process.arch}.code`));
  const script = new Script(text, { filename: file, ...(cachedData && { cachedData }) });
  const start = /** @type {(exports: object, require: NodeJS.Require, module: object, filename: string, dirname: string) => void} */ (script.runInThisContext());
  start({}, createRequire(file), {}, file, dirname(file));
}
