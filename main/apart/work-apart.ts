import { AppError } from '../../core/errors.ts';
import type { FromApart, ToApart } from './messages.ts';

/** The app, as a process apart sees it. */
export interface AppFromApart<Order, News, Done> {
  say(message: FromApart<News, Done>): void;
  listen(hear: (message: ToApart<Order>) => void): void;
}

/** What a process apart does, once. */
export type Work<Order, News, Done> = (order: Order, run: { signal: AbortSignal; tell: (news: News) => void }) => Done | Promise<Done>;

/** Does what the app orders, once, and says how it goes; whatever fails is said and never thrown. */
export function workFor<Order, News, Done>(app: AppFromApart<Order, News, Done>, work: Work<Order, News, Done>): void {
  const cancelling = new AbortController();
  app.listen((message) => {
    if (message.is === 'cancel') cancelling.abort();
    else void workOnce(message.order);
  });
  app.say({ is: 'ready' });

  async function workOnce(order: Order): Promise<void> {
    try {
      const done = await work(order, { signal: cancelling.signal, tell: (news) => app.say({ is: 'news', news }) });
      app.say({ is: 'done', done });
    } catch (error) {
      const { code, message, hint } = error instanceof AppError ? error : new AppError('internal', error instanceof Error ? error.stack ?? error.message : String(error));
      app.say({ is: 'failed', code, message, hint });
    }
  }
}

/** What the entry of a process of its own calls: it has no window, and the app is the only one who can send to it. */
export function workForParent<Order, News, Done>(work: Work<Order, News, Done>): void {
  const port = process.parentPort;
  workFor({
    say: (message) => port.postMessage(message),
    listen: (hear) => void port.on('message', ({ data }: { data: ToApart<Order> }) => hear(data)),
  }, work);
}
