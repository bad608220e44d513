import { BrowserWindow, type Session } from 'electron';
import { AppError } from '../../core/errors.ts';
import type { Painting } from '../../files/paint/painter.ts';
import { PATHS } from '../paths.ts';
import { registerWindow } from '../windows/registry.ts';

interface HiddenWindow {
  session: Session;
  address: string;
  /** `paint` and `pages`: its page asks main for what it draws. `document`: nothing runs in it. `paper`: as that, for the system's print dialog. */
  use: 'paint' | 'pages' | 'document' | 'paper';
}

const asks = (use: HiddenWindow['use']): use is 'paint' | 'pages' => use === 'paint' || use === 'pages';

const cancelled = (): AppError => new AppError('cancelled', 'The export was cancelled. No file was written.');
const brokeOff = (): AppError => new AppError('internal', 'The pages could not be drawn: the window that draws them ended. No file was written.', 'Try again; if it happens again, close other programs first.');

/** Drawn into memory and never shown, so that it draws as well where there is no display. */
const makeWindow = ({ session, use }: HiddenWindow): BrowserWindow => new BrowserWindow({
  show: false,
  width: 1280,
  height: 720,
  useContentSize: true,
  webPreferences: {
    ...(asks(use) ? { preload: PATHS.preload, additionalArguments: [`--branchdeck-role=${use}`] } : { javascript: false }),
    session,
    offscreen: use !== 'paper',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    backgroundThrottling: false,
  },
});

/** Loads a page in a window that nobody sees, and closes it when the work is done, was cancelled or can't go on. */
export async function withHiddenWindow<T>(hidden: HiddenWindow, { signal }: Pick<Painting, 'signal'>, work: (window: BrowserWindow) => Promise<T>): Promise<T> {
  if (signal?.aborted) throw cancelled();
  const window = makeWindow(hidden);
  if (asks(hidden.use)) registerWindow(hidden.use, window);
  let stop: (error: AppError) => void = () => undefined;
  const stopped = new Promise<never>((_resolve, reject) => (stop = reject));
  const cancel = (): void => stop(cancelled());
  signal?.addEventListener('abort', cancel);
  window.webContents.on('render-process-gone', () => stop(brokeOff()));
  // Quitting closes every window, and may be called off after: nothing may wait for this one then.
  window.on('closed', () => stop(brokeOff()));
  try {
    return await Promise.race([stopped, window.loadURL(hidden.address).then(() => work(window))]);
  } finally {
    signal?.removeEventListener('abort', cancel);
    if (!window.isDestroyed()) window.destroy();
  }
}
