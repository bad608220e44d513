#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const file = fileURLToPath(new URL('../out/cli/cli.cjs', import.meta.url));

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
  // What V8 compiled when this was built, named by the script's last line. V8 itself turns down what isn't its own.
  const cachedData = read(join(dirname(file), `${text.slice(-64)}-${process.version}-${process.arch}.code`));
  const script = new Script(text, { filename: file, ...(cachedData && { cachedData }) });
  const start = /** @type {(exports: object, require: NodeJS.Require, module: object, filename: string, dirname: string) => void} */ (script.runInThisContext());
  start({}, createRequire(file), {}, file, dirname(file));
}
