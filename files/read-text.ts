import { open, stat, type FileHandle } from 'node:fs/promises';
import type { SourceFile } from '../core/deck/model.ts';
import { AppError } from '../core/errors.ts';
import type { Finding } from '../core/findings.ts';
import type { Room } from './room.ts';
import { systemCode } from './system-error.ts';

export interface TextFile {
  file: SourceFile;
  findings: Finding[];
}

const LINE_FEED = 10;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** Turns a failed read into words. */
export function readFailure(error: unknown, name: string): AppError {
  if (error instanceof AppError) return error;
  switch (systemCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('not-found', `${name} was not found.`, 'Check that it was not moved, renamed or deleted.');
    case 'EACCES':
    case 'EPERM':
      return new AppError('cannot-read', `${name} may not be read.`, 'Ask whoever looks after this computer for permission to read it, or copy it to your own documents.');
    case 'EBUSY':
      return new AppError('cannot-read', `${name} is open in another program.`, 'Close it there and try again.');
    case 'EISDIR':
      return new AppError('cannot-read', `${name} is a folder, not a file.`);
    case 'EIO':
    case 'UNKNOWN':
    case 'ETIMEDOUT':
    case 'ECANCELED':
    case 'ENETUNREACH':
    case 'EHOSTDOWN':
    case 'ENXIO':
      // A cloud folder shows files whose bytes are still elsewhere, and fails so where it can't fetch them.
      return new AppError('cannot-read', `${name} could not be fetched from the drive that it lies on.`, 'If it is in OneDrive, iCloud or another cloud folder, go online and wait until it is on this computer ("Always keep on this device"). If it is on a memory stick or a shared drive, check the connection. Then try again.');
    case 'EMFILE':
    case 'ENFILE':
      return new AppError('cannot-read', `${name} could not be read: too many files are open.`, 'Close other programs and try again.');
    case 'ENAMETOOLONG':
      return new AppError('cannot-read', `The name or place of ${name} is too long.`, 'Move the deck to a folder nearer the top, such as your documents, and open it there.');
    case 'ELOOP':
      return new AppError('cannot-read', `${name} is a shortcut that leads back to itself.`);
    default:
      return new AppError('cannot-read', `${name} could not be read.`, 'If it is on a memory stick or a shared drive, check the connection and try again.');
  }
}

/**
 * Reads a whole ordinary file, never more than `limit` bytes and never a device that does not end.
 * @param room to read it into: its bytes are good until the next is read there
 */
export async function readBytes(path: string, name: string, limit: number, room?: Room): Promise<Uint8Array<ArrayBuffer>> {
  try {
    if (!(await stat(path)).isFile()) throw new AppError('cannot-read', `${name} is not a file.`);
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      if (size > limit) throw new AppError('too-large', `${name} is larger than ${megabytes(limit)}.`, 'Make it smaller and try again.');
      return room === undefined ? new Uint8Array(await handle.readFile()) : await readInto(handle, room.of(size));
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw readFailure(error, name);
  }
}

/** As much of a file as there is room for. */
async function readInto(handle: FileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  let at = 0;
  while (at < bytes.length) {
    const { bytesRead } = await handle.read(bytes, at, bytes.length - at, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}

/** The first line, counted from 1, that is not UTF-8; undefined where all are. */
export function firstBrokenLine(bytes: Uint8Array): number | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  // A line feed is never part of a longer UTF-8 character, so lines can be tried one by one.
  for (let line = 1; start <= bytes.length; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return undefined;
}

/**
 * Reads a text file as UTF-8, keeping a byte-order mark and line endings as found.
 * Broken UTF-8 is a finding; the text then has a mark (U+FFFD) where it could not be read.
 */
export async function readText(path: string, name: string, limit: number): Promise<TextFile> {
  const bytes = await readBytes(path, name, limit);
  try {
    return { file: { name, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }, findings: [] };
  } catch {
    const finding: Finding = {
      level: 'error', file: name, line: firstBrokenLine(bytes) ?? 1, slide: undefined, code: 'broken-utf8',
      message: 'This is not UTF-8 text. Save the file as UTF-8 in your text editor and try again.',
    };
    return { file: { name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }, findings: [finding] };
  }
}
