import type { Answers } from '../core/sheet/model.ts';
import type { SheetPreview } from '../core/sheet/preview.ts';
import type { RegionNow } from './region-calls.ts';

/** What is said of a spreadsheet, as it goes to main. */
export interface SheetWish {
  sheet?: string | undefined;
  headerRow?: number | undefined;
  columns: Record<string, string>;
  answers: Answers;
  without: number[];
  blanks: 'keep' | 'clear';
  source?: string | undefined;
}

/** A spreadsheet as it was read. */
export interface SheetRead {
  preview: SheetPreview;
  /** Sum of its cells, the deck and the branches' names: what was said of another holds for this no more. */
  of: string;
}

/** What a spreadsheet changed. */
export interface SheetTaken {
  values: number;
  branches: number;
  added: number;
  now: RegionNow;
}

/** What the desk window asks about taking figures of a spreadsheet into the region that is open. */
export interface SheetCalls {
  /** Asks for a spreadsheet, which `sheet.read` then reads; null when the user thinks better of it. */
  'sheet.choose': { from: 'desk'; takes: void; returns: { fileName: string } | null };
  /** Reads the spreadsheet that was chosen, or one that was dropped, and takes nothing. */
  'sheet.read': { from: 'desk'; takes: { path?: string | undefined }; returns: SheetRead };
  /** The same spreadsheet with other answers. */
  'sheet.say': { from: 'desk'; takes: SheetWish; returns: SheetPreview };
  /** The same, with everything that is still open answered alike. */
  'sheet.sweep': { from: 'desk'; takes: { said: SheetWish; yes: boolean; leaveOut: boolean }; returns: { preview: SheetPreview; answers: Answers } };
  /** Takes it: every branch or none. */
  'sheet.take': { from: 'desk'; takes: SheetWish; returns: SheetTaken };
  /** Ends the reading, or lets the spreadsheet go. */
  'sheet.stop': { from: 'desk'; takes: void; returns: void };
  /** Asks where to and saves the region's figures for the chosen deck, or an empty table for them, as a spreadsheet; null when the user thinks better of it. */
  'sheet.export': { from: 'desk'; takes: { empty: boolean }; returns: { fileName: string } | null };
}

export const SHEET_CALL_FROM: { [C in keyof SheetCalls]: readonly SheetCalls[C]['from'][] } = {
  'sheet.choose': ['desk'],
  'sheet.read': ['desk'],
  'sheet.say': ['desk'],
  'sheet.sweep': ['desk'],
  'sheet.take': ['desk'],
  'sheet.stop': ['desk'],
  'sheet.export': ['desk'],
};
