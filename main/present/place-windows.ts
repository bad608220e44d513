import type { BrowserWindow, Display } from 'electron';
import { isInside, overlaps } from '../windows/bounds.ts';
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

/** As long as a full-screen window takes to stand and paint on another display: until then the console comes up nowhere. */
const SETTLED_MS = 150;
const coming = new WeakMap<ShowWindows, NodeJS.Timeout>();

/** Puts the room screen where it belongs, or out of sight while its display is gone. */
function placeRoom({ room, ready }: ShowWindows, screens: Screens): void {
  if (!ready.has(room)) return;
  const display = displayOf(screens.room);
  if (screens.place === 'window') {
    if (!room.isVisible()) room.show();
    return;
  }
  // A system that moves windows off a display that went puts them over the room's slides, unless those lie on top.
  const onTop = screens.place === 'display' || screens.presenter !== undefined;
  if (room.isAlwaysOnTop() !== onTop) room.setAlwaysOnTop(onTop, 'screen-saver');
  if (display === undefined) room.hide();
  else fillDisplay(room, display, screens.presenter === undefined);
}

/** The display on which the console may come up: none where the room's display shows the same, as when the two are duplicated. */
function consoleDisplay(screens: Screens): Display | undefined {
  const [own, room] = [displayOf(screens.presenter), displayOf(screens.room)];
  const isSeen = screens.place !== 'window' && own !== undefined && room !== undefined && overlaps(own.bounds, room.bounds);
  return isSeen ? undefined : own;
}

/** Whether the console is where it may be: wherever the user put it, as long as no part of it lies on the room's display. */
function isInPlace(presenter: BrowserWindow, screens: Screens): boolean {
  const [own, room] = [consoleDisplay(screens), displayOf(screens.room)];
  if (own === undefined || !presenter.isVisible() || presenter.isMinimized()) return false;
  const bounds = presenter.getBounds();
  if (screens.place === 'window' || room === undefined) return overlaps(bounds, own.bounds);
  return isInside(bounds, own.bounds) && !overlaps(bounds, room.bounds);
}

function showPresenter(windows: ShowWindows, screens: Screens): void {
  const { presenter, ready } = windows;
  const display = consoleDisplay(screens);
  if (presenter === undefined || presenter.isDestroyed() || display === undefined || !ready.has(presenter)) return;
  if (presenter.isMinimized()) presenter.restore();
  placePresenter(presenter, display);
  presenter.showInactive();
  giveKeys(windows, screens);
}

/**
 * Puts both windows where they belong. The console goes out of sight before the room screen moves and comes up when that
 * stands, so that it never lies where the room looks; what is where it belongs is not touched.
 */
export function placeWindows(windows: ShowWindows, screens: Screens): void {
  const { presenter, room, ready } = windows;
  clearTimeout(coming.get(windows));
  if (presenter === undefined || !ready.has(presenter)) return placeRoom(windows, screens);
  const stays = isInPlace(presenter, screens);
  const wasSeen = presenter.isVisible() && !presenter.isMinimized();
  if (!stays && wasSeen) presenter.hide();
  placeRoom(windows, screens);
  if (consoleDisplay(screens) === undefined) {
    // The room sees the only display: the console waits minimised, and comes up only when the user fetches it.
    if (!presenter.isMinimized()) presenter.minimize();
    if (room.isVisible()) room.focus();
  } else if (!stays && wasSeen && room.isVisible()) {
    // Meanwhile the same keys work there.
    room.focus();
    coming.set(windows, setTimeout(() => showPresenter(windows, screens), SETTLED_MS));
    return;
  } else if (!stays) showPresenter(windows, screens);
}

/** Keys go to the presenter window wherever it has a display. Never elsewhere: the focus would fetch it up. */
export function giveKeys({ room, presenter, ready }: ShowWindows, screens: Screens): void {
  if (presenter === undefined) {
    if (room.isVisible()) room.focus();
    return;
  }
  if (screens.presenter !== undefined && ready.has(presenter) && presenter.isVisible()) presenter.focus();
}
