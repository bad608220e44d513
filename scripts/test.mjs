import './check-node.mjs';
import { build } from './build.mjs';
import { messageOf } from './project.mjs';
import { setUp } from './setup.mjs';
import { testSteps } from './test-steps.mjs';

/** `npm test` runs everything; `npm test -- core deck` runs one step and hands it the rest. */
const [only, ...args] = process.argv.slice(2);

const count = { passed: 0, failed: 0 };
/** @type {string[]} */
const summary = [];

if (await worked('set-up', setUp)) {
  await worked('build', build);
  await runSteps();
}
console.log(`\n${summary.join('\n')}\n`);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed > 0 ? 1 : 0;

async function runSteps() {
  const steps = testSteps();
  const chosen = only === undefined ? steps : steps.filter(({ name }) => name === only);
  if (chosen.length === 0) fail(String(only), `there is no such step; there are ${steps.map(({ name }) => name).join(', ')}`);
  for (const step of chosen) {
    console.log(`\n── ${step.name} ──`);
    if (step.missing) {
      console.log(`Nothing to run yet: ${step.missing}.`);
      summary.push(`${step.name}: nothing to run yet, ${step.missing}`);
      continue;
    }
    const from = Date.now();
    try {
      const { passed, failed } = await step.run(args);
      count.passed += passed;
      count.failed += failed;
      summary.push(`${step.name}: ${passed} passed, ${failed} failed, ${((Date.now() - from) / 1000).toFixed(1)} s`);
    } catch (error) {
      fail(step.name, messageOf(error));
    }
  }
}

/**
 * Preparations aren't tests, so they count only when they fail.
 *
 * @param {string} name @param {() => Promise<unknown>} prepare
 */
async function worked(name, prepare) {
  try {
    await prepare();
    return true;
  } catch (error) {
    fail(name, messageOf(error));
    return false;
  }
}

/** @param {string} name @param {string} reason */
function fail(name, reason) {
  console.error(`${name}: ${reason}`);
  count.failed += 1;
  summary.push(`${name}: failed, ${reason.split('\n')[0]}`);
}
