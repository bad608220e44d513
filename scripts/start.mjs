import './check-node.mjs';
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';
import { findElectron } from './electron.mjs';
import { isRoot, messageOf, ROOT } from './project.mjs';
import { setUp } from './setup.mjs';
import { whyItDidNotOpen } from './start-failure.mjs';

const onLinux = process.platform === 'linux';

try {
  await setUp();
  await build();
  const noDisplay = onLinux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  process.exitCode = noDisplay ? await startDemo() : await startWindow((await findElectron()).program);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

function startDemo() {
  console.log('There is no display here, so no window can open. This is the demo on the command line instead.');
  return start(process.execPath, [join(ROOT, 'bin', 'branchdeck.js'), 'demo']);
}

/** @param {string} program */
async function startWindow(program) {
  const args = [ROOT, ...process.argv.slice(2).map(fromWhereTheyTyped)];
  if (onLinux && isRoot) {
    console.warn('Started as root, where Electron has no sandbox: fine for a look, not for a deck from a stranger.');
    args.unshift('--no-sandbox');
  }
  return start(program, args);
}

/**
 * npm runs scripts in the repository's folder; a path was meant from the folder that npm was called in.
 *
 * @param {string} arg
 */
function fromWhereTheyTyped(arg) {
  return arg.startsWith('-') ? arg : resolve(process.env.INIT_CWD ?? process.cwd(), arg);
}

/**
 * Hands the terminal to a program until it ends.
 *
 * @param {string} program @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
function start(program, args) {
  return new Promise((done) => {
    let said = '';
    // Standard error passes through here, so that a display that can't be opened is explained in words.
    const child = spawn(program, args, { stdio: ['inherit', 'inherit', 'pipe'] });
    child.stderr.on('data', (data) => {
      process.stderr.write(data);
      if (said.length < 20_000) said += data;
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => (said += error.message));
    child.on('close', (code, signal) => {
      const failed = code !== 0 && signal !== 'SIGINT' && signal !== 'SIGTERM';
      const reason = failed ? whyItDidNotOpen(said) : undefined;
      if (reason) console.error(reason);
      done(code ?? (failed ? 1 : 0));
    });
  });
}
