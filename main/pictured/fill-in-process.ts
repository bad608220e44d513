import { AppError } from '../../core/errors.ts';
import type { ToDraw } from '../../files/fill/fill-to-draw.ts';
import { runApart, type ApartWords } from '../apart/run-apart.ts';
import { startApart, type Apart } from '../apart/start-apart.ts';

export interface OrderToDraw {
  path: string;
  toDraw: ToDraw;
}

/** In MB: the file is held twice, beside one of its parts. */
const MOST_MEMORY = 2_000;
const LONGEST_MS = 120_000;

const startFiller = (): Apart<OrderToDraw, never, Uint8Array> => startApart({ bundle: 'fill-process.js', serviceName: 'Branchdeck fill', mostMemory: MOST_MEMORY });

// Nobody reads these: where a file can't be filled, it is drawn as it is.
const failed = (): AppError => new AppError('internal', 'The process that fills the file ended before it was done.');
const WORDS: ApartWords = { log: 'fill to draw', cancelled: failed, ended: failed, broken: failed };

/** Fills a PowerPoint file to be drawn in a process of its own, so that the windows go on. Fails where that process does. */
export const fillInProcess = (order: OrderToDraw): Promise<Uint8Array> => runApart(order, { start: startFiller, words: WORDS, longest: LONGEST_MS });
