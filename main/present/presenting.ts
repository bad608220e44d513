import { setTimeout } from 'node:timers/promises';
import { powerSaveBlocker, screen, type BrowserWindow } from 'electron';
import type { Calls, PresentState } from '../../bridge/contract.ts';
import { AppError } from '../../core/errors.ts';
import type { Board } from '../../core/meeting/board.ts';
import type { Timing } from '../../core/present/pace.ts';
import type { ConsoleAction } from '../../core/present/console.ts';
import { logFailure } from '../log.ts';
import { push } from '../push.ts';
import { loadPage } from '../windows/create.ts';
import { bringToFront } from '../windows/desk.ts';
import { keepAlive } from '../windows/keep-alive.ts';
import { createPresenterWindow } from '../windows/presenter.ts';
import { windowOf } from '../windows/registry.ts';
import { createRoomWindow } from '../windows/room.ts';
import { ownDisplay } from './displays.ts';
import { followDisplays } from './follow-displays.ts';
import { stopIdentifying } from './identify.ts';
import { giveKeys, placeWindows, type ShowWindows } from './place-windows.ts';
import { chooseScreens, type Screens } from './screens.ts';
import { startSession, type PresentSession } from './session.ts';
import type { Shows } from './shows.ts';

interface Run extends ShowWindows {
  session: PresentSession;
  ready: Set<BrowserWindow>;
  blocker: number;
  onEnd: () => void;
}

type StartRequest = Calls['present.start']['takes'];

/** Longer than the presenter window waits before it saves what was typed. */
const LAST_NOTES_MS = 1200;

let run: Run | undefined;
let ending: Promise<void> | undefined;

/** The run that is going on, or an error that says that there is none. */
export function currentSession(): PresentSession {
  if (run === undefined) throw new AppError('usage', 'Nothing is being presented.', 'Press Present to begin.');
  return run.session;
}

/** The display that the room is looking at; undefined while nothing is presented, or while it is unplugged. */
export const roomDisplay = (): number | undefined => run?.session.screens().room;

/** Whether something is being presented, or its last notes are still on their way to the disk. */
export const isPresenting = (): boolean => run !== undefined || ending !== undefined;

/** Resolves when the last run has ended and its notes are on disk. */
export const untilEnded = (): Promise<void> => ending ?? Promise.resolve();

function chooseOrRefuse({ place, displayId }: StartRequest): Screens {
  const displays = screen.getAllDisplays().map(({ id }) => id);
  const screens = chooseScreens({ place, displays, own: ownDisplay().id, wanted: displayId });
  if (screens !== undefined) return screens;
  throw new AppError('bad-input', 'There is only one display.', 'Plug in the projector, or choose full screen or a window instead.');
}

/** What a run is begun with beside its slides. */
interface RunOptions {
  /** Its notes are written there. */
  meetingId: string;
  /** Which look is shown, for whoever presents. */
  look?: string | undefined;
  drawBoard: (board: Board) => string | null;
  /** When it began, as an ISO instant, and what leads to where it was: for a run that was cut off. */
  startedAt?: string | undefined;
  /** How long the room was at each slide before that. */
  times?: Timing['times'] | undefined;
  back?: readonly ConsoleAction[] | undefined;
  /** Told of every state, and of the end. */
  onState: (state: PresentState, roomDisplay: number | undefined) => void;
  onEnd: () => void;
}

