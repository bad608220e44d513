import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type as system } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../scripts/project.mjs';
import { run } from '../scripts/run.mjs';

/** @import { Row } from './results.ts' */

const PAGE = join(ROOT, 'docs', 'performance.md');

/**
 * Prints the tables of these subjects and writes them into docs/performance.md, between their marks.
 *
 * @param {readonly string[]} subjects
 */
export async function report(subjects) {
  let page = readFileSync(PAGE, 'utf8');
  const where = await machine();
  for (const subject of subjects) {
    const table = `${tableOf(subject)}\n\n${where}`;
    console.log(`\n${subject}\n${table}`);
    page = between(page, subject, table);
  }
  writeFileSync(PAGE, page);
  console.log('\nWritten into docs/performance.md.');
}

/** @param {string} page @param {string} name @param {string} text */
function between(page, name, text) {
  const [open, close] = [`<!-- bench: ${name} -->`, '<!-- end of bench -->'];
  const from = page.indexOf(open);
  const to = page.indexOf(close, from);
  if (from < 0 || to < 0) throw new Error(`docs/performance.md has no place for ${name}.`);
  return `${page.slice(0, from + open.length)}\n${text}\n${page.slice(to)}`;
}

/** What it was measured on: times mean little without it. */
async function machine() {
  const [first] = cpus();
  const { output } = await run('pandoc', ['--version'], { quiet: true });
  const pandoc = /^pandoc \S+/.exec(output)?.[0] ?? 'no pandoc';
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Measured on ${new Date().toISOString().slice(0, 10)}: ${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GB, ${system()} ${release()}, Node ${process.versions.node}, ${pandoc}.`;
}

/** @param {string} subject */
function tableOf(subject) {
  const results = [subject, `${subject}-app`].map((name) => join(ROOT, 'test-results', 'bench', `${name}.json`)).filter((path) => existsSync(path));
  /** @type {{ rows: Row[], left: string[] }[]} */
  const read = results.map((path) => JSON.parse(readFileSync(path, 'utf8')));
  const lines = read.flatMap(({ rows }) => rows).map(lineOf);
  const left = read.flatMap((result) => result.left).map((line) => `\nNot measured. ${line}`);
  return ['| Measure | Median | p95 | Held against | Its median | Ratio | Aim | Met |', '|---|---:|---:|---|---:|---:|---|---|', ...lines, ...left].join('\n');
}

/** @param {Row} row */
function lineOf({ what, unit, ours, against, aim }) {
  /** @param {number} value */
  const said = (value) => (unit === undefined ? milliseconds(value) : `${Math.round(value)} ${unit}`);
  const ratio = against === undefined ? '' : `${against.ratio.toFixed(2)}×`;
  const got = aim === undefined ? 0 : aim.of === 'ratio' ? (against?.ratio ?? Number.NaN) : ours[aim.of];
  const aimText = aim === undefined ? '' : aim.of === 'ratio' ? `at most ${aim.most}×` : `${aim.of} at most ${said(aim.most)}`;
  const met = aim === undefined ? '' : got <= aim.most ? 'yes' : 'no';
  const its = against === undefined ? ['', ''] : [against.what, said(against.its.median)];
  return `| ${what} | ${said(ours.median)} | ${said(ours.p95)} | ${its.join(' | ')} | ${ratio} | ${aimText} | ${met} |`;
}

/** @param {number} value */
const milliseconds = (value) => `${value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : Math.round(value)} ms`;
