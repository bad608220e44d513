import type { RoomPlace } from '../../bridge/contract.ts';

/** Which display shows what. `undefined` for the room: its display is gone and its window hidden. */
export interface Screens {
  place: RoomPlace;
  room: number | undefined;
  /** Undefined where the presenter window must not come on any display by itself, since the room sees them all. */
  presenter: number | undefined;
  /** The presenter's display while it is gone: the room never gets that one. */
  presenterWas?: number;
  /** A display with nothing of ours on it, for a swap: nobody can know whether the room sees it. */
  spare?: number;
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
    const spare = displays.find((id) => id !== room);
    return { place, room, presenter: undefined, ...(spare !== undefined && { spare }) };
  }
  const room = chosen ?? displays.find((id) => id !== own);
  if (room === undefined || displays.length < 2) return undefined;
  return { place, room, presenter: room === own ? displays.find((id) => id !== room) : own };
}

/** After a display was unplugged: what the room sees stays the room's, and the console never comes where it was not. */
export function withoutDisplay(screens: Screens, gone: number): Screens {
  if (screens.place === 'window') return screens;
  const { spare, ...kept } = screens;
  return {
    ...kept,
    ...(spare !== undefined && spare !== gone && { spare }),
    room: screens.room === gone ? undefined : screens.room,
    presenter: screens.presenter === gone ? undefined : screens.presenter,
    ...(screens.presenter === gone && { presenterWas: gone }),
  };
}

/** After a display was plugged in: whoever lost theirs gets it, the room first. A laptop that wakes brings back both, in any order. */
export function withDisplay(screens: Screens, added: number): Screens {
  if (screens.place === 'window' || screens.room === added || screens.presenter === added) return screens;
  const { presenterWas, ...kept } = screens;
  if (added === presenterWas) return { ...kept, presenter: added };
  if (screens.room === undefined) return { ...screens, room: added };
  if (screens.presenter !== undefined) return screens;
  return screens.place === 'full-screen' && presenterWas === undefined ? { ...screens, spare: added } : { ...kept, presenter: added };
}

/** After the system gave a display another id. */
export function withOtherId(screens: Screens, from: number, to: number): Screens {
  const now = <T extends number | undefined>(id: T): T | number => (id === from ? to : id);
  const { room, presenter, presenterWas, spare, place } = screens;
  return { place, room: now(room), presenter: now(presenter), ...(presenterWas !== undefined && { presenterWas: now(presenterWas) }), ...(spare !== undefined && { spare: now(spare) }) };
}

/** Room and presenter change places; undefined where that takes two displays and there is one. */
export function swapScreens(screens: Screens): Screens | undefined {
  const { room, presenter, spare, ...kept } = screens;
  const other = presenter ?? spare;
  if (kept.place === 'window' || room === undefined || other === undefined) return undefined;
  return { ...kept, room: other, presenter: room };
}
