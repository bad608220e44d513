import { open } from 'node:fs/promises';
import { writeBeside } from './write-beside.ts';

const MARK = '\uFEFF';
/** Enough to see how a file ends its lines. */
const START = 65_536;

async function startOf(path: string): Promise<string> {
  try {
    const handle = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(START), 0, START, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    // Not there, or not to be read: whoever writes says so.
    return '';
  }
}

/** The text with the byte-order mark and the line endings of a file that it takes the place of. @param before how that file starts */
export function inStyleOf(text: string, before: string): string {
  const plain = text.startsWith(MARK) ? text.slice(1) : text;
  const feeds = /\r\n/.test(before) ? plain.replace(/\r?\n/g, '\r\n') : plain;
  return before.startsWith(MARK) ? MARK + feeds : feeds;
}

/** Writes a text file whole or not at all; over another it keeps that one's byte-order mark and line endings. */
export async function writeText(target: string, text: string): Promise<void> {
  await writeBeside(target, inStyleOf(text, await startOf(target)));
}
