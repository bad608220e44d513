import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeBigPptx } from '../../test/support/big-pptx.ts';
import { row, type Row } from '../results.ts';
import { inTurn, timed } from '../samples.ts';
import { canRun, runProgram } from './run.ts';

const SLIDES = 300;
/** Of 2 MB each: 100 MB in all. */
const PICTURES = 50;
const RUNS = 3;
/** Notes the most memory that a program held, in kB, where BENCH_PEAK says. */
const WATCH = "process.on('exit', () => require('node:fs').writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)));\n";

/** Reading a presentation as headquarters might send it: 300 slides and 100 MB, and the same without its pictures. */
export async function importing(root: string, work: string): Promise<{ rows: Row[]; left: string[] }> {
  const rows: Row[] = [];
  const left: string[] = [];
  const [big, plain] = [join(work, 'big.pptx'), join(work, 'plain.pptx')];
  writeBigPptx(big, SLIDES, PICTURES);
  writeBigPptx(plain, SLIDES, 1);
  const watch = join(work, 'watch.cjs');
  const peak = join(work, 'peak.txt');
  writeFileSync(watch, WATCH);
  const env = { ...process.env, BENCH_PEAK: peak };
  const memory = (): number => Number(readFileSync(peak, 'utf8')) / 1024;
  const folder = join(work, 'deck');
  const ours = (file: string): void => {
    rmSync(folder, { recursive: true, force: true });
    runProgram(process.execPath, ['--require', watch, join(root, 'bin', 'branchdeck.js'), 'import', file, '--out', folder], { env });
  };

  const officeparser = join(root, 'out', 'readers', 'node_modules', 'officeparser', 'dist', 'index.js');
  if (existsSync(officeparser)) {
    const reader = join(work, 'officeparser.mjs');
    writeFileSync(reader, `const { parseOffice } = await import(${JSON.stringify(pathToFileURL(officeparser).href)});\nawait parseOffice(process.argv[2], { extractAttachments: true });\nprocess.exit(0);\n`);
    const theirs = (file: string) => (): void => void runProgram(process.execPath, ['--require', watch, reader, file], { env });
    for (const [what, file] of [['100 MB', big], ['2 MB', plain]] as const) {
      const held = { ours: [] as number[], officeparser: [] as number[] };
      const took = await inTurn({
        ours: async () => {
          const time = await timed(() => ours(file));
          held.ours.push(memory());
          return time;
        },
        officeparser: async () => {
          const time = await timed(theirs(file));
          held.officeparser.push(memory());
          return time;
        },
      }, RUNS, 0);
      rows.push(
        row(`300 slides, ${what}: the whole command`, took.ours, { against: { what: 'officeparser, reading it with its pictures, writing nothing', its: took.officeparser } }),
        row(`300 slides, ${what}: the most memory that the whole command holds`, held.ours, { unit: 'MB', against: { what: 'officeparser, likewise', its: held.officeparser }, aim: { of: 'p95', most: 300 } }),
      );
    }
  } else left.push('Import against officeparser: it could not be had from the npm registry here.');

  if (canRun('soffice')) {
    const out = join(work, 'odp');
    mkdirSync(out, { recursive: true });
    const office = (): void => void runProgram('soffice', ['--headless', `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`, '--convert-to', 'odp', '--outdir', out, big]);
    const took = await inTurn({ ours: () => timed(() => ours(big)), office: () => timed(office) }, RUNS, 0);
    rows.push(row('300 slides, 100 MB: the whole command', took.ours, { against: { what: 'LibreOffice, converting it to .odp', its: took.office }, aim: { of: 'ratio', most: 1 } }));
  } else left.push('Import against LibreOffice: it is not installed here.');
  return { rows, left };
}
