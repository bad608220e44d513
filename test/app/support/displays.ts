import { execFileSync } from 'node:child_process';

/** Where the second display is, once it is plugged in: beside the first. */
export const SECOND_DISPLAY = { x: 1280, y: 0, width: 1280, height: 720 };

/** The dummy driver's name for its second output. */
const OUTPUT = 'DUMMY1';

/** As when somebody plugs the projector in. The app hears of it a moment later. */
export function plugSecondDisplay(): void {
  execFileSync('xrandr', ['--addmode', OUTPUT, '1280x720']);
  execFileSync('xrandr', ['--output', OUTPUT, '--mode', '1280x720', '--right-of', 'DUMMY0']);
  execFileSync('xrandr', ['--query']); // only now does the server notice that the output is connected
}

/** As when somebody pulls the cable. The app hears of it a moment later. */
export function unplugSecondDisplay(): void {
  execFileSync('xrandr', ['--output', OUTPUT, '--off']);
}
