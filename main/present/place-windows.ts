import type { BrowserWindow } from 'electron';
import { fillDisplay } from '../windows/fill-display.ts';
import { placePresenter } from '../windows/presenter.ts';
import { displayOf } from './displays.ts';
import type { Screens } from './screens.ts';

/** The two windows of a run. */
export interface ShowWindows {
  room: BrowserWindow;
  /** Undefined once its page kept failing: the room screen then has the keys. */
  presenter: BrowserWindow | undefined;
  /** Windows whose page has painted: until then they stay hidden. */
  ready: ReadonlySet<BrowserWindow>;
}

/** Puts the room screen where it belongs, or out of sight while its display is gone. */
export function placeRoomWindow({ room, ready }: ShowWindows, screens: Screens): void {
  if (!ready.has(room)) return;
  const display = displayOf(screens.room);
  if (screens.place === 'window') room.show();
  else if (display === undefined) room.hide();
  else fillDisplay(room, display, screens.presenter === undefined);
}

function placePresenterWindow({ presenter, ready }: ShowWindows, screens: Screens): void {
  if (presenter === undefined || !ready.has(presenter)) return;
  const display = displayOf(screens.presenter);
  if (display === undefined) {
    // The room sees the only display: the console waits minimised, and comes up only when the user fetches it.
    presenter.minimize();
    return;
  }
  if (presenter.isMinimized()) presenter.restore();
  placePresenter(presenter, display);
  presenter.showInactive();
}

/** Puts both windows where they belong. Whoever loses a display goes first, so that the console never lies where the room looks. */
export function placeWindows(windows: ShowWindows, screens: Screens): void {
  if (screens.presenter === undefined) placePresenterWindow(windows, screens);
  if (screens.room === undefined) placeRoomWindow(windows, screens);
  if (screens.presenter !== undefined) placePresenterWindow(windows, screens);
  if (screens.room !== undefined) placeRoomWindow(windows, screens);
  giveKeys(windows, screens);
}

/** Keys go to the presenter window wherever it has a display. Never elsewhere: the focus would fetch it up. */
export function giveKeys({ room, presenter, ready }: ShowWindows, screens: Screens): void {
  if (presenter === undefined) {
    if (room.isVisible()) room.focus();
    return;
  }
  if (screens.presenter !== undefined && ready.has(presenter)) presenter.focus();
}
