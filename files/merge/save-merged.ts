import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BranchLayer } from '../../core/branch/model.ts';
import { picturesIn } from '../../core/branch/pictures.ts';
import { saveBranchFile } from '../branch-file.ts';
import { writeText } from '../write-text.ts';

/**
 * Writes a branch's merged changes whole or not at all; over the file that they came from as well.
 * In another folder the pictures that they name go along.
 * @param branch the file that they came from
 * @param text the same as a file
 */
export async function saveMerged(branch: string, out: string, layer: BranchLayer, text: string): Promise<void> {
  const [from, to] = [await realpath(dirname(branch)), await realpath(dirname(out))];
  if (from === to || picturesIn(layer).length === 0) await writeText(out, text);
  else await saveBranchFile(out, layer, { deck: from, branch: [from] });
}
