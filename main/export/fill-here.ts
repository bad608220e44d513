import { AppError } from '../../core/errors.ts';
import { fillPowerPoint } from '../../files/fill/fill-file.ts';
import type { AppFromApart } from '../start-apart.ts';
import type { ApartOrder, FromFillApart, ToFillApart } from './fill-messages.ts';

type App = AppFromApart<ToFillApart, FromFillApart>;

/** Fills what the app asks for, once, and says how far it is; whatever fails is said and never thrown. */
export function fillFor(app: App): void {
  const cancelling = new AbortController();
  app.listen((message) => {
    if (message.is === 'cancel') cancelling.abort();
    else void fillOne(message.order, cancelling.signal, app);
  });
  app.say({ is: 'ready' });
}

async function fillOne(order: ApartOrder, signal: AbortSignal, app: App): Promise<void> {
  try {
    const filled = await fillPowerPoint({
      ...order, signal,
      onProgress: (progress) => app.say({ is: 'progress', progress }),
      onReport: (report) => app.say({ is: 'report', report }),
    });
    app.say({ is: 'done', filled });
  } catch (error) {
    const known = error instanceof AppError ? error : new AppError('internal', error instanceof Error ? error.stack ?? error.message : String(error));
    app.say({ is: 'failed', code: known.code, message: known.message, hint: known.hint });
  }
}
