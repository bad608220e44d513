import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { tempFolder } from '../files/temp.ts';
import { exportEverything } from './cases.ts';
import { picturesOf, printWithOffice } from './render.ts';
import { makeSheet, roomOn, slideOn } from './sheet.ts';

const GOLDENS = join(import.meta.dirname, 'goldens');
/** Where what differs is put, to be looked at. */
const SEEN = join(import.meta.dirname, '../../test-results/office');
/** The share of a slide's pixels that may differ: another version of LibreOffice draws an edge a little otherwise, a missing line is more. */
const TOLERANCE = 0.006;
const UPDATE = process.env['UPDATE_GOLDENS'] === '1';

/** The slides, counted from 1, on which two sheets differ; a sheet of another size differs as a whole. */
function differingSlides(golden: PNG, made: PNG): number[] | 'size' {
  if (golden.width !== made.width || golden.height !== made.height) return 'size';
  return Array.from({ length: roomOn(golden) }, (_, index) => index).filter((index) => {
    const [one, other] = [slideOn(golden, index), slideOn(made, index)];
    return pixelmatch(one.data, other.data, undefined, one.width, one.height) > one.width * one.height * TOLERANCE;
  }).map((index) => index + 1);
}

test('LibreOffice shows every deck as it did when somebody looked at it', async () => {
  mkdirSync(GOLDENS, { recursive: true });
  const folder = tempFolder();
  const names = await exportEverything(folder);
  await printWithOffice(names.map((name) => join(folder, `${name}.pptx`)), folder);
  const faults: string[] = [];
  for (const name of names) {
    const made = makeSheet(await picturesOf(join(folder, `${name}.pdf`), folder));
    const path = join(GOLDENS, `${name}.png`);
    const golden = existsSync(path) ? PNG.sync.read(readFileSync(path)) : undefined;
    const differs = golden === undefined ? 'new' : differingSlides(golden, made);
    if (differs.length === 0) continue;
    if (UPDATE) writeFileSync(path, PNG.sync.write(made, { colorType: 2, deflateLevel: 9 }));
    else {
      mkdirSync(SEEN, { recursive: true });
      writeFileSync(join(SEEN, `${name}.png`), PNG.sync.write(made));
      faults.push(`${name}: ${typeof differs === 'string' ? differs : `slides ${differs.join(', ')}`}`);
    }
  }
  const left = readdirSync(GOLDENS).filter((file) => !names.includes(file.replace(/\.png$/, '')));
  if (UPDATE) for (const file of left) rmSync(join(GOLDENS, file));
  else faults.push(...left.map((file) => `${file}: no deck any more`));
  expect(faults).toEqual([]);
}, 1_200_000);
