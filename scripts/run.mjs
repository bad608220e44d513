import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { ROOT } from './project.mjs';

/**
 * Runs a program to its end and says how it went. Standard input is closed: nothing here may wait for an answer.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, timeoutMs?: number, shell?: boolean }} [options]
 *   quiet keeps the output instead of showing it
 * @returns {Promise<{ code: number, output: string }>} code 124 when the time limit was reached
 */
export function run(command, args, options = {}) {
  const { cwd = ROOT, env = process.env, quiet = false, timeoutMs, shell = false } = options;
  const shown = quiet ? 'pipe' : 'inherit';
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', shown, shown] });
    let output = '';
    let late = false;
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, timeoutMs);
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    child.on('error', (error) => finish(127, error.message));
    child.on('close', (code) => finish(late ? 124 : (code ?? 1), output));
    /** @param {number} code @param {string} said */
    function finish(code, said) {
      clearTimeout(timer);
      resolve({ code, output: said });
    }
  });
}

/**
 * Runs npm: the one that started this script where there is one, since Windows can't spawn `npm` directly.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options = {}) {
  const started = process.env.npm_execpath;
  if (started && basename(started) === 'npm-cli.js') return run(process.execPath, [started, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}
