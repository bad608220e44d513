import { basename } from 'node:path';
import { foreignKind } from '../../core/opc/foreign-kind.ts';
import { tableOfCsv } from '../../core/sheet/csv-table.ts';
import { LIMITS } from '../../core/sheet/limits.ts';
import type { Table } from '../../core/sheet/model.ts';
import { sourceOfBytes } from '../../core/zip/read.ts';
import { readBytes } from '../read-text.ts';
import { decodeText } from './decode-text.ts';
import { notASpreadsheet } from './refusals.ts';

/**
 * Reads a spreadsheet, told by its bytes and not by its name: an Excel workbook, or CSV with any delimiter in UTF-8,
 * UTF-16 or Windows-1252. Throws AppError for what is none, and for what goes over the limits.
 */
export async function readTable(path: string): Promise<Table> {
  const file = basename(path);
  return tableOfBytes(await readBytes(path, file, LIMITS.bytes), file);
}

/** The same of bytes. */
export async function tableOfBytes(bytes: Uint8Array, file: string): Promise<Table> {
  const source = sourceOfBytes(bytes);
  const kind = foreignKind(source);
  // The reader of workbooks is large and most of what is read is CSV.
  if (kind === 'zip') return (await import('./read-xlsx.ts')).readXlsx(source, file);
  if (isText(bytes, kind)) return tableOfCsv(decodeText(bytes), file);
  throw notASpreadsheet(kind, file);
}

/** Text of any encoding. A page that was saved instead of the file is text as well, and none that is wanted. */
function isText(bytes: Uint8Array, kind: ReturnType<typeof foreignKind>): boolean {
  if (kind === 'text') return true;
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return (isWide || !bytes.subarray(0, 65_536).includes(0)) && ['unknown', 'picture', 'film', 'archive'].includes(kind) && !looksBinary(bytes);
}

/** Many controls: no text has them. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4_096);
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return !isWide && head.some((byte) => byte < 9 || (byte > 13 && byte < 32));
}
