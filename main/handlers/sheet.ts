import { basename, join } from 'node:path';
import { app } from 'electron';
import { AppError } from '../../core/errors.ts';
import { parseFigures } from '../../core/figures/parse.ts';
import { safeFileName } from '../../core/file-name.ts';
import { regionTable, templateTable } from '../../core/sheet/out-table.ts';
import { refuseUnreachable } from '../decks/probe-place.ts';
import { askToOpen, askToSave, SHEET_FILES, TABLE_FILES } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import type { Services } from '../services.ts';

/** Figures of spreadsheets for the region that is open, and its figures as one. */
export function sheetHandlers({ library, regionDesk, sheetDesk }: Services): HandlersOf<'sheet'> {
  /** The file that was chosen last: the window names no place of the disk but one that was dropped on it. */
  let chosen: string | undefined;
  return {
    'sheet.choose': async () => {
      const next = await askToOpen('Figures from a spreadsheet', 'file', [SHEET_FILES]);
      // The one before may be looked at again.
      if (next === undefined) return null;
      chosen = next;
      return { fileName: basename(next) };
    },
    'sheet.read': async ({ path = chosen }) => {
      if (path === undefined) throw new AppError('usage', 'No spreadsheet was chosen.', 'Choose it again.');
      await refuseUnreachable(path);
      return sheetDesk.read(path);
    },
    'sheet.say': (said) => sheetDesk.say(said),
    'sheet.sweep': ({ said, yes, leaveOut }) => sheetDesk.sweep(said, yes, leaveOut),
    'sheet.take': (said) => sheetDesk.take(said),
    'sheet.stop': () => sheetDesk.stop(),
    'sheet.export': async ({ empty }) => {
      const region = await regionDesk.current();
      const key = region.deckKey();
      if (key === undefined) throw new AppError('usage', 'No deck is chosen for this region.', 'Choose the deck that the figures are for.');
      const { meta, sources } = await library.get(key);
      const figures = parseFigures(sources.figures).figures;
      const { name, branches } = region.region();
      const title = empty ? `Figures wanted for ${meta.title}` : `${name || 'Region'}, figures for ${meta.title}`;
      const target = await askToSave(empty ? 'Save an empty table' : 'Export the table', join(app.getPath('documents'), safeFileName(`${title}.xlsx`)), TABLE_FILES);
      if (target === undefined) return null;
      // The library of workbooks is large, and most never make one.
      const { writeTable } = await import('../../files/sheet/write-table.ts');
      await writeTable(target, empty ? templateTable(figures.values(), branches.map(({ profile }) => profile.branch.name)) : regionTable(branches, [meta.id], figures.values()));
      return { fileName: basename(target) };
    },
  };
}
