import { strFromU8, strToU8 } from 'fflate';
import { crc32 } from '../zip/crc32.ts';
import { JOURNAL_FORMAT, JOURNAL_VERSION, type JournalEntry, type JournalHeader } from './model.ts';

/** `,"sum":"0123abcd"}`: what every line ends with. */
const TAIL = /^,"sum":"([0-9a-f]{8})"\}$/;
const TAIL_LENGTH = 18;
const CLOSING = strToU8('}');

const hex = (sum: number): string => sum.toString(16).padStart(8, '0');

/** A line and its sum, which the next line's goes on from. */
export interface Line {
  /** With its line feed. */
  text: string;
  sum: number;
}

/** @param before the sum of the line before; 0 for the first */
function writeLine(value: object, before: number): Line {
  const body = JSON.stringify(value);
  const sum = crc32(strToU8(body), before);
  return { text: `${body.slice(0, -1)},"sum":"${hex(sum)}"}\n`, sum };
}

/** The first line of a journal. */
export const writeHeader = ({ kind, id, made, locked }: JournalHeader): Line => writeLine({ format: JOURNAL_FORMAT, version: JOURNAL_VERSION, kind, id, made, locked }, 0);

/** One entry. @param before the sum of the line before */
export const writeEntry = <A extends object>({ n, at, do: what }: JournalEntry<A>, before: number): Line => writeLine({ n, at, do: what }, before);

/** What a line says, and its sum; undefined where it is not as it was written. @param bytes without the line feed */
export function readLine(bytes: Uint8Array, before: number): { value: Readonly<Record<string, unknown>>; sum: number } | undefined {
  const bodyLength = bytes.length - TAIL_LENGTH;
  if (bodyLength < 1) return undefined;
  const tail = TAIL.exec(strFromU8(bytes.subarray(bodyLength)));
  if (tail === null) return undefined;
  const body = bytes.subarray(0, bodyLength);
  const sum = crc32(CLOSING, crc32(body, before));
  if (tail[1] !== hex(sum)) return undefined;
  try {
    const value: unknown = JSON.parse(`${strFromU8(body)}}`);
    return typeof value === 'object' && value !== null ? { value: { ...value }, sum } : undefined;
  } catch {
    return undefined;
  }
}

/** A whole journal, and the sum of its last line. */
export function writeJournal(header: JournalHeader, entries: readonly JournalEntry<object>[]): Line {
  let { text, sum } = writeHeader(header);
  const lines = [text];
  for (const entry of entries) {
    ({ text, sum } = writeEntry(entry, sum));
    lines.push(text);
  }
  return { text: lines.join(''), sum };
}
