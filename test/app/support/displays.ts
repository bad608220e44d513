import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

/** Where the second display is, once it is plugged in: beside the first. */
export const SECOND_DISPLAY = { x: 1280, y: 0, width: 1280, height: 720 };

/** Where the first display is. */
export const FIRST_DISPLAY = { ...SECOND_DISPLAY, x: 0 };

/** The dummy driver's names for its outputs. */
const [FIRST, SECOND] = ['DUMMY0', 'DUMMY1'];
/** Only then does the server notice that an output is connected. */
const NOTICE = ['--query'];

const PLUG_SECOND = [['--addmode', SECOND, '1280x720'], ['--output', SECOND, '--mode', '1280x720', '--right-of', FIRST], NOTICE];
const UNPLUG_SECOND = [['--output', SECOND, '--off']];
/** The second is then where the first display was. */
const UNPLUG_FIRST = [['--output', FIRST, '--off']];
const PLUG_FIRST = [['--output', FIRST, '--mode', '1280x720', '--pos', '0x0', '--output', SECOND, '--right-of', FIRST], NOTICE];
const DUPLICATE = [['--output', SECOND, '--same-as', FIRST]];
const EXTEND = [['--output', SECOND, '--right-of', FIRST]];

const now = (steps: readonly string[][]): void => {
  for (const step of steps) execFileSync('xrandr', step);
};

/** As when somebody plugs the projector in. The app hears of it a moment later. */
export const plugSecondDisplay = (): void => now(PLUG_SECOND);

/** As when somebody pulls the cable. The app hears of it a moment later. */
export const unplugSecondDisplay = (): void => now(UNPLUG_SECOND);

/** As when a laptop's lid is opened again. */
export const plugFirstDisplay = (): void => now(PLUG_FIRST);

const meanwhile = (steps: readonly string[][]) => async (): Promise<void> => {
  for (const step of steps) await promisify(execFile)('xrandr', step);
};

/** The same without holding up this process, which goes on watching the screen. */
export const meanwhileDisplays = {
  plugSecond: meanwhile(PLUG_SECOND),
  unplugSecond: meanwhile(UNPLUG_SECOND),
  /** As when a laptop's lid is closed while the projector goes on. */
  unplugFirst: meanwhile(UNPLUG_FIRST),
  plugFirst: meanwhile(PLUG_FIRST),
  /** As when somebody duplicates the displays, and extends them again. */
  duplicate: meanwhile(DUPLICATE),
  extend: meanwhile(EXTEND),
};
