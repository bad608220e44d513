import { hasErrors } from '../../core/findings.ts';
import type { KnownDeck } from '../../core/region/model.ts';
import { parseRegionFile, regionYaml } from '../../core/region/region-file.ts';
import { readText } from '../read-text.ts';
import { placeIn, REGION_FILE } from './places.ts';
import { saveRegionFile } from './write-region.ts';

const LIMIT = 5_000_000;

/**
 * Notes in `region.yaml` that the region works with a deck, unless it is noted: what is there of it is the version that
 * changes were last merged with. A file that can't be read is left as it is.
 */
export async function noteDeck(root: string, deck: KnownDeck): Promise<void> {
  const { file, findings } = await readText(await placeIn(root, REGION_FILE), REGION_FILE, LIMIT);
  const { region, findings: ofRegion } = parseRegionFile(file);
  if (hasErrors([...findings, ...ofRegion]) || region.decks.some(({ id }) => id === deck.id)) return;
  await saveRegionFile(root, { ...region, decks: [...region.decks, deck] });
}

/** `region.yaml` with the version that changes to a deck are merged with now; undefined where the deck isn't noted, or the file can't be read. */
export async function regionFileWith(root: string, deck: string, version: string): Promise<string | undefined> {
  const { file, findings } = await readText(await placeIn(root, REGION_FILE), REGION_FILE, LIMIT);
  const { region, findings: ofRegion } = parseRegionFile(file);
  if (hasErrors([...findings, ...ofRegion]) || !region.decks.some(({ id }) => id === deck)) return undefined;
  return regionYaml({ ...region, decks: region.decks.map((each) => (each.id === deck ? { ...each, version } : each)) });
}

/**
 * `region.yaml` when what wrote it is undone and the app has noted something else there since: what it is now, with its decks
 * in the versions that they were in before. Undefined where either can't be read.
 */
export function regionFileBack(before: Uint8Array, now: Uint8Array): string | undefined {
  const [was, is] = [before, now].map((bytes) => parseRegionFile({ name: REGION_FILE, text: new TextDecoder().decode(bytes) }));
  if (was === undefined || is === undefined || hasErrors([...was.findings, ...is.findings])) return undefined;
  const versions = new Map(was.region.decks.map(({ id, version }) => [id, version]));
  return regionYaml({ ...is.region, decks: is.region.decks.map((deck) => ({ ...deck, version: versions.get(deck.id) ?? deck.version })) });
}
