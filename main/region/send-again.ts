import type { FileToSendAgain } from '../../bridge/update-calls.ts';
import { isBehind } from '../../core/branch/made-from.ts';
import { compareVersions } from '../../core/merge/compare-versions.ts';
import type { DeckChanges, DeckVersion } from '../../core/merge/model.ts';
import { readVersion } from '../../core/merge/version.ts';
import { filesToSend } from '../../core/region/files-to-send.ts';
import type { ExportEntry } from '../../core/region/ledger.ts';
import { keptTexts } from '../../files/merge/kept-versions.ts';
import { readExports } from '../../files/region/ledger.ts';
import type { Working } from './working.ts';

/**
 * The files of a region's branches that print a figure which was corrected or retired since, whatever version their
 * changes are on: found by the version that each file was made of, so that the list lasts until the files are made again.
 * @param versions folder of the texts of older versions
 */
export async function filesToSendIn(region: Working, after: DeckVersion, versions: string): Promise<FileToSendAgain[]> {
  const { id, version } = after.deck.meta;
  const ledgers: { name: string; entries: ExportEntry[] }[] = [];
  for (const slug of region.slugs()) {
    const { entries } = await readExports(region.opened.root, slug);
    if (entries.length > 0) ledgers.push({ name: region.branch(slug)?.profile.branch.name || slug, entries });
  }
  const olds = new Set(ledgers.flatMap(({ entries }) => entries.flatMap((entry) => (entry.deck === id && isBehind(entry.version, version) ? [entry.version] : []))));
  const changes: DeckChanges[] = [];
  for (const old of olds) {
    for (const kept of await keptTexts(versions, { id, version: old }, region.deckKey() ?? '')) changes.push(compareVersions(readVersion(kept), after));
  }
  return ledgers.flatMap(({ name, entries }) => filesToSend(entries, id, changes).map(({ entry: { file, audience, day }, figures }) =>
    ({ branch: name, file, audience, day, figures: figures.map(({ label, was, is }) => ({ label, was, is })) })));
}
