import type { DrawnPage, PageOrder } from '../../bridge/contract.ts';
import type { PdfPage } from './open-pdf.ts';

/** A photograph as PNG is large and slow to read: past this it is kept in a form that looks the same. */
const LARGEST_PNG = 2_500_000;
const WIDE = 16 / 9;

function makeCanvas(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('There is no canvas to draw on.');
  context.imageSmoothingQuality = 'high';
  return { canvas, context };
}

const blobOf = (canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob> =>
  new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), type, quality));

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

async function encode(canvas: HTMLCanvasElement): Promise<Pick<DrawnPage, 'type' | 'bytes'>> {
  const png = await blobOf(canvas, 'image/png');
  if (png.size <= LARGEST_PNG) return { type: 'png', bytes: await bytesOf(png) };
  return { type: 'webp', bytes: await bytesOf(await blobOf(canvas, 'image/webp', 0.95)) };
}

async function textOf(page: PdfPage): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map(({ str = '', hasEOL = false }) => (hasEOL ? `${str}\n` : str)).join('');
}

/** Draws a page as large as the room's screen shows it, once more small, and reads its text. */
export async function drawPage(page: PdfPage, { number, width, small }: PageOrder): Promise<DrawnPage> {
  const { width: own, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(width / own, width / WIDE / height) });
  const large = makeCanvas(viewport.width, viewport.height);
  await page.render({ canvas: large.canvas, canvasContext: large.context, viewport, intent: 'print', annotationMode: 0, background: '#ffffff' }).promise;
  const share = Math.min(1, small / large.canvas.width);
  const little = makeCanvas(large.canvas.width * share, large.canvas.height * share);
  little.context.drawImage(large.canvas, 0, 0, little.canvas.width, little.canvas.height);
  const drawn = { number, ...(await encode(large.canvas)), small: await bytesOf(await blobOf(little.canvas, 'image/webp', 0.85)), text: await textOf(page) };
  page.cleanup();
  // Given back at once: a few of these fill a computer's memory.
  large.canvas.width = 0;
  little.canvas.width = 0;
  return drawn;
}
