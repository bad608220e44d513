import { dirname, join } from 'node:path';
import type { Edition } from '../../core/branch/edition.ts';
import type { HandOverReport } from '../../core/proof/report.ts';
import { printedFigures, type ExportEntry } from '../../core/region/ledger.ts';
import { ownTexts } from '../../core/region/own-texts.ts';
import { AppError } from '../../core/errors.ts';
import { appendExports } from '../../files/region/ledger.ts';
import { sha256 } from '../../files/sha256.ts';
import { toFailure } from '../failure.ts';
import { push } from '../push.ts';
import type { OwnExports } from '../stores/own-exports.ts';
import type { ExportPlaces } from '../stores/export-places.ts';
import { markOf, readRegionKey } from './deck-key.ts';
import type { RegionDesk } from './region-desk-model.ts';

/** A file that was exported. */
export interface Exported {
  report: HandOverReport;
  /** The kind of file: `pptx` … */
  kind: string;
  path: string;
  /** Id of the letter that it is. */
  letter?: string;
  /** What its slides were made of; undefined for a letter, and where another program's own slides were filled in. */
  edition?: Edition;
}

/** Notes files in the record of the region's branch that they were made for, or of the user's own decks; nothing where the deck has the region's own changes alone. */
export type NoteExports = (key: string, files: readonly Exported[]) => Promise<void>;

const entryOf = ({ report: { deck, version, file, date, holds }, kind, letter, edition }: Exported): ExportEntry => ({
  ...(letter !== undefined && { letter }), deck: deck.id, version: deck.version, audience: version, kind, file: file.name, sha256: file.sha256, day: date, figures: printedFigures(holds),
  ...(edition !== undefined && holds.slides.length > 0 && { texts: sha256(ownTexts(edition, version)) }),
});

/** The files are written by then: that one could not be noted is said, and is no failure of the export. */
export const noteExportsIn = (desk: RegionDesk, places: ExportPlaces, own: OwnExports): NoteExports => async (key, files) => {
  const at = readRegionKey(key);
  try {
    if (at === undefined) return await own.note(files.map(entryOf));
    if (at.branch === undefined) return;
    const region = await desk.find(at.regionId);
    const slug = [...region.slugs()].find((each) => markOf(each) === at.branch);
    if (slug === undefined) return;
    await appendExports(region.opened.root, slug, files.map(entryOf));
    for (const { report, path } of files) places.note(report.file.sha256, join(dirname(path), report.file.name));
    await region.reread(slug);
  } catch (error) {
    const { hint } = toFailure('note exports', error);
    push('app.failed', toFailure('note exports', new AppError('cannot-write', 'The file was exported, but the record of exports could not be written.', hint)));
  }
};
