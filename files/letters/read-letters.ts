import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LetterSources, SourceFile } from '../../core/deck/model.ts';
import { AppError } from '../../core/errors.ts';
import type { Finding } from '../../core/findings.ts';
import { resolveInside } from '../inside.ts';
import { readText } from '../read-text.ts';

const FOLDER = 'letters';
const LIMIT = 200_000;
const MOST = 50;

const tell = (level: Finding['level'], code: string, file: string, line: number, message: string): Finding =>
  ({ level, code, file, line, slide: undefined, letter: file, message });

/** Reads the templates in a deck's `letters/`. One that can't be read is a finding and stops nothing else. */
export async function readLetters(folder: string): Promise<LetterSources | undefined> {
  const entries = await readdir(join(folder, FOLDER)).catch(() => undefined);
  const names = entries?.filter((name) => /\.(?:md|markdown)$/i.test(name) && !name.startsWith('.')).toSorted();
  if (!names || names.length === 0) return undefined;
  const files: SourceFile[] = [];
  const findings: Finding[] = [];
  if (names.length > MOST) findings.push(tell('warning', 'too-many-letters', FOLDER, 1, `There are more than ${MOST} files in ${FOLDER}. Those after ${names[MOST - 1] ?? ''} are not read.`));
  for (const name of names.slice(0, MOST)) {
    const path = `${FOLDER}/${name}`;
    try {
      const read = await readText(await resolveInside(folder, path), path, LIMIT);
      const [fault] = read.findings;
      if (fault) findings.push(tell('error', 'letter-unread', path, fault.line, fault.message));
      else files.push(read.file);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      findings.push(tell('error', 'letter-unread', path, 1, [error.message, error.hint].filter(Boolean).join(' ')));
    }
  }
  return { files, findings };
}
