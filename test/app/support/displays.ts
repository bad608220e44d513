import { execFileSync } from 'node:child_process';

/** Where the second display is, once it is plugged in: beside the first. */
export const SECOND_DISPLAY = { x: 1280, y: 0, width: 1280, height: 720 };

/** Where the first display is. */
export const FIRST_DISPLAY = { ...SECOND_DISPLAY, x: 0 };

/** The dummy driver's names for its outputs. */
const FIRST_OUTPUT = 'DUMMY0';
const OUTPUT = 'DUMMY1';

/** As when somebody plugs the projector in. The app hears of it a moment later. */
export function plugSecondDisplay(): void {
  execFileSync('xrandr', ['--addmode', OUTPUT, '1280x720']);
  execFileSync('xrandr', ['--output', OUTPUT, '--mode', '1280x720', '--right-of', FIRST_OUTPUT]);
  execFileSync('xrandr', ['--query']); // only now does the server notice that the output is connected
}

/** As when somebody pulls the cable. The app hears of it a moment later. */
export function unplugSecondDisplay(): void {
  execFileSync('xrandr', ['--output', OUTPUT, '--off']);
}

/** As when a laptop's lid is closed while the projector goes on: that is now where the first display was. */
export function unplugFirstDisplay(): void {
  execFileSync('xrandr', ['--output', FIRST_OUTPUT, '--off']);
}

/** As when the lid is opened again. */
export function plugFirstDisplay(): void {
  execFileSync('xrandr', ['--output', FIRST_OUTPUT, '--mode', '1280x720', '--pos', '0x0', '--output', OUTPUT, '--right-of', FIRST_OUTPUT]);
  execFileSync('xrandr', ['--query']);
}

/** As when somebody duplicates the displays, and extends them again. */
export const duplicateDisplays = (on: boolean): void => void execFileSync('xrandr', ['--output', OUTPUT, on ? '--same-as' : '--right-of', FIRST_OUTPUT]);
