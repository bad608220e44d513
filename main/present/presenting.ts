import { setTimeout } from 'node:timers/promises';
import { powerSaveBlocker, screen, type BrowserWindow, type Display } from 'electron';
import type { Calls, DisplayInfo, PresentState } from '../../bridge/contract.ts';
import { AppError } from '../../core/errors.ts';
import { push } from '../push.ts';
import { loadPage } from '../windows/create.ts';
import { bringToFront } from '../windows/desk.ts';
import { fillDisplay } from '../windows/fill-display.ts';
import { keepAlive } from '../windows/keep-alive.ts';
import { createPresenterWindow, placePresenter } from '../windows/presenter.ts';
import { windowOf } from '../windows/registry.ts';
import { createRoomWindow } from '../windows/room.ts';
import { chooseScreens, type Screens } from './screens.ts';
import { startSession, type PresentSession } from './session.ts';
import type { Shows } from './shows.ts';

interface Run {
  session: PresentSession;
  room: BrowserWindow;
  presenter: BrowserWindow;
  blocker: number;
  /** Windows whose page has painted: until then they stay hidden. */
  ready: Set<BrowserWindow>;
}

/** Longer than the presenter window waits before it saves what was typed. */
const LAST_NOTES_MS = 1200;

type StartRequest = Calls['present.start']['takes'];

let run: Run | undefined;

/** The run that is going on, or an error that says that there is none. */
export function currentSession(): PresentSession {
  if (run === undefined) throw new AppError('usage', 'Nothing is being presented.', 'Press Present to begin.');
  return run.session;
}

const displayOf = (id: number | undefined): Display | undefined => screen.getAllDisplays().find((display) => display.id === id);

function ownDisplay(): Display {
  const desk = windowOf('desk');
  return desk === undefined ? screen.getPrimaryDisplay() : screen.getDisplayMatching(desk.getBounds());
}

/** The displays that are plugged in, as the user knows them. */
export function listDisplays(): DisplayInfo[] {
  const own = ownDisplay().id;
  return screen.getAllDisplays().map(({ id, label, size }, index) => ({
    id, label: label || `Display ${index + 1}`, width: size.width, height: size.height, own: id === own,
  }));
}

function placeRoom({ room, ready }: Run, { place, room: id }: Screens): void {
  if (!ready.has(room)) return;
  const display = displayOf(id);
  if (place === 'window') room.show();
  else if (display === undefined) room.hide();
  else fillDisplay(room, display, place === 'full-screen');
}

function placePresenterWindow({ presenter, ready }: Run, { presenter: id, place }: Screens): void {
  if (!ready.has(presenter)) return;
  const display = displayOf(id);
  if (display === undefined) {
    // The room sees the only display: the console waits minimised, and comes up only when the user fetches it.
    presenter.minimize();
    return;
  }
  if (presenter.isMinimized()) presenter.restore();
  placePresenter(presenter, display);
  if (place === 'full-screen') presenter.showInactive();
  else presenter.show();
}

/** Whoever loses a display loses it first, so that the console never lies where the room looks. */
function place(current: Run, screens: Screens): void {
  if (screens.presenter === undefined) placePresenterWindow(current, screens);
  if (screens.room === undefined) placeRoom(current, screens);
  if (screens.presenter !== undefined) placePresenterWindow(current, screens);
  if (screens.room !== undefined) placeRoom(current, screens);
  // Keys go to the presenter window wherever there is one to see.
  if (screens.presenter !== undefined && current.presenter.isVisible()) current.presenter.focus();
}

const onState = (state: PresentState): void => push('present.changed', state);
const onScreens = (screens: Screens): void => {
  if (run !== undefined) place(run, screens);
};

function watchDisplays(current: Run): () => void {
  const count = (): number => screen.getAllDisplays().length;
  const removed = (_event: unknown, display: Display): void => current.session.displayRemoved(display.id, count());
  const added = (_event: unknown, display: Display): void => current.session.displayAdded(display.id, count());
  const changed = (_event: unknown, display: Display): void => {
    const screens = current.session.screens();
    if (screens.place !== 'window' && screens.room === display.id) placeRoom(current, screens);
  };
  screen.on('display-removed', removed);
  screen.on('display-added', added);
  screen.on('display-metrics-changed', changed);
  return () => {
    screen.off('display-removed', removed);
    screen.off('display-added', added);
    screen.off('display-metrics-changed', changed);
  };
}

/** Opens the room screen and the presenter window. A run that is going on ends first. */
export function startPresenting(shows: Shows, meetingId: string, request: StartRequest): void {
  const displays = screen.getAllDisplays().map(({ id }) => id);
  const screens = chooseScreens({ place: request.place, displays, own: ownDisplay().id, wanted: request.displayId });
  if (screens === undefined) {
    throw new AppError('bad-input', 'There is only one display.', 'Plug in the projector, or choose full screen or a window instead.');
  }
  endPresenting();
  const session = startSession(
    {
      room: shows.room,
      presenter: { ...shows.presenter, meetingId },
      screens,
      displays: displays.length,
      index: Math.max(0, shows.room.slides.findIndex(({ id }) => id === request.startAt)),
      startedAt: new Date().toISOString(),
    },
    { onState, onScreens },
  );
  const current: Run = {
    session,
    room: createRoomWindow(screens.place, `${shows.room.title} – room screen`),
    presenter: createPresenterWindow(),
    blocker: powerSaveBlocker.start('prevent-display-sleep'),
    ready: new Set(),
  };
  run = current;
  openWindows(current, watchDisplays(current));
}

function openWindows(current: Run, stopWatching: () => void): void {
  const { room, presenter, session } = current;
  const closed = (): void => {
    stopWatching();
    if (run === current) endPresenting();
  };
  room.once('closed', closed);
  presenter.once('closed', closed);
  for (const window of [room, presenter]) {
    window.once('ready-to-show', () => {
      current.ready.add(window);
      place(current, session.screens());
    });
  }
  // A room screen that was loaded again must not keep the keys that the presenter types.
  room.webContents.on('did-finish-load', () => {
    if (presenter.isVisible() && !presenter.isMinimized()) presenter.focus();
  });
  keepAlive(room, 'room', () => session.say('The room screen can’t be shown. Press Esc and present again; your notes are kept.'));
  keepAlive(presenter, 'presenter', () => presenter.close());
  void loadPage(room, 'room');
  void loadPage(presenter, 'presenter');
}

/** Whether something is being presented, or its last notes are still on their way to the disk. */
export const isPresenting = (): boolean => run !== undefined || ending !== undefined;

/** Resolves when the last run has ended and its notes are on disk. */
export const untilEnded = (): Promise<void> => ending ?? Promise.resolve();

let ending: Promise<void> | undefined;

/** Ends the run: both windows close and the desk is told where it was. */
export function endPresenting(): void {
  if (run === undefined) return;
  const { session, room, presenter, blocker } = run;
  run = undefined;
  powerSaveBlocker.stop(blocker);
  if (!room.isDestroyed()) room.destroy();
  if (!presenter.isDestroyed()) {
    presenter.hide();
    // Gone for the user, but a note typed a moment ago still has to reach the disk.
    ending = setTimeout(LAST_NOTES_MS).then(() => {
      ending = undefined;
      if (!presenter.isDestroyed()) presenter.destroy();
    });
  }
  push('present.ended', { index: session.state().index });
  const desk = windowOf('desk');
  if (desk !== undefined) bringToFront(desk);
}
