import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { optimizeLater } from '../bin/optimize-later.js';

// Runs a script as bin/branchdeck.js does, with the arguments behind it, and keeps what V8 compiled for it.
const [, , file = '', ...args] = process.argv;
process.argv = [process.argv[0] ?? '', file, ...args];

// As there, or V8 would turn down what is kept here.
optimizeLater(270_000);
const text = readFileSync(file, 'latin1');
const script = new Script(text, { filename: file });
process.on('exit', (code) => {
  if (code === 0) writeFileSync(join(dirname(file), `${text.slice(-64)}-${process.version}-${process.arch}.code`), script.createCachedData());
});
const start = /** @type {(exports: object, require: NodeJS.Require, module: object, filename: string, dirname: string) => void} */ (script.runInThisContext());
start({}, createRequire(file), {}, file, dirname(file));
