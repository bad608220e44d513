import { getDocument } from 'unpdf/pdfjs';

interface Viewport {
  width: number;
  height: number;
}

/** A page of a PDF, as far as it is drawn here. */
export interface PdfPage {
  getViewport(options: { scale: number }): Viewport;
  render(options: { canvas: HTMLCanvasElement; canvasContext: CanvasRenderingContext2D; viewport: Viewport; intent: 'print'; annotationMode: 0; background: string }): { promise: Promise<void> };
  getTextContent(): Promise<{ items: readonly { str?: string; hasEOL?: boolean }[] }>;
  cleanup(): unknown;
}

export interface Pdf {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
}

/** Opens a PDF to be drawn: with the fonts that are in it, and nothing of it run. */
export const openPdf = (data: Uint8Array): Promise<Pdf> =>
  getDocument({ data, isEvalSupported: false, enableXfa: false, useWasm: false, useSystemFonts: false, verbosity: 0 }).promise as Promise<Pdf>;
