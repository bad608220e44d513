import type { SourceFile } from '../../core/deck/model.ts';
import { AppError } from '../../core/errors.ts';
import { parseFigures } from '../../core/figures/parse.ts';
import { readAnswered, readMapping } from '../../core/sheet/answer.ts';
import type { Answers, Table } from '../../core/sheet/model.ts';
import { previewSheet, sheetInput, takingOf, type PreviewInput, type SheetPreview, type SheetSaid } from '../../core/sheet/preview.ts';
import { isStopped, readSheet } from '../../core/sheet/read-sheet.ts';
import type { DeckFigures, Taking } from '../../core/sheet/take.ts';
import { openRegionToWork } from '../../files/region/mend-before.ts';
import { openRegion, type OpenRegion } from '../../files/region/open-region.ts';
import { readTable } from '../../files/sheet/read-table.ts';
import { sha256 } from '../../files/sha256.ts';
import { MAPPING, takeIntoRegion, titleOfTaking } from '../../files/sheet/take-into-region.ts';
import type { Work } from '../apart/work-apart.ts';

/** A spreadsheet to be read for a region, and what is said of it then. */
export type SheetOrder =
  | { is: 'read'; path: string; root: string; deck: { id: string; version: string; figures: SourceFile | undefined }; today: string }
  | { is: 'say'; said: SheetSaid }
  | { is: 'sweep'; said: SheetSaid; yes: boolean; leaveOut: boolean }
  | { is: 'take'; said: SheetSaid };

export interface SheetDone {
  preview?: SheetPreview;
  /** See `SheetRead`. */
  of?: string;
  answers?: Answers;
  taken?: { values: number; branches: number; added: number };
}

interface Held {
  table: Table;
  open: OpenRegion;
  decks: readonly DeckFigures[];
  today: string;
}

/** The branches by their names alone: their figures may be mended while answers about the spreadsheet's cells wait. */
const whatOf = ({ table, decks, open: { region } }: Held): string =>
  sha256(JSON.stringify([table, decks.map(({ id, version, figures }) => [id, version, [...figures]]), region.branches.map(({ slug, profile }) => [slug, profile.branch.name])]));

const NOTHING_SAID: SheetSaid = { columns: {}, answers: {}, without: [], blanks: 'keep' };

/** What of a taking has to be as it was seen. */
const shown = ({ changes, added }: Taking): string => JSON.stringify([changes, added.map(({ name }) => name)]);

/** Reading a spreadsheet, looking at it with one answer after the other, and taking it, as it is done by a process of its own. */
export function sheetWork(): Work<SheetOrder, never, SheetDone> {
  let held: Held | undefined;
  const current = (): Held => {
    if (held === undefined) throw new AppError('usage', 'No spreadsheet is being looked at.', 'Choose it again.');
    return held;
  };
  const inputOf = ({ table, open, decks, today }: Held, said: SheetSaid): PreviewInput => ({ table, region: open.region, decks, mapping: readMapping(open.file.mappings[MAPPING]), today, said });

  return async (order) => {
    if (order.is === 'read') {
      const table = await readTable(order.path);
      const { id, version, figures } = order.deck;
      held = { table, open: await openRegion(order.root), decks: [{ id, version, figures: figures === undefined ? new Map() : parseFigures(figures).figures }], today: order.today };
      return { preview: previewSheet(inputOf(held, NOTHING_SAID)), of: whatOf(held) };
    }
    const input = inputOf(current(), order.said);
    if (order.is === 'say') return { preview: previewSheet(input) };
    if (order.is === 'sweep') {
      const { reading, answers } = readAnswered(sheetInput(input), order);
      return { preview: previewSheet({ ...input, said: { ...order.said, answers } }, reading), answers };
    }
    const before = current();
    const now = { ...before, open: await openRegionToWork(before.open.root) };
    const fresh = inputOf(now, order.said);
    const reading = readSheet(sheetInput(fresh));
    const taking = takingOf(fresh, reading);
    if (isStopped(reading.problems) || shown(taking) !== shown(takingOf(input, readSheet(sheetInput(input))))) {
      // What is shown next is of the region as it is now.
      held = now;
      throw new AppError('blocked', 'The region was changed while you looked at this spreadsheet. Nothing was taken.', 'Look at what would change now, and take it then.');
    }
    const added = await takeIntoRegion(now.open, taking, reading.mapping, titleOfTaking(now.table));
    held = undefined;
    return { taken: { values: taking.changes.filter(({ kind }) => kind !== 'same').length, branches: taking.branches.length, added: added.length } };
  };
}
