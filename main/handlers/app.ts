import { app } from 'electron';
import type { HandlersOf } from '../ipc.ts';
import { today } from '../today.ts';

/** What the app says about itself. */
export const appHandlers = (): HandlersOf<'app'> => ({
  'app.info': () => ({ version: app.getVersion(), electron: process.versions.electron, platform: process.platform, today: today() }),
});
