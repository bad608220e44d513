import type { RoomPlace } from '../../bridge/contract.ts';

/** Which display shows what. `undefined` for the room: its display is gone and its window hidden. */
export interface Screens {
  place: RoomPlace;
  room: number | undefined;
  /** Undefined where the presenter window must not come on any display by itself, since the room sees them all. */
  presenter: number | undefined;
}

interface Start {
  place: RoomPlace;
  /** Ids of the displays that are plugged in. */
  displays: readonly number[];
  /** The display that the desk window is on. */
  own: number;
  /** The display that the user chose for the room. */
  wanted: number | undefined;
}

/** The displays to begin with; undefined where the room was to have its own and there is none. */
export function chooseScreens({ place, displays, own, wanted }: Start): Screens | undefined {
  if (place === 'window') return { place, room: own, presenter: own };
  const chosen = wanted !== undefined && displays.includes(wanted) ? wanted : undefined;
  if (place === 'full-screen') {
    const room = chosen ?? own;
    return { place, room, presenter: displays.find((id) => id !== room) };
  }
  const room = chosen ?? displays.find((id) => id !== own);
  if (room === undefined || displays.length < 2) return undefined;
  return { place, room, presenter: room === own ? displays.find((id) => id !== room) : own };
}

/** After a display was unplugged: what the room sees stays the room's, and the console never comes where it was not. */
export function withoutDisplay(screens: Screens, gone: number): Screens {
  if (screens.place === 'window') return screens;
  return {
    ...screens,
    room: screens.room === gone ? undefined : screens.room,
    presenter: screens.presenter === gone ? undefined : screens.presenter,
  };
}

/** After a display was plugged in: whoever lost theirs gets it, the room first. */
export function withDisplay(screens: Screens, added: number): Screens {
  if (screens.place === 'window' || screens.room === added || screens.presenter === added) return screens;
  if (screens.room === undefined) return { ...screens, room: added };
  if (screens.presenter === undefined) return { ...screens, presenter: added };
  return screens;
}

/** Room and presenter change places; undefined where that takes two displays and there is one. */
export function swapScreens(screens: Screens): Screens | undefined {
  if (screens.place === 'window' || screens.room === undefined || screens.presenter === undefined) return undefined;
  return { ...screens, room: screens.presenter, presenter: screens.room };
}
