import type { HandlersOf } from '../ipc.ts';
import { sittingPage } from '../paint/sitting.ts';

/** What the window that nobody sees asks: its slides. */
export const paintHandlers = (): HandlersOf<'paint'> => ({
  'paint.next': () => sittingPage().asks(),
  'paint.failed': () => sittingPage().fails(),
});
