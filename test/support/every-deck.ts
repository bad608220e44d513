import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeEdition, type Edition } from '../../core/branch/edition.ts';
import { parseBranch } from '../../core/branch/parse.ts';
import type { ThemeName } from '../../core/slides/themes/model.ts';
import { openDeck } from '../../files/open-deck.ts';
import { FIXTURE_DECKS, FOREIGN_DECKS } from '../fixtures/read-fixture.ts';

const ROOT = join(import.meta.dirname, '../..');
const EXAMPLE = 'decks/example-branch/branch.yaml';

/** Paths from the repository's folder. */
export interface DeckCase {
  deck: string;
  branch: string | undefined;
}

const withItsBranch = (deck: string): DeckCase[] =>
  (existsSync(join(ROOT, deck, 'branch.yaml')) ? [{ deck, branch: `${deck}/branch.yaml` }] : []);

/** Every deck of the repository that can be exported, each with the branch that goes with it, and once more without. */
export const EVERY_DECK: readonly DeckCase[] = [
  { deck: 'decks/fairer-inspection', branch: EXAMPLE },
  { deck: 'decks/fairer-inspection', branch: undefined },
  { deck: 'decks/jcnc-briefing', branch: undefined },
  ...FIXTURE_DECKS.filter((name) => name !== 'faults').map((name) => `test/fixtures/decks/${name}`)
    .flatMap((deck) => [{ deck, branch: undefined }, ...withItsBranch(deck)]),
  ...FOREIGN_DECKS.map((name) => ({ deck: `test/fixtures/foreign/${name}`, branch: undefined })),
];

/** The edition of one of them on a day in November 2025, in another theme where one is named. */
export async function readDeckCase({ deck, branch }: DeckCase, theme?: ThemeName): Promise<{ edition: Edition; folder: string }> {
  const opened = await openDeck(join(ROOT, deck));
  const changes = branch === undefined ? undefined : parseBranch({ name: 'branch.yaml', text: readFileSync(join(ROOT, branch), 'utf8') });
  const edition = makeEdition(opened.sources, changes?.layer, '2025-11-27', changes?.places);
  return { edition: theme === undefined ? edition : { ...edition, look: { ...edition.look, theme } }, folder: opened.folder };
}
