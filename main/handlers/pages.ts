import type { HandlersOf } from '../ipc.ts';
import { currentDrawing } from '../pictured/draw-pages.ts';

/** What the window asks that nobody sees and that makes pictures of pages. */
export const pagesHandlers = (): HandlersOf<'pages'> => ({
  'pages.file': () => currentDrawing().file(),
  'pages.next': ({ count }) => currentDrawing().next(count),
  'pages.drawn': (page) => currentDrawing().drawn(page),
  'pages.failed': ({ number }) => currentDrawing().failed(number),
});
