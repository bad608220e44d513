import { join } from 'node:path';
import type { LostOnSlide } from '../../core/import/model.ts';
import { FIGURE_CHOICES, importPresentation, type FigureChoice, type Imported } from '../../files/import/import-presentation.ts';
import { readKnownFigures } from '../../files/import/known-figures.ts';
import { untilInterrupted } from '../interrupt.ts';
import { oneFile, readOptions, required, usage } from '../options.ts';
import { say, warn } from '../print.ts';
import { tellImport } from '../progress.ts';
import { ROOT } from '../root.ts';

/** `branchdeck import`: makes a deck of a PowerPoint file. */
export async function importDeck(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    out: { type: 'string' },
    'keep-original': { type: 'boolean' },
    figures: { type: 'string' },
    json: { type: 'boolean' },
  });
  const file = oneFile(positionals, 'PowerPoint file');
  const folder = required(values.out, 'out');
  const figures = figureChoice(values.figures);
  const known = await readKnownFigures(join(ROOT, 'decks'));
  const imported = await untilInterrupted((signal) => importPresentation({ file, folder, keepOriginal: values['keep-original'] === true, figures, known, signal, onProgress: tellImport() }));
  if (values.json === true) process.stdout.write(`${JSON.stringify(asJson(imported, folder))}\n`);
  else {
    for (const line of lostLines(imported.lost)) warn(line);
    say(`${folder}: ${contents(imported)}.`);
    const words = figureWords(imported, figures);
    if (words !== '') say(words);
  }
  return 0;
}

function figureChoice(value: string | undefined): FigureChoice {
  const choice = FIGURE_CHOICES.find((name) => name === (value ?? 'none'));
  if (choice === undefined) throw usage(`--figures is ${FIGURE_CHOICES.join(', ')}, not "${value ?? ''}".`);
  return choice;
}

/** What became of the numbers on the slides. */
function figureWords({ candidates, taken }: Imported, figures: FigureChoice): string {
  if (figures !== 'none') return taken.length === 0 ? '' : `Taken as figures: ${taken.join(', ')}. A figure without a source is a thing to check.`;
  const known = candidates.filter((candidate) => candidate.known !== undefined).length;
  return candidates.length === 0 ? '' : `${counted(candidates.length, 'number')} on the slides ${candidates.length === 1 ? 'reads' : 'read'} like a figure, ${candidates.length === 1 ? (known === 1 ? 'and is known' : 'and is not a known one') : `${known} of them known`}: --figures known or --figures all takes ${candidates.length === 1 ? 'it' : 'them'}.`;
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

const asJson = ({ title, counts, pictures, lost, taken, candidates }: Imported, folder: string): object => ({
  deck: folder, title, ...counts, files: pictures.map(({ name, shown }) => ({ name: `images/${name}`, shown })), lost,
  figures: taken,
  candidates: candidates.map(({ slide, notes, text, sentence, label, kind, value, qualifier, known, origin }) => ({ slide, notes, text, sentence, label, kind, value, qualifier, known: known ?? null, origin: origin ?? null })),
});
