import type { ElectronApplication } from '@playwright/test';
import type { Imported, ImportProgress } from '../../../files/import/import-presentation.ts';
import type { FromApart, ToApart } from '../../../main/apart/messages.ts';
import type { ImportOrder } from '../../../main/import/import-work.ts';

type FromImporter = FromApart<ImportProgress, Imported>;

export interface ImportedInApp {
  said: FromImporter[];
  /** The most that the process held at any time that it was looked at, in MB. */
  memory: number;
}

/**
 * Imports in the app's own process for that, as main does: the bundle beside main's, wherever the app lies.
 * @param cancelAfter slides; undefined lets it run to its end
 */
export const importInApp = (app: ElectronApplication, order: ImportOrder, cancelAfter?: number): Promise<ImportedInApp> =>
  app.evaluate(({ app: electron, utilityProcess }, { order: what, cancelAfter: most }) => new Promise((resolve) => {
    const child = utilityProcess.fork(`${electron.getAppPath()}/out/main/import-process.js`, [], { serviceName: 'Branchdeck import', stdio: 'ignore' });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process of ours, not a window
    const tell = (message: ToApart<ImportOrder>): void => child.postMessage(message);
    const said: FromImporter[] = [];
    let memory = 0;
    const look = (): void => {
      const own = electron.getAppMetrics().find(({ pid }) => pid === child.pid);
      memory = Math.max(memory, (own?.memory.workingSetSize ?? 0) / 1024);
    };
    const looking = setInterval(look, 50);
    child.once('exit', () => {
      clearInterval(looking);
      resolve({ said, memory });
    });
    child.on('message', (message: FromImporter) => {
      said.push(message);
      if (message.is === 'ready') tell({ is: 'order', order: what });
      else if (message.is === 'news' && message.news.step === 'slides' && message.news.done === most) tell({ is: 'cancel' });
      else if (message.is === 'done' || message.is === 'failed') {
        look();
        child.kill();
      }
    });
  }), { order, cancelAfter });
