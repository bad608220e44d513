import { readdir } from 'node:fs/promises';
import type { SheetMapping, Table } from '../../core/sheet/model.ts';
import type { Taking } from '../../core/sheet/take.ts';
import { commitFiles } from '../region/commit-files.ts';
import type { OpenRegion } from '../region/open-region.ts';
import { BRANCHES, placeIn } from '../region/places.ts';
import { saveRegionFile } from '../region/write-region.ts';
import { filesOfTaking } from './taking-files.ts';

/** Where region.yaml keeps what was said of headers. */
export const MAPPING = 'columns';

/** What the undo of a taking says that it takes back. */
export const titleOfTaking = ({ file }: Pick<Table, 'file'>): string => `the figures of ${file}`;

/**
 * Writes what a taking makes of a region: every branch or none. `undoCommit` takes all of it back.
 * What was said of the headers is remembered, also after that.
 * @param title of what is taken, for its undo @returns the slugs of new branches
 */
export async function takeIntoRegion(open: OpenRegion, taking: Taking, mapping: SheetMapping, title: string): Promise<string[]> {
  const { root, file } = open;
  const folders = await readdir(await placeIn(root, BRANCHES)).catch(() => []);
  const { files, added } = filesOfTaking(open, taking, folders);
  if (files.length > 0) await commitFiles(root, title, files, 'The spreadsheet could not be taken');
  await saveRegionFile(root, { ...file, mappings: { ...file.mappings, [MAPPING]: mapping } });
  return added;
}
