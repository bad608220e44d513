import { EMPLOYER_NAMES } from '../letters/employers.ts';
import { RESPONSE_NAMES, STAGES, type EmployerRecord, type ReplyRules } from './model.ts';
import { isDue, nextSteps, type NextStep } from './next-step.ts';

/** An employer as the list shows it. */
export interface EmployerRow {
  id: string;
  name: string;
  /** "Local authority"; '' where it isn't said. */
  kind: string;
  next: NextStep | undefined;
  sent: string;
  heard: string;
  forwarded: string;
  acknowledged: string;
  agenda: string;
  jcnc: string;
  answered: string;
  /** "Noted it"; '' while there is none. */
  response: string;
  record: EmployerRecord;
}

/** "Local authority"; '' where it isn't said. */
export const kindName = ({ kind }: Pick<EmployerRecord, 'kind'>): string => (kind === '' ? '' : kind === 'other' ? 'Another employer' : EMPLOYER_NAMES[kind]);

/** "Noted it", the words alone where no choice was made, or ''. */
export const responseName = ({ response: { kind, words } }: EmployerRecord): string =>
  kind === '' ? (words.trim() === '' ? '' : RESPONSE_NAMES.other) : RESPONSE_NAMES[kind];

/** An employer as the list shows it. @param today ISO day */
export function employerRow(record: EmployerRecord, today: string, rules: ReplyRules): EmployerRow {
  const [next] = nextSteps(record, today, rules);
  const { sent, heard, forwarded, acknowledged, agenda, answered } = record.stages;
  return {
    id: record.id, name: record.name, kind: kindName(record), next,
    sent: sent.date, heard: heard.date, forwarded: forwarded.date, acknowledged: acknowledged.date, agenda: agenda.date, jcnc: record.jcnc, answered: answered.date,
    response: responseName(record), record,
  };
}

export const REPLY_FILTERS = ['all', 'due', 'not-sent', 'waiting', 'to-handle', 'jcnc', 'responded', 'settled'] as const;
export type ReplyFilter = (typeof REPLY_FILTERS)[number];

export const REPLY_FILTER_NAMES: Readonly<Record<ReplyFilter, string>> = {
  all: 'All employers',
  due: 'Something is due',
  'not-sent': 'No letter sent',
  waiting: 'No reply yet',
  'to-handle': 'To forward or acknowledge',
  jcnc: 'JCNC ahead or without a response',
  responded: 'Response recorded',
  settled: 'Nothing to do',
};

function passes({ next, record, ...row }: EmployerRow, filter: ReplyFilter, today: string): boolean {
  switch (filter) {
    case 'all': return true;
    case 'due': return next !== undefined && isDue(next, today);
    case 'not-sent': return row.sent === '';
    case 'waiting': return row.sent !== '' && row.heard === '';
    case 'to-handle': return row.heard !== '' && (row.forwarded === '' || row.acknowledged === '');
    case 'jcnc': return (row.agenda !== '' || row.jcnc !== '') && (row.answered === '' || (record.response.kind === 'deferred' && row.jcnc > row.answered));
    case 'responded': return row.answered !== '' || row.response !== '';
    case 'settled': return next === undefined;
  }
}

/** All words that an employer is found by. */
const wordsOf = ({ name, kind, next, response, record }: EmployerRow): string =>
  [name, kind, next?.title ?? '', response, record.response.words, record.contact, record.note, ...STAGES.map((stage) => record.stages[stage].note)].join('\n').toLowerCase();

/** The rows that a filter lets through, and that have every word that is looked for. @param today ISO day */
export function filterRows(rows: readonly EmployerRow[], filter: ReplyFilter, words: string, today: string): EmployerRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return rows.filter((row) => {
    if (!passes(row, filter, today)) return false;
    const text = wordsOf(row);
    return wanted.every((word) => text.includes(word));
  });
}

export const SORT_COLUMNS = ['name', 'next', 'sent', 'heard', 'forwarded', 'acknowledged', 'jcnc', 'response'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** As people sort: school 9 before school 10. */
const byWords = new Intl.Collator('en-GB', { numeric: true }).compare;

const sortText = (row: EmployerRow, column: SortColumn): string => {
  if (column === 'next') return row.next === undefined ? '' : row.next.due || '9999';
  return row[column];
};

/** The rows in the order of a column; what is blank there comes last in both directions, and rows that are alike by name. */
export function sortRows(rows: readonly EmployerRow[], column: SortColumn, descending: boolean): EmployerRow[] {
  const byName = (one: EmployerRow, other: EmployerRow): number => byWords(one.name, other.name) || one.id.localeCompare(other.id);
  return rows.toSorted((one, other) => {
    const [a, b] = [sortText(one, column), sortText(other, column)];
    if ((a === '') !== (b === '')) return a === '' ? 1 : -1;
    return byWords(a, b) * (descending ? -1 : 1) || byName(one, other);
  });
}
