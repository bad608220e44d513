import { app, powerMonitor, shell } from 'electron';
import { AppError } from '../../core/errors.ts';
import { SYSTEM_SETTINGS } from '../../core/ready/model.ts';
import { isBundled } from '../decks/bundled.ts';
import type { HandlersOf } from '../ipc.ts';
import { papersToHand } from '../meeting/papers.ts';
import { listDisplays } from '../present/displays.ts';
import { freeOnDisks } from '../ready/disks.ts';
import { powerOf } from '../ready/power.ts';
import { settingsAddress } from '../ready/system-settings.ts';
import type { Services } from '../services.ts';

/** On Linux a display is kept awake through the session's own bus, elsewhere by the system itself. Chromium writes `disabled:` where there is no bus. */
const canHoldDisplay = (): boolean => process.platform !== 'linux' || !/^(?:disabled:|$)/.test(process.env.DBUS_SESSION_BUS_ADDRESS ?? '');

/** The check before a meeting: facts, which the window makes lines of. */
export const readyHandlers = ({ library, madePapers, meetings }: Services): HandlersOf<'ready'> => ({
  'ready.look': async ({ key, meetingId }) => {
    const { folder } = await library.get(key);
    const [power, disks] = await Promise.all([powerOf(powerMonitor.onBatteryPower), freeOnDisks(app.getPath('userData'), isBundled(key) ? undefined : folder)]);
    return {
      machine: {
        displays: listDisplays(),
        power,
        sleep: canHoldDisplay() ? 'held' : 'untold',
        disks,
        settings: SYSTEM_SETTINGS.filter((of) => settingsAddress(of) !== undefined),
      },
      made: madePapers.of(key),
      papers: meetingId === undefined ? [] : await papersToHand((await meetings.open(meetingId)).meeting),
    };
  },
  'ready.settings': async ({ of }) => {
    const address = settingsAddress(of);
    if (address === undefined) throw new AppError('not-found', 'This system’s settings can’t be opened from here.', 'Open them from the system’s own menu.');
    await shell.openExternal(address);
  },
});
