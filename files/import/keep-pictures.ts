import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptPicture } from '../../core/import/model.ts';
import { pictureNames, picturesOf } from '../../core/import/picture-parts.ts';
import type { OfficeFile } from '../../core/opc/package.ts';
import type { ReadPresentation } from '../../core/powerpoint/read/model.ts';
import { lookAtPart } from './look-at-part.ts';
import { sha256 } from '../sha256.ts';

/** More than any picture on a slide; one that is larger is left out. */
const MOST_BYTES = 100_000_000;

/**
 * Writes the pictures of a presentation into `images/` in a folder, one at a time; those with the same bytes once.
 * @returns what has become of each, by its part
 */
export async function keepPictures(file: OfficeFile, read: ReadPresentation, folder: string, step: (done: number, total: number) => Promise<void>): Promise<Map<string, KeptPicture>> {
  const kept = new Map<string, KeptPicture>();
  const byBytes = new Map<string, KeptPicture>();
  const nameOf = pictureNames();
  const wanted = picturesOf(read);
  const keep = async (part: string): Promise<boolean> => {
    const before = kept.get(part);
    if (before !== undefined) return before.shown;
    if (!file.has(part) || file.size(part) > MOST_BYTES) return false;
    const bytes = file.bytes(part);
    const sum = sha256(bytes);
    let picture = byBytes.get(sum);
    if (picture === undefined) {
      const { ending, shown } = await lookAtPart(part, bytes);
      picture = { name: nameOf(part, ending), part, shown };
      await mkdir(join(folder, 'images'), { recursive: true });
      await writeFile(join(folder, 'images', picture.name), bytes);
      byBytes.set(sum, picture);
    }
    kept.set(part, picture);
    return picture.shown;
  };
  for (const [index, { part, fallback }] of wanted.entries()) {
    await step(index, wanted.length);
    const shown = part !== undefined && (await keep(part));
    if (!shown && fallback !== undefined) await keep(fallback);
  }
  return kept;
}
