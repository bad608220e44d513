import { copyFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../core/errors.ts';
import { convertPresentation } from '../../core/import/convert-presentation.ts';
import { findFigures } from '../../core/import/figures/find-figures.ts';
import type { FigureCandidate } from '../../core/import/figures/model.ts';
import { takeFigures } from '../../core/import/figures/take-figures.ts';
import type { Converted } from '../../core/import/model.ts';
import type { Figure } from '../../core/figures/model.ts';
import { openPresentation } from '../../core/opc/kind.ts';
import type { ReadSlide } from '../../core/powerpoint/read/model.ts';
import { openSlides } from '../../core/powerpoint/read/presentation.ts';
import { makeFolder } from '../make-folder.ts';
import { openNamed } from '../open-to-read.ts';
import { keepPictures } from './keep-pictures.ts';

/** How far an import is. */
export interface ImportProgress {
  step: 'slides' | 'pictures';
  done: number;
  total: number;
}

export const FIGURE_CHOICES = ['all', 'known', 'none'] as const;
export type FigureChoice = (typeof FIGURE_CHOICES)[number];

export interface ImportOrder {
  /** The PowerPoint file. */
  file: string;
  /** The deck's folder, to be made: it may not be there yet, or must be empty. */
  folder: string;
  /** Keeps the file itself in the folder, and on each slide which of its slides it came from. */
  keepOriginal: boolean;
  /** Which of the numbers on its slides are taken as figures: none if not said. */
  figures?: FigureChoice | undefined;
  /** Figures that its numbers may be, by their ids: none if not said. */
  known?: ReadonlyMap<string, Figure> | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
}

export interface Imported extends Converted {
  /** The deck's folder. */
  path: string;
  /** The numbers on its slides that may be figures, with their places in the deck before any was taken. */
  candidates: FigureCandidate[];
  /** Ids of the figures that were taken. */
  taken: string[];
}

/**
 * Makes a deck of a PowerPoint file: slide by slide, pictures one at a time. The folder takes its place when all of it is
 * there. Throws AppError `bad-input`, `too-large`, `cannot-write` or `cancelled`, and then nothing is left.
 */
export async function importPresentation(order: ImportOrder): Promise<Imported> {
  const { file: source, folder, keepOriginal, signal, onProgress } = order;
  const file = openNamed(source);
  try {
    const { file: office, main } = openPresentation(file);
    const open = openSlides(office, main);
    const step = async (progress: ImportProgress): Promise<void> => {
      onProgress?.(progress);
      // Lets a cancel through.
      await setImmediate();
      if (signal?.aborted) throw new AppError('cancelled', 'The import was cancelled. Nothing was written.');
    };
    let result: Omit<Imported, 'path'> | undefined;
    const path = await makeFolder(folder, async (making) => {
      const slides: ReadSlide[] = [];
      for (let index = 0; index < open.count; index += 1) {
        await step({ step: 'slides', done: index, total: open.count });
        slides.push(open.slide(index));
      }
      const read = open.whole(slides);
      const pictures = await keepPictures(office, read, making, (done, total) => step({ step: 'pictures', done, total }));
      const original = keepOriginal ? `original${endingOf(source)}` : undefined;
      result = takeChosen(convertPresentation(read, { fileName: basename(source), original, pictures }), order);
      await writeFile(join(making, 'deck.md'), result.deck);
      if (result.figures !== '') await writeFile(join(making, 'figures.yaml'), result.figures);
      if (original !== undefined) await copyFile(source, join(making, original));
      await step({ step: 'pictures', done: 1, total: 1 });
    });
    if (result === undefined) throw new AppError('internal', 'The deck was not made.');
    return { ...result, path };
  } finally {
    file.close();
  }
}

/** PowerPoint opens a template, a slide show or a file with macros under an ending of its own alone. */
const ENDINGS: ReadonlySet<string> = new Set(['.pptm', '.potx', '.potm', '.ppsx', '.ppsm']);

function endingOf(path: string): string {
  const ending = extname(path).toLowerCase();
  return ENDINGS.has(ending) ? ending : '.pptx';
}

function takeChosen(converted: Converted, { figures = 'none', known = new Map() }: ImportOrder): Omit<Imported, 'path'> {
  const candidates = findFigures(converted.deck, known, converted.texts);
  const chosen = figures === 'none' ? [] : candidates.filter((candidate) => figures === 'all' || candidate.known !== undefined);
  return { ...converted, candidates, ...takeFigures(converted.deck, converted.figures, chosen, known) };
}
