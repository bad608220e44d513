import { outputKey, type PlannedFile } from '../../core/batch/model.ts';
import { branchSource } from '../../core/deck/picture-shelf.ts';
import { listBranchImages, readSlidePicture } from '../picture-folders.ts';
import { resolveInside } from '../inside.ts';
import { openToRead } from '../open-to-read.ts';
import type { BatchSetup } from './setup.ts';
import { sha256 } from '../sha256.ts';

const sumOf = (...parts: readonly unknown[]): string => sha256(JSON.stringify(parts));

async function sumOfPicture(folder: string, path: string): Promise<string> {
  try {
    const file = openToRead(await resolveInside(folder, path));
    try {
      return file.sha256();
    } finally {
      file.close();
    }
  } catch {
    // It can't be shown either, and whoever makes the file says so.
    return '';
  }
}

/**
 * Gives each file the sum of all that it is made from: the deck with its pictures, the branch's changes and pictures, what was
 * asked for, and the program.
 * @param program its version
 */
export async function withInputs(files: readonly PlannedFile[], { folder, regionFolder, sources, branches, today, leaveOutIncomplete, answers, yes, questions }: BatchSetup, program: string): Promise<PlannedFile[]> {
  const pictures: [string, string][] = [];
  // One after the other: each is read whole.
  for (const path of sources.images) pictures.push([path, await sumOfPicture(folder, path)]);
  for (const path of sources.region?.images ?? []) pictures.push([`region:${path}`, regionFolder === undefined ? '' : await sumOfPicture(regionFolder, path)]);
  const order = { today, leaveOutIncomplete, yes, questions, answers: Object.entries(answers).toSorted(([one], [other]) => (one < other ? -1 : 1)) };
  const common = sumOf(program, sources, pictures, order);
  const ofBranch: string[] = [];
  for (const { layer, folders, faults } of branches) {
    const own: [string, string][] = [];
    for (const path of folders.length === 0 ? [] : await listBranchImages(folders)) {
      const sum = await readSlidePicture({ deck: folder, branch: folders }, branchSource(path)).then(({ bytes }) => sha256(bytes), () => '');
      own.push([path, sum]);
    }
    ofBranch.push(sumOf(layer, own, faults));
  }
  return files.map((file) => ({ ...file, inputs: sumOf(common, ofBranch[file.branch], outputKey(file.output), file.fileName) }));
}
