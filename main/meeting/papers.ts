import { basename, extname } from 'node:path';
import { AppError } from '../../core/errors.ts';
import type { Meeting } from '../../core/meeting/model.ts';
import type { AgendaPaper } from '../../core/ready/model.ts';
import { probePlace } from '../decks/probe-place.ts';

/** Papers, pictures and tables: what opens in a reader, and nothing that runs. */
const READABLE = new Set(['.pdf', '.docx', '.doc', '.odt', '.rtf', '.txt', '.md', '.xlsx', '.xls', '.ods', '.csv', '.pptx', '.ppt', '.odp', '.png', '.jpg', '.jpeg', '.gif', '.webp', '.heic', '.tif', '.tiff', '.eml']);

/** Where the file of a paper lies. @throws AppError where it has none, is gone, or is no kind of paper */
export async function placeOfPaper(meeting: Meeting, paperId: string): Promise<string> {
  const paper = meeting.items.flatMap(({ papers }) => papers).find(({ id }) => id === paperId);
  if (paper?.path === undefined) throw new AppError('not-found', `${paper?.name ?? 'This paper'} has no file.`, 'Add it again with Choose a file.');
  if (!READABLE.has(extname(paper.path).toLowerCase())) {
    throw new AppError('bad-input', `${paper.name} is not opened from here: only documents, tables and pictures are.`, 'Open it from its folder.');
  }
  const state = await probePlace(paper.path);
  if (state === 'unreachable') throw new AppError('cannot-read', `${basename(paper.path)} can’t be opened: its drive does not answer.`, 'Connect the drive and try again.');
  if (state !== 'here') throw new AppError('not-found', `${basename(paper.path)} is no longer where it lay.`, 'Take it off the item, and add it again from where it lies now.');
  return paper.path;
}

/** Whether the papers of a meeting's agenda are to hand. */
export const papersToHand = (meeting: Meeting): Promise<AgendaPaper[]> =>
  Promise.all(meeting.items.flatMap(({ papers }) => papers).map(async ({ name, path }): Promise<AgendaPaper> => ({
    title: name, file: path === undefined ? 'none' : (await probePlace(path)) === 'here' ? 'here' : 'gone',
  })));
