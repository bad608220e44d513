import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../../core/errors.ts';
import { parseFigures } from '../../core/figures/parse.ts';
import { originalOf } from '../decks/original.ts';
import type { DeckInUse } from '../library-model.ts';
import { logFailure } from '../log.ts';
import { today } from '../today.ts';
import { fillInProcess } from './fill-in-process.ts';
import { sha256 } from '../../files/sha256.ts';

/** A deck's PowerPoint file with the branch's figures in it. */
export interface FilledPowerpoint {
  /** Tells it from any other. */
  print: string;
  bytes: () => Promise<Uint8Array>;
}

const LARGEST = 600_000_000;

/** Where it can't be filled it is drawn as it is: a slide that then says another figure is not shown by its picture. */
async function fill(path: string, { sources: { figures, region }, layer }: DeckInUse): Promise<Uint8Array> {
  try {
    return await fillInProcess({ path, toDraw: { definitions: parseFigures(figures).figures, layer, region: region?.layer, today: today() } });
  } catch (error) {
    logFailure('fill to draw', error);
    return new Uint8Array(await readFile(path));
  }
}

/** Reads the PowerPoint files of decks, each filled again only where the file or what is put into it has changed. */
export function openPowerpoints(): (deck: DeckInUse) => Promise<FilledPowerpoint | undefined> {
  const last = new Map<string, { of: string; print: string }>();
  return async (deck) => {
    const { powerpoint } = deck.meta;
    if (powerpoint === undefined) return undefined;
    const path = await originalOf(deck);
    const { size, mtimeMs } = await stat(path);
    if (size > LARGEST) throw new AppError('too-large', `${powerpoint} is too large to be drawn, so the slides are shown in Branchdeck’s own look.`);
    const { layer, sources } = deck;
    const of = JSON.stringify([path, size, mtimeMs, sources.figures?.text, sources.region?.layer.figures, layer.figures, layer.profile, today()]);
    const known = last.get(deck.key);
    if (known?.of === of) return { print: known.print, bytes: () => fill(path, deck) };
    const bytes = await fill(path, deck);
    const print = sha256(bytes);
    last.set(deck.key, { of, print });
    return { print, bytes: () => Promise.resolve(bytes) };
  };
}
