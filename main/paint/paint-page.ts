import type { BrowserWindow } from 'electron';
import type { Painting } from '../../files/paint/painter.ts';
import { withHiddenWindow } from './hidden-window.ts';
import { printToPdf } from './print-to-pdf.ts';
import { paintSession } from './session.ts';

const addressOf = (html: string): string => `data:text/html;charset=utf-8,${encodeURIComponent(html)}`;

/**
 * A document of our own as a PDF, such as a letter. `html` is whole, with its style inside and `@page` for its size and
 * margins (see `blanksPage`); nothing runs in it and nothing is loaded. Its `<title>` and `lang` become the file's.
 */
export const pagePdf = (html: string, painting: Pick<Painting, 'signal'>): Promise<Uint8Array> =>
  withHiddenWindow({ session: paintSession(), address: addressOf(html), use: 'document' }, painting, (window) =>
    printToPdf(window, { preferCSSPageSize: true, printBackground: true }));

/** The same document in a window that the system's print dialog can be asked of. */
export const withPaper = <T>(html: string, work: (window: BrowserWindow) => Promise<T>): Promise<T> =>
  withHiddenWindow({ session: paintSession(), address: addressOf(html), use: 'paper' }, { signal: undefined }, work);
