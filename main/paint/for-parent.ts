import { app } from 'electron';
import * as z from 'zod';
import { fromBase64, PAINT_SWITCH, toBase64, type FromPainter, type ToPainter } from '../../files/paint/messages.ts';
import type { PaintPicture, SlidesToPaint } from '../../files/paint/painter.ts';
import { PICTURE_TYPES } from '../../files/pictures/type.ts';
import { toFailure } from '../failure.ts';
import { paintHandlers } from '../handlers/paint.ts';
import { handleCalls } from '../ipc.ts';
import { appPainter } from './app-painter.ts';

const WIDEST = 7680;

const slide = z.strictObject({ label: z.string(), html: z.string() });
const paint = { is: z.literal('paint'), title: z.string(), lang: z.string() };
const message: z.ZodType<ToPainter> = z.union([
  z.strictObject({ is: z.literal('picture'), address: z.string(), type: z.enum(PICTURE_TYPES), base64: z.string() }),
  z.strictObject({ is: z.literal('slides'), slides: z.array(slide) }),
  z.strictObject({ ...paint, as: z.enum(['pages', 'handouts']) }),
  z.strictObject({ ...paint, as: z.literal('pictures'), width: z.int().min(1).max(WIDEST) }),
  z.strictObject({ is: z.literal('paint'), as: z.literal('document'), html: z.string() }),
]);

/** Whether the app was started by the command line, to paint for it. */
export const isForParent = (): boolean => process.argv.includes(PAINT_SWITCH) && process.send !== undefined;

const tell = (said: FromPainter): Promise<void> => new Promise((resolve) => {
  // A parent that has gone is told nothing: its going ends this process.
  process.send?.(said, undefined, undefined, () => resolve());
});

type Order = Extract<ToPainter, { is: 'paint' }>;

async function paintOrder(order: Order, slides: SlidesToPaint['slides'], pictures: ReadonlyMap<string, PaintPicture>): Promise<void> {
  const painting = { signal: undefined, onProgress: (done: number, total: number) => void tell({ is: 'progress', done, total }) };
  if (order.as === 'document') return tell({ is: 'done', base64: toBase64(await appPainter.pagePdf(order.html, painting)) });
  const toPaint = { title: order.title, lang: order.lang, slides, pictures };
  if (order.as !== 'pictures') return tell({ is: 'done', base64: toBase64(await appPainter.slidesPdf(toPaint, order.as, painting)) });
  await appPainter.slidePictures(toPaint, order.width, painting, (png) => tell({ is: 'png', base64: toBase64(png) }));
  return tell({ is: 'done', base64: '' });
}

/** Paints one order of the process that started this one, and ends with it. */
export function paintForParent(): void {
  const slides: { label: string; html: string }[] = [];
  const pictures = new Map<string, PaintPicture>();
  handleCalls(paintHandlers());
  // The window is closed before what it drew has been handed over.
  app.on('window-all-closed', () => undefined);
  process.on('disconnect', () => app.exit(0));
  process.on('message', (said) => {
    const { success, data } = message.safeParse(said);
    if (!success) return app.exit(1);
    if (data.is === 'slides') slides.push(...data.slides);
    else if (data.is === 'picture') pictures.set(data.address, { type: data.type, bytes: fromBase64(data.base64) });
    else paintOrder(data, slides, pictures).catch((error: unknown) => tell({ is: 'failed', ...toFailure('paint', error) }));
  });
  void tell({ is: 'ready' });
}
