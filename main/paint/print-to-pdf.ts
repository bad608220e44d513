import type { BrowserWindow, PrintToPDFOptions } from 'electron';

/** What a window shows as a PDF that has its headings as bookmarks, its structure as tags and its fonts inside. */
export async function printToPdf(window: BrowserWindow, options: PrintToPDFOptions): Promise<Uint8Array> {
  return new Uint8Array(await window.webContents.printToPDF({ generateTaggedPDF: true, generateDocumentOutline: true, ...options }));
}
