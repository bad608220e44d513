import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noisePng } from '../../test/support/noise-png.ts';
import { row, type Row } from '../results.ts';
import { inTurn } from '../samples.ts';
import { runProgram } from './run.ts';
import { TODAY, writeDeck } from './sources.ts';

/** A script that notes the most memory that a program held, in kB, where BENCH_PEAK says. */
export const WATCH = "process.on('exit', () => require('node:fs').writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)));\n";

const SLIDES = 200;

/** A picture on each of 200 slides: so many pictures, in turn. */
function pictureDeck(folder: string, count: number): string {
  const slides = Array.from({ length: SLIDES }, (_, index) => `<!-- slide\nid: slide-${index + 1}\n-->\n## Picture ${index + 1}\n\n![A picture of noise, number ${index + 1}](images/noise-${(index % count) + 1}.png)\n`);
  writeDeck(folder, { deck: `---\nformat: 1\nid: pictures-${count}\ntitle: A made-up deck of ${count} pictures\nversion: 1\naudiences: [members]\n---\n\n${slides.join('\n---\n\n')}`, figures: 'figures: {}\n' });
  mkdirSync(join(folder, 'images'), { recursive: true });
  for (let number = 1; number <= count; number += 1) writeFileSync(join(folder, 'images', `noise-${number}.png`), noisePng(number));
  return folder;
}

/** The most memory that the whole command holds, in MB: it may not grow with a deck's pictures. */
export async function memory(root: string, work: string): Promise<Row> {
  const watch = join(work, 'watch.cjs');
  const peak = join(work, 'peak.txt');
  writeFileSync(watch, WATCH);
  const exported = (folder: string) => (): number => {
    runProgram(process.execPath, ['--require', watch, join(root, 'bin', 'branchdeck.js'), 'export', folder, '--to', 'pptx', '--out', join(folder, 'ours.pptx'), '--today', TODAY], { env: { ...process.env, BENCH_PEAK: peak } });
    return Number(readFileSync(peak, 'utf8')) / 1024;
  };
  const { many, few } = await inTurn({ many: exported(pictureDeck(join(work, 'pictures-200'), 200)), few: exported(pictureDeck(join(work, 'pictures-10'), 10)) }, 3, 0);
  return row('200 slides with 200 pictures of 2 MB: the most memory that the whole command holds', many, { unit: 'MB', against: { what: 'the same slides with 10 such pictures in turn', its: few }, aim: { of: 'ratio', most: 1.5 } });
}
