import { useCallback, useState } from 'react';
import { ask } from '../../desk/ask.ts';
import { useMessages } from '../../desk/messages.tsx';
import type { SheetFrom } from './use-sheet.ts';

export interface FiguresUse {
  /** The spreadsheet that is looked at. */
  from: SheetFrom | undefined;
  /** Another for each spreadsheet. */
  count: number;
  choose: () => void;
  drop: (path: string) => void;
  close: () => void;
  /** Saves the region's figures as a spreadsheet, or an empty table for them. */
  save: (empty: boolean) => void;
}

/** Figures from spreadsheets, and into them. */
export function useFigures(): FiguresUse {
  const { fail, say, hush } = useMessages();
  const [{ from, count }, setOpened] = useState<{ from: SheetFrom | undefined; count: number }>({ from: undefined, count: 0 });
  const setFrom = useCallback((next: SheetFrom | undefined) => setOpened((before) => ({ from: next, count: before.count + 1 })), []);
  const open = useCallback((next: SheetFrom) => {
    hush(); // what was said of the table
    setFrom(next);
  }, [hush, setFrom]);
  const choose = useCallback(() => void ask('sheet.choose').then((chosen) => {
    if (chosen) open({ fileName: chosen.fileName, path: undefined });
  }, fail), [fail, open]);
  const drop = useCallback((path: string) => open({ fileName: path.split(/[\\/]/).at(-1) ?? '', path }), [open]);
  const close = useCallback(() => setFrom(undefined), [setFrom]);
  const save = useCallback((empty: boolean) => void ask('sheet.export', { empty }).then((saved) => {
    if (saved) say(empty ? `${saved.fileName} is ready to be filled in. What comes back is taken with “Figures from a spreadsheet…”.` : `${saved.fileName} holds every branch’s figures for this deck.`);
  }, fail), [fail, say]);
  return { from, count, choose, drop, close, save };
}
