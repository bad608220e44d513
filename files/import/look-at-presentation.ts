import { setImmediate } from 'node:timers/promises';
import { openPresentation } from '../../core/opc/kind.ts';
import { openNamed } from '../open-to-read.ts';

/** No slide's text is larger: what is, is not looked through for tokens. */
const LARGEST = 5_000_000;
const TOKEN = /\{\{\s*[a-z\d]/i;

/** What can be said of a presentation at once. */
export interface AtAGlance {
  slides: number;
  /** Bytes of the file. */
  size: number;
  /** A slide holds `{{ tokens }}`, whichever way PowerPoint has split them. */
  tokens: boolean;
}

/**
 * Looks at a presentation without making anything of it, giving way to others after each slide.
 * Throws AppError where it is none, or one that can't be read.
 */
export async function lookAtPresentation(path: string): Promise<AtAGlance> {
  const source = openNamed(path);
  try {
    const { file, main } = openPresentation(source);
    const slides = [...new Set(file.links(main).flatMap(({ type, part }) => (type === 'slide' && part !== undefined ? [part] : [])))];
    let tokens = false;
    for (const part of slides) {
      if (file.size(part) > LARGEST) continue;
      tokens = TOKEN.test(new TextDecoder().decode(file.bytes(part)).replace(/<[^<>]*>/g, ''));
      if (tokens) break;
      await setImmediate();
    }
    return { slides: slides.length, size: source.size, tokens };
  } finally {
    source.close();
  }
}
