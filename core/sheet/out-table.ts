import Papa from 'papaparse';
import { layerOf } from '../region/layer-of.ts';
import type { BranchInRegion } from '../region/model.ts';
import { withoutControls } from '../controls.ts';
import type { Figure } from '../figures/model.ts';
import { detailParts, fieldsOf, type Field } from './fields.ts';
import { guarded } from './formula-guard.ts';

/** A column of a table that is written. */
export interface OutColumn {
  id: string;
  label: string;
  kind: Field['kind'];
  /** What is wanted in it, with an example. */
  wanted: string;
}

/** A table to be written: CSV has the ids as its header, XLSX the labels above them. */
export interface OutTable {
  columns: readonly OutColumn[];
  rows: readonly (readonly (number | string)[])[];
}

const WANTED: Readonly<Record<Field['kind'], string>> = {
  count: 'How many, such as 42', percent: 'A per cent, such as 61', money: 'Pounds, such as 1400', date: 'A date, such as 27/11/2025', text: 'Text', choice: '', email: 'An email address',
};

const columnOf = ({ id, label, kind, choices, role }: Field): OutColumn => ({ id, label, kind, wanted: kind === 'choice' ? `One of: ${Object.keys(choices).join(', ')}` : role === 'as-of' ? 'A day or a month, such as 2025-11' : WANTED[kind] });

/** Figures that a branch gives: not the national ones, nor shares that are worked out. */
const given = (figures: Iterable<Figure>): Figure[] => [...figures].filter(({ scope, share }) => scope === 'local' && share === undefined);

/** Details that an empty template asks for. */
const ASKED = new Set(['branch.name', 'employer.name', 'employer.kind', 'official.name', 'official.role', 'official.email', 'meeting.date', 'meeting.place']);

/** An empty table for decks with these figures, with the names of the branches that are known. */
export function templateTable(figures: Iterable<Figure>, names: readonly string[]): OutTable {
  const fields = fieldsOf(given(figures)).filter(({ id, role, figure }) => (role === 'profile' ? ASKED.has(id) : role === 'figure' || figure === undefined));
  return { columns: fields.map(columnOf), rows: names.map((name) => fields.map(({ id }) => (id === 'branch.name' ? name : ''))) };
}

/** Everything that branches have, as a table which `readSheet` takes in again. Columns that nobody has anything in are there where a template has them. */
export function regionTable(branches: readonly BranchInRegion[], decks: readonly string[], figures: Iterable<Figure>): OutTable {
  const fields = fieldsOf(given(figures)).filter(({ id }) => id !== 'source' && id !== 'as-of');
  const all = branches.map((branch) => fields.map((field) => valueOf(field, branch, decks)));
  const kept = fields.map((field, at) => field.role === 'figure' || (field.role === 'profile' && ASKED.has(field.id)) || all.some((row) => row[at] !== ''));
  return { columns: fields.filter((_, at) => kept[at]).map(columnOf), rows: all.map((row) => row.filter((_, at) => kept[at])) };
}

function valueOf(field: Field, { profile, layers }: BranchInRegion, decks: readonly string[]): number | string {
  if (field.role === 'profile') {
    const [part, key] = detailParts(field.id);
    return new Map<string, string>(Object.entries(profile[part])).get(key) ?? '';
  }
  const id = field.figure?.id ?? '';
  const local = decks.map((deck) => layerOf({ layers }, deck)?.figures ?? {}).find((figures) => Object.hasOwn(figures, id))?.[id];
  return (field.role === 'source' ? local?.source : field.role === 'as-of' ? local?.asOf : local?.value) ?? '';
}

/** Text as a cell may hold it. */
export const cellText = (text: string): string => withoutControls(text.toWellFormed()).replace(/\r\n?|\n/g, '\n');

/**
 * The table as CSV (RFC 4180) with a byte-order mark, without which Excel reads "’" wrongly. No text is one that a spreadsheet
 * takes for a formula; `tableOfCsv` gives the very texts back.
 */
export function csvOfTable({ columns, rows }: OutTable): string {
  const cells = rows.map((row) => row.map((value) => (typeof value === 'number' ? String(value) : guarded(cellText(value)).replaceAll('\n', '\r\n'))));
  return `\uFEFF${Papa.unparse([columns.map(({ id }) => id), ...cells], { newline: '\r\n' })}\r\n`;
}
