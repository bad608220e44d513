import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findElectron } from './electron.mjs';
import { filesIn } from './fingerprint.mjs';
import { ROOT } from './project.mjs';
import { run } from './run.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {object} Step
 * @property {string} name what `npm test -- <name>` calls it
 * @property {string} missing what doesn't exist yet; empty when the step can run
 * @property {(args: readonly string[]) => Promise<Count>} run
 */

const STEP_LIMIT_MS = 45 * 60_000;
const RESULTS = join(ROOT, 'test-results');

/** @returns {Step[]} */
export function testSteps() {
  const tests = filesIn(join(ROOT, 'test'));
  const inApp = join(ROOT, 'test', 'app');
  const hasUnitTests = tests.some((file) => file.endsWith('.test.ts') && !file.startsWith(inApp));
  const hasAppTests = tests.some((file) => file.endsWith('.spec.ts') && file.startsWith(inApp));
  return [
    { name: 'types', missing: '', run: (args) => one(bin('typescript/bin/tsc'), ['-b', ...args]) },
    {
      name: 'lint',
      missing: '',
      run: (args) => one(bin('oxlint/bin/oxlint'), ['--type-aware', '--deny-warnings', ...args]),
    },
    { name: 'core', missing: hasUnitTests ? '' : 'no test/**/*.test.ts', run: runVitest },
    { name: 'app', missing: hasAppTests ? '' : 'no test/app/**/*.spec.ts', run: runPlaywright },
  ];
}

/** @param {string} path */
const bin = (path) => join(ROOT, 'node_modules', path);

/** @param {string} script @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] */
const runNode = (script, args, env = process.env) => run(process.execPath, [script, ...args], { timeoutMs: STEP_LIMIT_MS, env });

/**
 * A tool that finds something or doesn't counts as one test.
 *
 * @param {string} script @param {readonly string[]} args
 * @returns {Promise<Count>}
 */
async function one(script, args) {
  const { code } = await runNode(script, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {readonly string[]} args @returns {Promise<Count>} */
async function runVitest(args) {
  const { code, report } = await runWithReport(bin('vitest/vitest.mjs'), ['run', '--allowOnly=false', ...args], 'vitest.json');
  const passed = report?.numPassedTests ?? 0;
  // A skipped test has not shown anything, so it counts as failed.
  return settle(code, { passed, failed: (report?.numTotalTests ?? 0) - passed });
}

/** @param {readonly string[]} args @returns {Promise<Count>} */
async function runPlaywright(args) {
  const electron = await findElectron();
  await ensureSystemPackages(electron.program);
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: electron.folder }; // so that it isn't looked for again
  const { code, report } = await runWithReport(bin('@playwright/test/cli.js'), ['test', '--forbid-only', ...args], 'playwright.json', env);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  if (flaky > 0) console.log(`${flaky} of these passed only at the second try; they are named above as flaky.`);
  return settle(code, { passed: expected + flaky, failed: unexpected + skipped });
}

/**
 * @param {string} script @param {string[]} args
 * @param {string} file where the tool's JSON report goes; see its config
 * @param {NodeJS.ProcessEnv} [env]
 */
async function runWithReport(script, args, file, env) {
  const path = join(RESULTS, file);
  rmSync(path, { force: true }); // or an old report would be counted
  const { code } = await runNode(script, args, env);
  try {
    return { code, report: JSON.parse(readFileSync(path, 'utf8')) };
  } catch {
    return { code, report: undefined };
  }
}

/**
 * A run that failed without a failed test (a file that doesn't load, a time limit), or that ran no test, is a failure.
 *
 * @param {number} code @param {Count} count
 */
function settle(code, { passed, failed }) {
  const wrong = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: wrong ? 1 : failed };
}
