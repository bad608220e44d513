import { isMap, isSeq, parseDocument } from 'yaml';
import { keepWritten } from '../merge/keep-written.ts';
import { keepLineEnds } from './keep-line-ends.ts';
import type { RegionFile } from './model.ts';
import { parseRegionFile, regionYaml } from './region-file.ts';

/**
 * `region.yaml` with its decks in other versions: all else, remarks, line ends and a byte-order mark among it, stays as somebody wrote it. A file that can't be
 * changed in that way is written anew.
 * @param text of the file, which was read without an error
 * @param region what it holds
 * @param versions by the decks' ids; of a deck that is not among them the version stays
 */
export function withDeckVersions(text: string, region: RegionFile, versions: ReadonlyMap<string, string>): string {
  const decks = region.decks.map((deck) => ({ ...deck, version: versions.get(deck.id) ?? deck.version }));
  const after = { ...region, decks };
  if (decks.every(({ version }, index) => version === region.decks[index]?.version)) return text;
  const bare = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const document = parseDocument(bare);
  const write = keepWritten(document, bare);
  const list = document.get('decks');
  if (isSeq(list)) {
    decks.forEach(({ version }, index) => {
      const item = list.items[index];
      if (!isMap(item) || version === region.decks[index]?.version) return;
      if (version === '') item.delete('version');
      else item.set('version', version);
    });
  }
  const written = [write, () => document.toString({ lineWidth: 0 })].map((each) => each()).find((each) => JSON.stringify(parseRegionFile({ name: '', text: each }).region) === JSON.stringify(after));
  return keepLineEnds(text, written ?? regionYaml(after));
}
