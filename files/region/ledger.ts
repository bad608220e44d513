import { open } from 'node:fs/promises';
import { AppError } from '../../core/errors.ts';
import type { Finding } from '../../core/findings.ts';
import { ledgerLine, parseLedger, type ExportEntry } from '../../core/region/ledger.ts';
import { readText } from '../read-text.ts';
import { writeFailure } from '../write-beside.ts';
import { BRANCHES, branchFolder, EXPORTS_FILE, placeIn } from './places.ts';

const LIMIT = 50_000_000;
const LINE_FEED = 10;

/** Notes files that were written for a branch, on the disk before it returns. What a power cut left unfinished stays a line of its own. */
export async function appendExports(root: string, slug: string, entries: readonly ExportEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await branchFolder(root, slug);
  await appendLedger(await placeIn(root, BRANCHES, slug, EXPORTS_FILE), entries);
}

/** The same in a ledger that lies somewhere else. */
export async function appendLedger(path: string, entries: readonly ExportEntry[]): Promise<void> {
  if (entries.length === 0) return;
  try {
    const handle = await open(path, 'a+');
    try {
      const { size } = await handle.stat();
      const last = Buffer.alloc(1, LINE_FEED);
      if (size > 0) await handle.read(last, 0, 1, size - 1);
      // In one piece: whoever else appends writes before it or behind it.
      await handle.appendFile(`${last[0] === LINE_FEED ? '' : '\n'}${entries.map(ledgerLine).join('')}`);
      await handle.datasync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw writeFailure(error, path, true);
  }
}

/** What was exported for a branch, oldest first; nothing where nothing was yet. Never throws for what is wrong with the file. */
export async function readExports(root: string, slug: string): Promise<{ entries: ExportEntry[]; findings: Finding[] }> {
  return readLedger(() => placeIn(root, BRANCHES, slug, EXPORTS_FILE), `${BRANCHES}/${slug}/${EXPORTS_FILE}`);
}

/** What a ledger that lies somewhere else holds. @param name of it, for people */
export async function readLedger(place: () => Promise<string>, name: string): Promise<{ entries: ExportEntry[]; findings: Finding[] }> {
  try {
    const { file, findings } = await readText(await place(), name, LIMIT);
    const read = parseLedger(file);
    return findings.length === 0 ? read : { ...read, findings: [...findings.map((finding): Finding => ({ ...finding, level: 'warning' })), ...read.findings] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'not-found') return { entries: [], findings: [] };
    return { entries: [], findings: [{ level: 'warning', code: 'region-unreadable', file: name, line: 1, slide: undefined, message: [error.message, error.hint].filter(Boolean).join(' ') }] };
  }
}
