import { useCallback } from 'react';
import { ask } from '../../desk/ask.ts';
import { useMessages } from '../../desk/messages.tsx';
import { buttonLeft } from '../region-search.ts';
import type { RegionUse } from '../use-region.ts';
import { sheetMemory, type SheetFrom } from './use-sheet.ts';

export interface FiguresUse {
  /** The spreadsheet that is looked at, also while another page of the window is shown. */
  from: SheetFrom | undefined;
  choose: () => void;
  drop: (path: string) => void;
  close: () => void;
  /** Saves the region's figures as a spreadsheet, or an empty table for them. */
  save: (empty: boolean) => void;
}

/** Figures from spreadsheets, and into them. */
export function useFigures({ view: { sheet: from }, setView }: Pick<RegionUse, 'view' | 'setView'>): FiguresUse {
  const { fail, say, hush } = useMessages();
  const count = (from?.count ?? 0) + 1;
  const open = useCallback((next: Pick<SheetFrom, 'fileName' | 'path'>) => {
    hush(); // what was said of the table
    setView({ sheet: { ...next, count, memory: sheetMemory() }, ...(count === 1 && { goTo: buttonLeft() }) });
  }, [hush, setView, count]);
  const choose = useCallback(() => void ask('sheet.choose').then((chosen) => {
    if (chosen) open({ fileName: chosen.fileName, path: undefined });
  }, fail), [fail, open]);
  const drop = useCallback((path: string) => open({ fileName: path.split(/[\\/]/).at(-1) ?? '', path }), [open]);
  const close = useCallback(() => setView({ sheet: undefined }), [setView]);
  const save = useCallback((empty: boolean) => void ask('sheet.export', { empty }).then((saved) => {
    if (saved) say(empty ? `${saved.fileName} is ready to be filled in. What comes back is taken with “Figures from a spreadsheet…”.` : `${saved.fileName} holds every branch’s figures for this deck.`);
  }, fail), [fail, say]);
  return { from, choose, drop, close, save };
}
