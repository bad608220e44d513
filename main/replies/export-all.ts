import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { safeFileName } from '../../core/file-name.ts';
import { employerMarkdown } from '../../core/replies/markdown.ts';
import { STAGE_NAMES, STAGES, type EmployerRecord } from '../../core/replies/model.ts';
import { makeFolder } from '../../files/make-folder.ts';
import type { Replies } from '../stores/replies.ts';
import { today } from '../today.ts';
import { placeOfFile } from './files.ts';

/** A name that none of those has. */
function freeName(wished: string, taken: ReadonlySet<string>): string {
  const name = safeFileName(wished);
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : name.replace(/(\.[^.]*)?$/, ` (${number})$1`);
    if (!taken.has(tried.toLowerCase())) return tried;
  }
}

/**
 * Writes everything about an employer into a new folder: as a text to read, as data, and all files that can be reached.
 * @returns the folder's name, and the files that could not be reached
 */
export async function exportEmployer(store: Replies, record: EmployerRecord, target: string): Promise<{ folder: string; missing: string[] }> {
  const missing: string[] = [];
  const folder = await makeFolder(target, async (making) => {
    await writeFile(join(making, safeFileName(`${record.name}.md`)), employerMarkdown(record, today(), store.settings().rules));
    await writeFile(join(making, 'record.json'), `${JSON.stringify(record, null, 2)}\n`);
    for (const stage of STAGES) {
      const { files } = record.stages[stage];
      if (files.length === 0) continue;
      const into = join(making, STAGE_NAMES[stage]);
      await mkdir(into);
      const taken = new Set<string>();
      for (const { id, name } of files) {
        const path = await placeOfFile(store, record.id, id).catch(() => undefined);
        if (path === undefined) {
          missing.push(name);
          continue;
        }
        const free = freeName(name, taken);
        taken.add(free.toLowerCase());
        await copyFile(path, join(into, free));
      }
    }
  });
  return { folder: basename(folder), missing };
}
