import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Figure } from '../../core/figures/model.ts';
import { parseFigures } from '../../core/figures/parse.ts';
import { readCompanion } from '../open-deck.ts';

/**
 * The figures of every deck in a folder of decks, such as the campaigns that come with Branchdeck. Where two decks name one
 * id, the first is taken. Never throws: a deck that can't be read has no figures.
 */
export async function readKnownFigures(decks: string): Promise<Map<string, Figure>> {
  const known = new Map<string, Figure>();
  const names: string[] = await readdir(decks).catch(() => []);
  for (const name of names.toSorted()) {
    const text = await readCompanion(join(decks, name, 'figures.yaml'), 'figures.yaml').catch(() => undefined);
    if (text === undefined) continue;
    for (const [id, figure] of parseFigures(text.file).figures) if (!known.has(id)) known.set(id, figure);
  }
  return known;
}
