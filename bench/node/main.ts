import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepRows } from '../results.ts';
import { batches } from './batch.ts';
import { exporting } from './export.ts';
import { importing } from './import.ts';
import { exportMany, manyExports } from './many-exports.ts';
import { lexOnce, open, openOnce } from './open.ts';
import { typing } from './typing.ts';

const [step = '', argument = '', count = ''] = process.argv.slice(2);

async function inFolder(measure: (work: string) => Promise<void>): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'branchdeck-bench-'));
  try {
    await measure(work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

switch (step) {
  case 'open-once':
    console.log(await openOnce(argument));
    break;
  case 'lex-once':
    console.log(await lexOnce(argument));
    break;
  case 'export-many':
    await inFolder(async (work) => console.log(await exportMany(argument, work, Number(count))));
    break;
  case 'typing':
    keepRows(argument, 'typing', await typing());
    break;
  case 'open':
    await inFolder(async (work) => keepRows(argument, 'open', await open(work)));
    break;
  case 'export':
    await inFolder(async (work) => {
      const { rows, left } = await exporting(argument, work);
      keepRows(argument, 'export', rows, left);
    });
    break;
  case 'batch':
    await inFolder(async (work) => {
      const { rows, left } = await batches(argument, work);
      keepRows(argument, 'batch', [...(await manyExports(argument, work)), ...rows], left);
    });
    break;
  case 'import':
    await inFolder(async (work) => {
      const { rows, left } = await importing(argument, work);
      keepRows(argument, 'import', rows, left);
    });
    break;
  default:
    throw new Error(`There is no step "${step}".`);
}
