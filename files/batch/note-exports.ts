import type { BatchBranch, FileResult, PlannedFile } from '../../core/batch/model.ts';
import { AppError } from '../../core/errors.ts';
import { lastExports, type ExportEntry } from '../../core/region/ledger.ts';
import { appendExports, readExports } from '../region/ledger.ts';

/** Whose files they are, and of what they were made. */
export interface MadeOf {
  /** The region's folder. */
  root: string;
  deck: string;
  version: string;
  /** ISO day. */
  day: string;
  branches: readonly BatchBranch[];
}

/**
 * Notes in the folder of each branch of a region what was made for it. A file that stands there as it is now is not noted
 * again, so that a batch that was gone on with leaves what one from start to end does.
 * @returns what could not be noted, as sentences
 */
export async function noteExports(files: readonly PlannedFile[], results: readonly FileResult[], { root, deck, version, day, branches }: MadeOf): Promise<string[]> {
  const byName = new Map(results.map((result) => [result.fileName, result]));
  const notes: string[] = [];
  for (const [at, { key, name }] of branches.entries()) {
    const made = files.flatMap(({ branch, output, fileName }): ExportEntry[] => {
      const result = branch === at ? byName.get(fileName) : undefined;
      if (result?.made !== true) return [];
      const what = output.is === 'letter' ? { kind: 'docx', letter: output.letter } : { kind: output.format };
      return [{ deck, version, audience: output.audience, ...what, file: fileName, sha256: result.sha256, day, figures: result.figures }];
    });
    if (made.length === 0) continue;
    try {
      const known = new Map(lastExports((await readExports(root, key)).entries).map((entry) => [entry.file, entry]));
      await appendExports(root, key, made.filter(({ file, sha256 }) => known.get(file)?.sha256 !== sha256));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      notes.push(`What was made for ${name} could not be noted in its folder: ${error.message}`);
    }
  }
  return notes;
}
