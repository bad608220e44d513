import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { blanksPage } from '../../core/blanks/blanks-html.ts';
import { listBlanks } from '../../core/blanks/list-blanks.ts';
import { makeEdition } from '../../core/branch/edition.ts';
import { AppError } from '../../core/errors.ts';
import { safeFileName } from '../../core/file-name.ts';
import { writeBeside } from '../../files/write-beside.ts';
import { askToSave } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import { pagePdf, withPaper } from '../paint/paint-page.ts';
import type { Services } from '../services.ts';
import { today } from '../today.ts';

const PDF = { name: 'PDF', extensions: ['pdf'] };

const saveInstead = 'Look at the printer, or choose "Save as PDF…" and print the file elsewhere.';

/** The system's print dialog. False when the user thinks better of it. */
const print = (window: BrowserWindow): Promise<boolean> =>
  new Promise((resolve, reject) => {
    window.webContents.print({ pageSize: 'A4', color: false }, (printed, reason) => {
      if (printed) resolve(true);
      else if (/cancel/i.test(reason)) resolve(false);
      else reject(new AppError('cannot-write', 'Nothing was printed: no printer could be used.', saveInstead));
    });
  });

/** The page that says what is still blank. */
export function blanksHandlers({ library }: Services): HandlersOf<'blanks'> {
  const pageOf = async (key: string): Promise<{ html: string; title: string }> => {
    const deck = await library.get(key);
    return { html: blanksPage(listBlanks(makeEdition(deck.sources, deck.layer, today()))), title: deck.meta.title };
  };
  return {
    'blanks.print': async ({ key }) => {
      const { html } = await pageOf(key);
      return withPaper(html, async (window) => {
        // Without a printer the system may show nothing at all and never answer.
        if ((await window.webContents.getPrintersAsync()).length === 0) throw new AppError('cannot-write', 'Nothing was printed: no printer is set up on this computer.', saveInstead);
        return print(window);
      });
    },
    'blanks.savePdf': async ({ key }) => {
      const { html, title } = await pageOf(key);
      const path = await askToSave('Save what is still blank', join(app.getPath('documents'), safeFileName(`What is still blank in ${title}.pdf`)), PDF);
      if (path === undefined) return null;
      await writeBeside(path, await pagePdf(html, { signal: undefined }));
      return { path };
    },
  };
}
