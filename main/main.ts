import { app, dialog } from 'electron';
import { allHandlers } from './handlers/all.ts';
import { askToLose, askToConfirm } from './dialogs.ts';
import { toFailure } from './failure.ts';
import { notTakenOver, takeOverFormerFolder } from './former-folder.ts';
import { packPaths, unpackPaths } from './handed-over.ts';
import { handleCalls } from './ipc.ts';
import { logFailure } from './log.ts';
import { deckArguments, openPaths, tellOpened } from './open-from-outside.ts';
import { isForParent, paintForParent } from './paint/for-parent.ts';
import { stopWithWindows } from './pictured/stop-with-windows.ts';
import { watchDisplays } from './present/displays.ts';
import { endPresenting, isPresenting, untilEnded } from './present/presenting.ts';
import { handleScheme, registerScheme } from './protocol.ts';
import { push } from './push.ts';
import { isSandboxOff, lockApp, lockDefaultSession } from './security.ts';
import { openServices, type Services } from './services.ts';
import { showSettings } from './show-settings.ts';
import { saveAgain } from './stores/unsaved.ts';
import { openDesk } from './windows/desk.ts';
import { windowOf } from './windows/registry.ts';

let services: Services | undefined;
/** Decks to be opened before the app is ready: macOS names them one by one, and a second start may be quick. */
let early: string[] = [];
/** The journals of meetings have been asked to write what waits, and the app closes whether they could or not. */
let isSettled = false;

function openDecks(paths: readonly string[]): void {
  if (services === undefined) {
    early = [...early, ...paths];
    return;
  }
  const { library, windowState } = services;
  openDesk(windowState);
  if (paths.length > 0) void tellOpened(() => openPaths(library, paths));
}

function start(): void {
  if (isSandboxOff()) {
    dialog.showErrorBox('Branchdeck does not start without its sandbox', 'It opens decks from other people, and the sandbox keeps them from this computer. Start it without --no-sandbox. If an AppImage added that, this system forbids the sandbox to it: install the .deb file instead.');
    return app.exit(1);
  }
  const opened = openServices();
  services = opened;
  lockDefaultSession();
  handleScheme(opened.library.foldersOf, opened.pictured.pictures);
  stopWithWindows(opened.pictured);
  handleCalls(allHandlers(opened));
  showSettings(opened);
  opened.recents.onChange(() => showSettings(opened));
  openDesk(opened.windowState);
  watchDisplays(() => push('display.changed', null));
  openDecks([...new Set([...ownArguments, ...early])]);
  app.on('activate', () => void openDesk(opened.windowState));
  app.on('browser-window-focus', (_event, window) => {
    if (window === windowOf('desk')) void opened.deckWatch.check();
  });
}

/** Asks before every branch's files are left unmade; what is being made becomes whole first. */
async function stopBatch({ batchDesk, windowState }: Services): Promise<void> {
  if (await askToConfirm('Files are still being made', 'What is made so far stays, and each file of it is whole. The region’s page offers to go on the next time.', 'Stop and close')) {
    await batchDesk.stop();
    app.quit();
  } else openDesk(windowState);
}

/** Started by the command line to paint for it: no library, no window that anyone sees, and beside an app that is open. */
function startForParent(): void {
  lockDefaultSession();
  paintForParent();
}

const ownArguments = deckArguments(process.argv, process.cwd(), app.isPackaged);
process.on('uncaughtException', (error) => logFailure('uncaught', error));
process.on('unhandledRejection', (error) => logFailure('unhandled', error));
lockApp();
registerScheme();

if (process.platform === 'linux' && !app.commandLine.hasSwitch('user-data-dir')) {
  try {
    takeOverFormerFolder(app.getPath('userData'));
  } catch (error) {
    logFailure('former folder', error);
    push('app.failed', toFailure('former folder', notTakenOver(app.getPath('userData'))));
  }
}
// The name under which Windows groups the app's windows, its shortcut and its recent decks; electron-builder.yml has the same.
if (process.platform === 'win32') app.setAppUserModelId('org.branchdeck.desktop');

if (isForParent()) app.whenReady().then(startForParent).catch(() => app.exit(1));
// The paths travel as data: Chromium adds to and reorders the second start's arguments.
else if (app.requestSingleInstanceLock({ ...packPaths(ownArguments) })) {
  app.on('second-instance', (_event, _argv, _cwd, data) => openDecks(unpackPaths(data)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openDecks([path]);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('before-quit', (event) => {
    if (isPresenting()) {
      event.preventDefault();
      endPresenting();
      void untilEnded().then(() => app.quit());
      return;
    }
    if (services?.batchDesk.isRunning() === true) {
      event.preventDefault();
      void stopBatch(services);
      return;
    }
    const meetings = services?.meetings;
    if (meetings !== undefined && !isSettled && !meetings.isSettled()) {
      event.preventDefault();
      void meetings.settle().then(() => {
        isSettled = true;
        app.quit();
      });
      return;
    }
    isSettled = false;
    const unsaved = saveAgain();
    if (unsaved.length === 0 || askToLose(unsaved)) return;
    event.preventDefault();
    if (services !== undefined) openDesk(services.windowState);
  });
  app.whenReady().then(start).catch((error: unknown) => {
    logFailure('start', error);
    dialog.showErrorBox('Branchdeck could not start', `Your changes and notes are as they were, in ${app.getPath('userData')}. Free some space on the disk and start Branchdeck again.`);
    app.exit(1);
  });
} else {
  app.quit();
}
