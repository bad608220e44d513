import { app, session, type Session, type WebContents } from 'electron';
import { logFailure } from './log.ts';
import { isOwn, isPageOf } from './origin.ts';
import { roleOf } from './windows/registry.ts';

/** Addresses that never leave the machine. */
const INSIDE = /^(data|blob):/;

const mayLoad = (url: string): boolean => isOwn(url) || INSIDE.test(url) || (!app.isPackaged && url.startsWith('devtools:'));

/** A window stays on its own page: it may be loaded again and nothing else. */
function lockContents(contents: WebContents): void {
  const stay = (event: { preventDefault: () => void }, url: string): void => {
    const role = roleOf(contents);
    if (role === undefined || !isPageOf(role, url)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** The locks of a session: no request leaves the app, nothing is downloaded, nothing is permitted. */
export function lockSession(own: Session): void {
  own.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !mayLoad(details.url) }));
  own.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.on('will-download', (event) => event.preventDefault());
  if (process.platform !== 'darwin') {
    own.setSpellCheckerEnabled(false);
    own.setSpellCheckerDictionaryDownloadURL('app://branchdeck/no-dictionaries/');
  }
}

/** Locks that must stand before the app is ready. */
export function lockApp(): void {
  // Who starts the app with --no-sandbox (on Linux, root must) would only get processes that end at once.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // A second lock behind the request filter: no name is ever looked up.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  app.on('child-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') logFailure('process', `${details.type} ended: ${details.reason}`);
  });
}

/**
 * Whether somebody switched the sandbox off in a packaged app, as an AppImage's own starter does where the system
 * forbids it. Root is let through: Chromium gives it no sandbox at all.
 */
export const isSandboxOff = (): boolean =>
  app.isPackaged && process.platform === 'linux' && process.getuid?.() !== 0 && app.commandLine.hasSwitch('no-sandbox');

/** The locks of the session that every window shares. */
export const lockDefaultSession = (): void => lockSession(session.defaultSession);
