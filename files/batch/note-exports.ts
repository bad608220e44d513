import type { BatchBranch, FileResult, PlannedFile } from '../../core/batch/model.ts';
import { AppError } from '../../core/errors.ts';
import { exportKey, lastExports, type ExportEntry } from '../../core/region/ledger.ts';
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

/** Notes in the folder of each branch of a region what is made for it, file by file, so that a batch that is ended in any way leaves no file unnoted. */
export interface Noting {
  heard(result: FileResult): void;
  /** Notes what was not yet, as of a batch that was gone on with. @returns what could not be noted, as sentences */
  finish(results: readonly FileResult[]): Promise<string[]>;
}

/** Begins to note the files of a batch. A file that stands there as it is now is not noted again, so that a batch that was gone on with leaves what one from start to end does. */
export function beginNoting(files: readonly PlannedFile[], { root, deck, version, day, branches }: MadeOf): Noting {
  const planned = new Map(files.map((file) => [file.fileName, file]));
  const notes = new Map<number, string>();
  let waiting: FileResult[] = [];
  let last = Promise.resolve();

  const entryOf = ({ output, fileName }: PlannedFile, { sha256, figures, texts }: FileResult): ExportEntry => {
    const what = output.is === 'letter' ? { kind: 'docx', letter: output.letter } : { kind: output.format };
    return { deck, version, audience: output.audience, ...what, file: fileName, sha256, day, figures, ...(texts !== undefined && { texts }) };
  };
  const noteAll = async (): Promise<void> => {
    const byBranch = new Map<number, ExportEntry[]>();
    for (const result of waiting.splice(0)) {
      const file = planned.get(result.fileName);
      if (file === undefined || !result.made) continue;
      byBranch.set(file.branch, [...(byBranch.get(file.branch) ?? []), entryOf(file, result)]);
    }
    for (const [at, made] of byBranch) {
      const { key, name } = branches[at] ?? { key: '', name: '' };
      try {
        const known = new Map(lastExports((await readExports(root, key)).entries).map((entry) => [exportKey(entry), entry]));
        await appendExports(root, key, made.filter((entry) => known.get(exportKey(entry))?.sha256 !== entry.sha256));
        notes.delete(at);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        notes.set(at, `What was made for ${name} could not be noted in its folder: ${error.message}`);
      }
    }
  };
  return {
    heard(result) {
      waiting.push(result);
      // A failure that is no AppError comes out at the end: all is noted again there.
      if (waiting.length === 1) last = last.then(noteAll).catch(() => undefined);
    },
    async finish(results) {
      await last;
      waiting = [...results];
      await noteAll();
      return [...notes.values()];
    },
  };
}
