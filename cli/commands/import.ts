import type { LostOnSlide } from '../../core/import/model.ts';
import { importPresentation, type Imported } from '../../files/import/import-presentation.ts';
import { untilInterrupted } from '../interrupt.ts';
import { oneFile, readOptions, required } from '../options.ts';
import { say, warn } from '../print.ts';
import { tellImport } from '../progress.ts';

/** `branchdeck import`: makes a deck of a PowerPoint file. */
export async function importDeck(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    out: { type: 'string' },
    'keep-original': { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const file = oneFile(positionals, 'PowerPoint file');
  const folder = required(values.out, 'out');
  const imported = await untilInterrupted((signal) => importPresentation({ file, folder, keepOriginal: values['keep-original'] === true, signal, onProgress: tellImport() }));
  if (values.json === true) process.stdout.write(`${JSON.stringify(asJson(imported, folder))}\n`);
  else {
    for (const line of lostLines(imported.lost)) warn(line);
    say(`${folder}: ${contents(imported)}.`);
  }
  return 0;
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** "12 slides (1 hidden), 2 charts, 1 table, 3 pictures, notes on 9" */
function contents({ counts }: Imported): string {
  const { slides, hidden, charts, tables, pictures, notes } = counts;
  return [
    `${counted(slides, 'slide')}${hidden === 0 ? '' : ` (${hidden} hidden in PowerPoint and off until you switch ${hidden === 1 ? 'it' : 'them'} on)`}`,
    ...(charts === 0 ? [] : [counted(charts, 'chart')]), ...(tables === 0 ? [] : [counted(tables, 'table')]),
    ...(pictures === 0 ? [] : [counted(pictures, 'picture')]), ...(notes === 0 ? [] : [`notes on ${notes}`]),
  ].join(', ');
}

/** What could not be carried, a line a slide. */
function lostLines(lost: readonly LostOnSlide[]): string[] {
  const bySlide = new Map<number, string[]>();
  for (const { slide, what } of lost) bySlide.set(slide, [...(bySlide.get(slide) ?? []), what]);
  return [...bySlide].toSorted(([a], [b]) => a - b).map(([slide, what]) => `Not carried from slide ${slide}: ${what.join(' ')}`);
}

const asJson = ({ title, counts, pictures, lost }: Imported, folder: string): object => ({
  deck: folder, title, ...counts, files: pictures.map(({ name, shown }) => ({ name: `images/${name}`, shown })), lost,
});
