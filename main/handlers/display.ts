import type { HandlersOf } from '../ipc.ts';
import { displayTraits, listDisplays } from '../present/displays.ts';
import { identifyDisplays } from '../present/identify.ts';
import { roomDisplay } from '../present/presenting.ts';
import type { Services } from '../services.ts';

/** The displays that are plugged in. */
export const displayHandlers = ({ roomPlaces }: Services): HandlersOf<'display'> => ({
  'display.list': () => {
    const kept = roomPlaces.recall(displayTraits());
    return { displays: listDisplays(), kept: kept === undefined ? null : { place: kept.place, displayId: kept.room } };
  },
  'display.identify': () => identifyDisplays(roomDisplay()),
});
