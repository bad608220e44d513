import './check-node.mjs';
import { run } from './run.mjs';
import { setUp } from './setup.mjs';

/**
 * `npm run check:office` lets LibreOffice draw the export of every deck and compares the slides with the pictures in
 * test/office/goldens; `npm run check:office -- --update` takes those anew, which are then to be looked at.
 */
const lacking = await whatIsLacking();
if (lacking === undefined) {
  await setUp();
  const update = process.argv.includes('--update');
  const env = { ...process.env, UPDATE_GOLDENS: update ? '1' : '0' };
  const { code } = await run('npx', ['vitest', 'run', '--config', 'test/office/vitest.config.ts'], { env });
  if (code !== 0) console.log('What LibreOffice shows now lies in test-results/office. Where it is right, run npm run check:office -- --update and look at each picture.');
  process.exitCode = code;
} else console.log(`Not checked: ${lacking}.`);

/** Other fonts than the metric-compatible ones would break every line elsewhere. */
async function whatIsLacking() {
  if ((await run('soffice', ['--version'], { quiet: true })).code !== 0) return 'LibreOffice is not installed';
  if ((await run('pdftoppm', ['-v'], { quiet: true })).code !== 0) return 'poppler-utils is not installed';
  const { output } = await run('fc-match', ['Arial'], { quiet: true });
  return /Liberation|Arial/.test(output) ? undefined : 'there is no font with the measures of Arial (fonts-liberation)';
}
