import { join } from 'node:path';
import { basename } from 'node:path';
import { hasErrors } from '../../core/findings.ts';
import { AppError } from '../../core/errors.ts';
import { marksOf } from '../../core/import/figures/marks-of.ts';
import type { NamedFigure } from '../../core/import/figures/take-figures.ts';
import { openPresentation } from '../../core/opc/kind.ts';
import { rewritePackage } from '../../core/opc/rewrite.ts';
import { applyMarks, paragraphsOf } from '../../core/powerpoint/fill/marks.ts';
import { openNamed } from '../open-to-read.ts';
import { writeTogether, type FileToWrite } from '../write-together.ts';

/** What a deck's files are to say once numbers in it are figures. */
export interface PutOrder {
  /** The deck's folder. */
  folder: string;
  /** Of `deck.md`, as it is and as it will be, and of `figures.yaml`. */
  before: string;
  deck: string;
  figures: string;
  named: readonly NamedFigure[];
  /** Path of the PowerPoint that the deck keeps, if it does. */
  original: string | undefined;
}

/**
 * Writes a deck's text and figures, and marks in its PowerPoint, all of them or none.
 * @returns how many numbers have no place of their own in the PowerPoint and stay there as they are
 */
export async function putFigures({ folder, before, deck, figures, named, original }: PutOrder): Promise<{ missed: number }> {
  const texts: FileToWrite[] = [{ path: join(folder, 'deck.md'), bytes: deck }, { path: join(folder, 'figures.yaml'), bytes: figures }];
  if (original === undefined) {
    await writeTogether(texts);
    return { missed: 0 };
  }
  const source = openNamed(original);
  let isOpen = true;
  const close = (): void => {
    if (isOpen) source.close();
    isOpen = false;
  };
  try {
    const { file } = openPresentation(source);
    const known = new Map<string, readonly string[]>();
    const paragraphs = (part: string): readonly string[] => {
      const found = known.get(part) ?? (file.has(part) ? paragraphsOf(file, part) : []);
      known.set(part, found);
      return found;
    };
    const { marks, missed } = marksOf(before, named, paragraphs);
    const { changed, findings } = applyMarks(file, basename(original), marks);
    // A mark that can't be made leaves its number as it stands in the file; nothing else is touched.
    const lost = hasErrors(findings) ? findings.length : 0;
    const pieces = rewritePackage(source, { changed, removed: new Set() });
    await writeTogether(changed.size === 0 ? texts : [...texts, { path: original, bytes: pieces, close }]);
    return { missed: missed + lost };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('cannot-write', 'The figures could not be put in.', 'Nothing was changed. Try again.');
  } finally {
    close();
  }
}
