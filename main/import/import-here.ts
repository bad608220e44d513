import { AppError } from '../../core/errors.ts';
import { importPresentation } from '../../files/import/import-presentation.ts';
import type { AppFromApart } from '../start-apart.ts';
import type { FromImporter, ToImporter } from './messages.ts';

type App = AppFromApart<ToImporter, FromImporter>;

/** Imports what the app asks for, once, and says how far it is; whatever fails is said and never thrown. */
export function importFor(app: App): void {
  const cancelling = new AbortController();
  app.listen((message) => {
    if (message.is === 'cancel') cancelling.abort();
    else void importOne(message.order, cancelling.signal, app);
  });
  app.say({ is: 'ready' });
}

async function importOne(order: Extract<ToImporter, { is: 'import' }>['order'], signal: AbortSignal, app: App): Promise<void> {
  try {
    const imported = await importPresentation({ ...order, signal, onProgress: (progress) => app.say({ is: 'progress', progress }) });
    app.say({ is: 'done', imported });
  } catch (error) {
    const known = error instanceof AppError ? error : new AppError('internal', error instanceof Error ? error.stack ?? error.message : String(error));
    app.say({ is: 'failed', code: known.code, message: known.message, hint: known.hint });
  }
}
