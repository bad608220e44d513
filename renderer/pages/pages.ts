import { askFrom } from '../shared/ask.ts';
import { drawPage } from './draw-page.ts';
import { openPdf } from './open-pdf.ts';

const ask = askFrom<'pages'>();

/** Draws the pages that main asks for, one after the other, until the window is closed. */
async function draw(): Promise<void> {
  const pdf = await openPdf(new Uint8Array(await ask('pages.file')));
  for (;;) {
    const order = await ask('pages.next', { count: pdf.numPages });
    try {
      await ask('pages.drawn', await drawPage(await pdf.getPage(order.number), order));
    } catch {
      // The others can be drawn all the same.
      await ask('pages.failed', { number: order.number });
    }
  }
}

draw().catch(() => ask('pages.failed', { number: 0 }));