/** Opens the room screen and the presenter window. A run that is going on ends first. */
export function startPresenting(shows: Shows, request: StartRequest, { meetingId, look = '', drawBoard, startedAt, times, back = [], onState, onEnd }: RunOptions): PresentSession {
  const screens = chooseOrRefuse(request);
  endPresenting();
  stopIdentifying();
  const session = startSession(
    {
      room: shows.room,
      presenter: { ...shows.presenter, meetingId, rehearsal: request.rehearse === true },
      screens,
      // Nothing is shown on another display: there is none to swap with.
      displays: request.rehearse === true ? 1 : screen.getAllDisplays().length,
      index: Math.max(0, shows.room.slides.findIndex(({ id }) => id === request.startAt)),
      startedAt: startedAt ?? new Date().toISOString(),
      times,
      look,
      drawBoard,
    },
    {
      onState: (state) => {
        push('present.changed', state);
        onState(state, session.screens().room);
      },
      onBoard: (html) => push('present.board', { html }),
      onDrawn: (drawn) => push('present.drawn', drawn),
      onScreens: (next) => {
        stopIdentifying();
        if (run !== undefined) placeWindows(run, next);
      },
    },
  );
  for (const action of back) session.act(action);
  onState(session.state(), session.screens().room);
  const room = createRoomWindow(screens.place, `${shows.room.title} – room screen`);
  const presenter = createPresenterWindow();
  run = { session, room, presenter, ready: new Set(), blocker: powerSaveBlocker.start('prevent-display-sleep'), onEnd };
  openWindows(run, presenter);
  return session;
}

function openWindows(current: Run, presenter: BrowserWindow): void {
  const { room, session, ready } = current;
  const stopWatching = followDisplays(session, (woke) => {
    placeWindows(current, session.screens());
    if (woke && !room.isDestroyed()) room.webContents.invalidate();
  });
  for (const window of [room, presenter]) {
    window.once('ready-to-show', () => {
      ready.add(window);
      placeWindows(current, session.screens());
      giveKeys(current, session.screens());
    });
    window.once('closed', () => {
      if (window === presenter && current.presenter === undefined) return;
      stopWatching();
      if (run === current) endPresenting();
    });
  }
  // Closed by its own button it would be gone before the note typed a moment ago is on disk.
  presenter.on('close', (event) => {
    if (run !== current) return;
    event.preventDefault();
    endPresenting();
  });
  // A room screen that was loaded again must not keep the keys that the presenter types.
  room.webContents.on('did-finish-load', () => giveKeys(current, session.screens()));
  keepAlive(room, 'room', () => session.say('The room screen can’t be shown. Press Esc and present again; your notes are kept.'));
  keepAlive(presenter, 'presenter', () => dropPresenter(current));
  // A rehearsal has no room: its window stays empty and out of sight.
  if (!session.presenter().rehearsal) void loadPage(room, 'room');
  void loadPage(presenter, 'presenter');
}

/** Lets a presenter window go that can't be shown, without taking the slides from the room. */
function dropPresenter(current: Run): void {
  if (run !== current) return;
  const { presenter, session } = current;
  if (session.presenter().rehearsal) return endPresenting();
  current.presenter = undefined;
  presenter?.destroy();
  // Nobody looks ahead any more, and a room that stays where it is would seem to be stuck.
  session.act({ do: 'freeze', on: false });
  push('present.pointed', { at: null });
  giveKeys(current, session.screens());
  push('app.failed', {
    code: 'internal',
    message: 'The presenter window can’t be shown. The room screen goes on, and the same keys work there.',
    hint: 'Press Esc on the room screen and present again to have it back. Your notes are kept.',
  });
}

/** Whether this run is still going on. */
export const isRunning = (session: PresentSession): boolean => run?.session === session;

/** Ends the run: both windows close and the desk is told where it was. */
export function endPresenting(): void {
  if (run === undefined) return;
  const { session, room, presenter, blocker, onEnd } = run;
  run = undefined;
  powerSaveBlocker.stop(blocker);
  if (!room.isDestroyed()) room.destroy();
  if (presenter !== undefined && !presenter.isDestroyed()) {
    presenter.hide();
    // Gone for the user, but a note typed a moment ago still has to reach the disk.
    const own = setTimeout(LAST_NOTES_MS).then(() => {
      if (ending === own) ending = undefined;
      if (!presenter.isDestroyed()) presenter.destroy();
    });
    ending = own;
  }
  push('present.ended', { index: session.state().index });
  const desk = windowOf('desk');
  if (desk !== undefined) bringToFront(desk);
  // The room screen is gone by now, whatever fails from here on.
  try {
    onEnd();
  } catch (error) {
    logFailure('the end of presenting', error);
  }
}
