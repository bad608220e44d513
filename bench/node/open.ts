import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { makeEdition } from '../../core/branch/edition.ts';
import { openDeck } from '../../files/open-deck.ts';
import { makeDeck } from '../decks.ts';
import { row, type Row } from '../results.ts';
import { inTurn, timed } from '../samples.ts';
import { runNode } from './run.ts';
import { TODAY, writeDeck } from './sources.ts';

/** Opens a deck in this process, which did nothing before, and says how long it took. */
export const openOnce = (folder: string): Promise<number> =>
  timed(async () => {
    const { sources } = await openDeck(folder);
    makeEdition(sources, undefined, TODAY);
  });

/** What any reader of Markdown has to do for the same file. */
export const lexOnce = (folder: string): Promise<number> => timed(() => marked.lexer(readFileSync(join(folder, 'deck.md'), 'utf8')));

/** Opening a long deck, each time by a program that was just started. */
export async function open(work: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const slides of [200, 1000]) {
    const folder = writeDeck(join(work, `open-${slides}`), makeDeck({ slides, chartEvery: 4 }));
    const { ours, bare } = await inTurn({
      ours: () => Number(runNode('open-once', folder)),
      bare: () => Number(runNode('lex-once', folder)),
    }, 9);
    rows.push(row(`${slides} slides: file to model, with everything to check`, ours, {
      against: { what: 'marked, reading the same file into tokens', its: bare },
      ...(slides === 1000 && { aim: { of: 'median', most: 500 } }),
    }));
  }
  return rows;
}
