import * as z from 'zod';
import { keepPlace, recallPlace, ROOM_PLACES, type DisplayTraits, type KeptPlace, type RoomPlace } from '../../core/present/displays.ts';
import { logFailure } from '../log.ts';
import { openJsonStore } from './json-store.ts';

const schema = z.object({
  places: z.array(z.object({
    set: z.array(z.string()),
    place: z.enum(ROOM_PLACES),
    room: z.string().optional(),
  })).default([]),
});

interface Choice {
  place: RoomPlace;
  /** Id of the room's display. */
  room: number | undefined;
}

/** Where the room saw the slides, for each set of displays that was plugged in. */
export interface RoomPlaces {
  keep(displays: readonly DisplayTraits[], choice: Choice): void;
  recall(displays: readonly DisplayTraits[]): Choice | undefined;
}

/** Opens what is kept of rooms and their projectors. */
export function openRoomPlaces(folder: string): RoomPlaces {
  const store = openJsonStore<{ places: KeptPlace[] }>({
    folder,
    name: 'room-displays',
    label: 'Which display the room has',
    parse: (value) => {
      const read = schema.safeParse(value).data;
      return read && { places: read.places.map(({ set, place, room }) => ({ set, place, room })) };
    },
    blank: { places: [] },
  });
  return {
    keep(displays, choice) {
      try {
        store.write({ places: keepPlace(store.read().places, displays, choice) });
      } catch (error) {
        // A choice that isn't kept is asked for again: no reason to hold up a meeting.
        logFailure('room displays', error);
      }
    },
    recall: (displays) => recallPlace(store.read().places, displays),
  };
}
