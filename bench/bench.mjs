import '../scripts/check-node.mjs';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../scripts/build.mjs';
import { findElectron } from '../scripts/electron.mjs';
import { messageOf, ROOT } from '../scripts/project.mjs';
import { run } from '../scripts/run.mjs';
import { setUp } from '../scripts/setup.mjs';
import { ensurePandoc, ensureSystemPackages } from '../scripts/system-packages.mjs';
import { report } from './report.mjs';

/**
 * `npm run bench` measures everything and writes docs/performance.md; `npm run bench -- typing export` some of it.
 * Each measure is held against another program in the same run, since times alone say more about the machine.
 */
const SUBJECTS = ['start', 'typing', 'open', 'present', 'meeting', 'export', 'batch', 'import'];
/** Measured in the real app, and without a window. */
const IN_APP = ['start', 'typing', 'open', 'present', 'meeting'];
const IN_NODE = ['typing', 'open', 'export', 'batch', 'import'];

/** Pinned: another version is another reader. */
const OFFICEPARSER = 'officeparser@8.1.1';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !SUBJECTS.includes(name));
const subjects = wanted.length === 0 ? SUBJECTS : wanted;

try {
  if (unknown.length > 0) throw new Error(`There is nothing to measure called ${unknown.join(', ')}; there is ${SUBJECTS.join(', ')}.`);
  await setUp();
  await build();
  for (const subject of subjects) {
    console.log(`\n── ${subject} ──`);
    for (const name of [subject, `${subject}-app`]) rmSync(join(ROOT, 'test-results', 'bench', `${name}.json`), { force: true });
    if (IN_NODE.includes(subject)) await measureInNode(subject);
    if (IN_APP.includes(subject)) await measureInApp(subject);
  }
  await report(subjects);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

/** Gets the other reader into a folder of its own: with all that it brings it is too much to be one of the packages that everyone installs. */
async function ensureReader() {
  const folder = join(ROOT, 'out', 'readers');
  if (existsSync(join(folder, 'node_modules', 'officeparser'))) return;
  console.log('Fetching officeparser, to measure against …');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await run('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--silent', '--save-exact', OFFICEPARSER], { quiet: true });
}

/** @param {string} subject */
async function measureInNode(subject) {
  const esbuild = await import('esbuild');
  const outfile = join(ROOT, 'out', 'bench', 'main.mjs');
  await esbuild.build({
    absWorkingDir: ROOT, entryPoints: ['bench/node/main.ts'], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20.19', minify: true, logLevel: 'silent',
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  });
  if (subject === 'export') await ensurePandoc();
  if (subject === 'import') await ensureReader();
  const { code } = await run(process.execPath, [outfile, subject, ROOT]);
  if (code !== 0) throw new Error(`The measure of ${subject} failed, see above.`);
}

/** @param {string} subject */
async function measureInApp(subject) {
  const electron = await findElectron();
  await ensureSystemPackages(electron.program);
  const cli = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: electron.folder };
  const { code } = await run(process.execPath, [cli, 'test', '-c', join('bench', 'app'), `${subject}.bench.ts`], { env });
  if (code !== 0) throw new Error(`The measure of ${subject} in the app failed, see above.`);
}
