import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { convertPresentation } from '../../core/import/convert-presentation.ts';
import type { PlacedText } from '../../core/import/model.ts';
import { openPresentation } from '../../core/opc/kind.ts';
import type { ReadSlide } from '../../core/powerpoint/read/model.ts';
import { openSlides } from '../../core/powerpoint/read/presentation.ts';
import { openNamed } from '../open-to-read.ts';

/** Where the paragraphs of a PowerPoint stand in it, for the deck that was made of it. Gives way to others after each slide. */
export async function readTexts(path: string): Promise<PlacedText[]> {
  const source = openNamed(path);
  try {
    const { file, main } = openPresentation(source);
    const open = openSlides(file, main);
    const slides: ReadSlide[] = [];
    for (let index = 0; index < open.count; index += 1) {
      await setImmediate();
      slides.push(open.slide(index));
    }
    return convertPresentation(open.whole(slides), { fileName: basename(path), original: basename(path), pictures: new Map() }).texts;
  } finally {
    source.close();
  }
}
