import * as z from 'zod';
import { AUDIENCES, type Audience } from '../audience/model.ts';
import type { ExportReview } from '../audience/review-model.ts';
import type { Edition } from '../branch/edition.ts';
import type { SourceFile } from '../deck/model.ts';
import type { Finding } from '../findings.ts';
import { letterTokens } from '../letters/tokens.ts';

/** A figure as a file prints it. */
export interface PrintedFigure {
  id: string;
  /** "more than 1,400" */
  value: string;
}

/** A file that was written for a branch. */
export interface ExportEntry {
  deck: string;
  /** The deck's version that it was made of. */
  version: string;
  audience: Audience;
  /** The kind of file: `pptx`, `docx` … */
  kind: string;
  /** Id of the letter that it is; absent for slides. */
  letter?: string | undefined;
  /** Its name. */
  file: string;
  sha256: string;
  /** ISO day on which it was written. */
  day: string;
  figures: readonly PrintedFigure[];
  /** Sum of `ownTexts` as they were then; absent for letters, and in what earlier versions of the program wrote down. */
  texts?: string | undefined;
}

const short = z.string().max(2_000);
const entrySchema = z.object({
  deck: short, version: short, audience: z.enum(AUDIENCES), kind: short, letter: short.optional(), file: short, sha256: short, day: short,
  figures: z.array(z.object({ id: short, value: short })).max(10_000), texts: short.optional(),
});

/** An entry as a line of `exports.jsonl`, with its line feed. */
export const ledgerLine = (entry: ExportEntry): string => `${JSON.stringify(entrySchema.parse(entry))}\n`;

/**
 * Reads `exports.jsonl`, oldest first. Never throws: a line that can't be read is passed over and named, and the one at the
 * end that was never finished is passed over.
 */
export function parseLedger(file: SourceFile): { entries: ExportEntry[]; findings: Finding[] } {
  const entries: ExportEntry[] = [];
  const findings: Finding[] = [];
  const lines = file.text.replace(/^\uFEFF/, '').split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const entry = readLine(line);
    if (entry) entries.push(entry);
    else if (index < lines.length - 1) {
      findings.push({ level: 'warning', code: 'export-unread', file: file.name, line: index + 1, slide: undefined, message: 'This line can\'t be read, so which file was exported then is not known. The others are.' });
    }
  }
  return { entries, findings };
}

function readLine(line: string): ExportEntry | undefined {
  try {
    const parsed = entrySchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Every figure that a version of the slides prints, and those that its sources name. */
export const printedFigures = ({ figures }: Pick<ExportReview, 'figures'>): PrintedFigure[] => figures.map(({ id, printed }) => ({ id, value: printed }));

/** Every figure that a letter prints. */
export function printedInLetter({ letters, book }: Edition, letterId: string, audience: Audience): PrintedFigure[] {
  const letter = letters.find(({ id }) => id === letterId);
  const ids = new Set(letter ? letterTokens(letter).map(({ id }) => id) : []);
  return book.rows.flatMap(({ id }) => {
    const printed = ids.has(id) ? book.print({ type: 'token', id, filter: undefined, raw: '', line: 0 }, audience) : undefined;
    return printed !== undefined && 'text' in printed ? [{ id, value: printed.text }] : [];
  });
}

/** Tells one file from others: two decks may make files of one name, in two folders. */
export const exportKey = ({ deck, file }: Pick<ExportEntry, 'deck' | 'file'>): string => JSON.stringify([deck, file]);

/** The last entry of each file of each deck, in the order in which they were written: a file that was written again is what it was then. */
export function lastExports(entries: readonly ExportEntry[]): ExportEntry[] {
  const last = new Map<string, ExportEntry>();
  for (const entry of entries) {
    const key = exportKey(entry);
    last.delete(key);
    last.set(key, entry);
  }
  return [...last.values()];
}
