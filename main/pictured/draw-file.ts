import type { LibreOffice } from '../../files/libreoffice/find-libreoffice.ts';
import { pptxToPdf } from '../../files/libreoffice/pptx-to-pdf.ts';
import { drawPages } from './draw-pages.ts';
import type { SlidePictures } from './store.ts';

/** A set of pictures that is being drawn. */
export interface DrawnSoFar {
  id: string;
  /** 0 until LibreOffice has drawn the file. */
  count: number;
  texts: Map<number, string>;
}

export interface FileToDraw {
  file: Uint8Array;
  office: LibreOffice;
  /** Filled while it is drawn. */
  now: DrawnSoFar;
  pictures: SlidePictures;
  /** Pixels. */
  width: number;
  /** The slide that is wanted first, from 1. */
  first: number;
  signal: AbortSignal;
  onPage: () => void;
}

const SMALL = 480;
/** What is drawn is written down after so many, so that little is drawn again after a crash. */
const SETTLE_AFTER = 25;

/**
 * Draws a PowerPoint file: LibreOffice makes a PDF of it, and a window that nobody sees a picture of each page.
 * @returns how many slides could not be drawn
 */
export async function drawFile({ file, office, now, pictures, width, first, signal, onPage }: FileToDraw): Promise<number> {
  const pdf = await pptxToPdf(office, file, { signal });
  const failed = await drawPages({
    pdf, width, small: SMALL, signal,
    order(count) {
      now.count = count;
      onPage();
      return wantedFirst(count, first).filter((number) => !now.texts.has(number));
    },
    async keep(page) {
      await pictures.keep(now.id, now.count, page);
      now.texts.set(page.number, page.text);
      if (now.texts.size % SETTLE_AFTER === 0) await pictures.settle(now.id);
      onPage();
    },
  });
  await pictures.settle(now.id);
  return failed.length;
}

/** From the first that is wanted to the end, then those before it. */
const wantedFirst = (count: number, first: number): number[] => {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const at = Math.min(Math.max(first, 1), Math.max(count, 1)) - 1;
  return [...numbers.slice(at), ...numbers.slice(0, at)];
};
