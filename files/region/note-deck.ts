import { hasErrors } from '../../core/findings.ts';
import type { KnownDeck } from '../../core/region/model.ts';
import { withDeckVersions } from '../../core/region/deck-versions.ts';
import { parseRegionFile } from '../../core/region/region-file.ts';
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
  return withDeckVersions(file.text, region, new Map([[deck, version]]));
}

/**
 * `region.yaml` when an update is undone and something else stands there since, noted by the app or written by a person: what
 * it is now, with its decks in the versions that they were in before, which is all that an update writes there. Undefined where
 * either can't be read.
 */
export function regionFileBack(before: Uint8Array, now: Uint8Array): string | undefined {
  const [older, newer] = [before, now].map((bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)) as [string, string];
  const [was, is] = [older, newer].map((text) => parseRegionFile({ name: REGION_FILE, text })) as [ReturnType<typeof parseRegionFile>, ReturnType<typeof parseRegionFile>];
  if (hasErrors([...was.findings, ...is.findings])) return undefined;
  return withDeckVersions(newer, is.region, new Map(was.region.decks.map(({ id, version }) => [id, version])));
}
