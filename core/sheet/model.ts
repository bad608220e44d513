import type { LocalFigure, Profile } from '../branch/model.ts';

// A spreadsheet is read in two steps. `readTable(path)` (files/sheet/read-table.ts) gives its cells as a `Table`, of CSV or XLSX.
// `readSheet({ table, figures, today, asOf: '' })` (core/sheet/read-sheet.ts) gives its rows as `TakenRow`s and every problem by cell.
// With no `branches` every name is a branch, as for a batch; `row` of a problem says which row it is of, and `isStopped` whether
// anything keeps rows from being taken. The remedies and answers of a problem are below.

export type CellKind = 'text' | 'number' | 'date' | 'blank' | 'error';

/** One cell as the file has it. Formulas are never worked out here: what the file kept of them is used. */
export interface Cell {
  kind: CellKind;
  /** As the file shows it: "61%", "1,400", "#N/A". */
  text: string;
  /** A number; a date as ISO; text; undefined where it is blank or an error. */
  value: number | string | undefined;
  /** "C7". */
  at: string;
  /** Its format is a percentage: 0.61 is shown as 61%. */
  isPercent: boolean;
  /** Whether the file is one in which a number can be text (XLSX), so that a text "42" is worth a word. */
  isTyped: boolean;
  /** A formula, with the value that the program kept of it or without one. */
  formula: 'kept' | 'no-value' | undefined;
}

/** Cells that are one in the file: columns and rows from 1. */
export interface Merge {
  fromRow: number;
  toRow: number;
  fromColumn: number;
  toColumn: number;
}

export interface Sheet {
  name: string;
  /** Row 1 first, column A first; what is blank at the end of a row isn't there. */
  rows: readonly (readonly Cell[])[];
  /** Numbers of rows and columns, from 1, that the file hides. */
  hiddenRows: readonly number[];
  hiddenColumns: readonly number[];
  merges: readonly Merge[];
  isHidden: boolean;
}

export interface Table {
  /** The file's name without its folder, as sources name it. */
  file: string;
  kind: 'csv' | 'xlsx';
  sheets: readonly Sheet[];
}

export type ProfilePart = keyof Profile;

/** Some fields of a profile, as a row gives them. */
export type SomeProfile = { readonly [P in ProfilePart]?: Partial<Profile[P]> };

/** What one row gives a branch: profile fields and figures, each with where it came from in its `enteredBy` (`Figures.xlsx, Autumn, C7`). */
export interface TakenRow {
  /** The branch's name without what differs in typing: case, blanks, "&", "Branch". */
  key: string;
  name: string;
  /** The known branch's slug; undefined for one that is new, and where no branches are known. */
  slug: string | undefined;
  profile: SomeProfile;
  figures: Readonly<Record<string, LocalFigure>>;
  /** Cells that are blank in the file, by field: they change nothing unless that is asked for. */
  blank: readonly string[];
  /** Where each value stands, by field id: "C7". */
  cells: Readonly<Record<string, string>>;
  /** The row's number in the file. */
  address: number;
}

/** `stops`: the cell, row or column can't be taken as it is. `asks`: somebody has to say. `says`: worth knowing. */
export type ProblemLevel = 'stops' | 'asks' | 'says';

/** What can be answered to a problem. `take`: the remedy that is offered. `keep`: it is right as it is. */
export type Answer = { kind: 'take' | 'keep' | 'leave-out' } | { kind: 'value'; value: string };

/** By a problem's key. */
export type Answers = Readonly<Record<string, Answer>>;

/** What is offered instead: its value as it would be typed ('' for blank), and how people read it. */
export interface Remedy {
  value: string;
  words: string;
  /** The cell can mean nothing else: who answers all at once takes it. */
  isCertain?: boolean;
}

/** Something about a cell, row, column or the whole sheet. */
export interface SheetProblem {
  /** `code@C7`: what an answer names. */
  key: string;
  level: ProblemLevel;
  /** One of docs/findings.md. */
  code: string;
  sheet: string;
  /** The cell, "C7"; of a row its first cell; '' where it is about the file. */
  at: string;
  /** The row's number; undefined of a column or the file. */
  row: number | undefined;
  /** What the cell says. */
  says: string;
  message: string;
  /** What was expected, as a sentence; '' where nothing was. */
  expected: string;
  remedy: Remedy | undefined;
  /** Where several are as likely: each can be given as a `value`. */
  offered?: readonly Remedy[];
  /** How many rows one answer counts for, where it stands for several. */
  rows?: number;
  /** Which answers there are; none where there is nothing to decide. */
  choices: readonly Answer['kind'][];
}

/** What each header gives, by the header's text as `headerKey` has it: a field's id, or '' for nothing. */
export interface SheetMapping {
  fields: Readonly<Record<string, string>>;
  /** The headers' row, from 1, where somebody chose it: it counts for the next file if its row has such headers too. */
  headerRow?: number;
}

/** A branch that the region has, and what it has now. */
export interface KnownBranch {
  slug: string;
  name: string;
  /** Figures by id, as they are now. */
  figures: Readonly<Record<string, LocalFigure>>;
  /** What a row's details are held against. */
  details?: Readonly<Partial<Record<'branch.region' | 'employer.name' | 'official.name' | 'official.email', string>>>;
}

/** The second sheet of a template, which says what is wanted. */
export const HELP_SHEET = 'How to fill it in';
