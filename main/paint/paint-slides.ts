import type { BrowserWindow } from 'electron';
import type { PaintPart } from '../../bridge/contract.ts';
import type { PaintLayout, Painting, SlidesToPaint } from '../../files/paint/painter.ts';
import { pageUrl } from '../origin.ts';
import { withHiddenWindow } from './hidden-window.ts';
import { printToPdf } from './print-to-pdf.ts';
import { paintSession, withPictures } from './session.ts';
import { sit, type Sitting } from './sitting.ts';

const SLIDE = { width: 1280, height: 720 };
const CSS_INCH = 96;
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 };
const SLIDE_PAPER = { width: SLIDE.width / CSS_INCH, height: SLIDE.height / CSS_INCH };

/** Slides are handed over a few at a time, so that it can be told how far it is. */
const AT_ONCE = 10;

type Work<T> = (window: BrowserWindow, sitting: Sitting) => Promise<T>;

const withSlides = <T>({ pictures }: SlidesToPaint, painting: Painting, work: Work<T>): Promise<T> =>
  sit((sitting) => withPictures(pictures, () =>
    withHiddenWindow({ session: paintSession(), address: pageUrl('paint'), use: 'paint' }, painting, (window) => work(window, sitting))));

/** Shows the slides, a few at a time, and runs the work after each few. */
async function showAll({ title, lang, slides }: SlidesToPaint, as: PaintPart['as'], sitting: Sitting, painting: Painting, drawn: () => Promise<void>): Promise<void> {
  const step = as === 'pictures' ? 1 : AT_ONCE;
  for (let from = 0; from < slides.length; from += step) {
    const some = slides.slice(from, from + step);
    // One after the other: the page holds what it drew before.
    await sitting.show({ title, lang, as, total: slides.length, first: from + 1, slides: some });
    await drawn();
    painting.onProgress(from + some.length, slides.length);
  }
}

/** Every slide of a version as a PDF. */
export const slidesPdf = (slides: SlidesToPaint, layout: PaintLayout, painting: Painting): Promise<Uint8Array> =>
  withSlides(slides, painting, async (window, sitting) => {
    await showAll(slides, layout, sitting, painting, async () => undefined);
    return printToPdf(window, { pageSize: layout === 'handouts' ? 'A4' : SLIDE_PAPER, margins: NO_MARGINS, printBackground: true });
  });

/** Every slide of a version as a PNG, one after the other. */
export const slidePictures = (slides: SlidesToPaint, width: number, painting: Painting, keep: (png: Uint8Array) => Promise<void>): Promise<void> =>
  withSlides(slides, painting, async (window, sitting) => {
    const { debugger: inside } = window.webContents;
    inside.attach('1.3');
    await inside.sendCommand('Emulation.setDeviceMetricsOverride', { ...SLIDE, deviceScaleFactor: width / SLIDE.width, mobile: false });
    await showAll(slides, 'pictures', sitting, painting, async () => {
      const { data } = await inside.sendCommand('Page.captureScreenshot', { format: 'png' }) as { data: string };
      await keep(new Uint8Array(Buffer.from(data, 'base64')));
    });
  });
