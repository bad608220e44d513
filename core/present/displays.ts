/** Where the room sees the slides: a display of its own, the only one full screen, or a window to share in a call. */
export const ROOM_PLACES = ['display', 'full-screen', 'window'] as const;
export type RoomPlace = (typeof ROOM_PLACES)[number];

/** What the system tells of a display. */
export interface DisplayTraits {
  id: number;
  /** The name that its maker gave it; '' where the system tells none. */
  label: string;
  /** Pixels that it lights. */
  width: number;
  height: number;
  /** Built into the computer. */
  internal: boolean;
  /** Where it lies on the desktop, in the system's own measure. */
  bounds: { x: number; y: number; width: number; height: number };
}

/** The choice that was made for a set of displays. */
export interface KeptPlace {
  /** What each display of the set was known by, sorted. */
  set: string[];
  place: RoomPlace;
  /** What the room's display was known by; undefined where the room has none of its own. */
  room: string | undefined;
}

/** As many rooms as a regional official sees in years. */
const MOST_KEPT = 200;

const byPlace = (one: DisplayTraits, other: DisplayTraits): number => one.bounds.x - other.bounds.x || one.bounds.y - other.bounds.y || one.id - other.id;

/**
 * What each display can be known by when it is plugged in again, by its id: ids are the system's and may be others then.
 * Two that are alike are told apart by where they lie.
 */
export function knownBy(displays: readonly DisplayTraits[]): Map<number, string> {
  const alike = new Map<string, number>();
  return new Map(displays.toSorted(byPlace).map((display) => {
    const traits = `${display.internal ? 'built in' : 'plugged in'} ${display.width}x${display.height} ${display.label}`;
    const count = (alike.get(traits) ?? 0) + 1;
    alike.set(traits, count);
    return [display.id, count === 1 ? traits : `${traits} #${count}`];
  }));
}

const setOf = (displays: readonly DisplayTraits[]): string[] => [...knownBy(displays).values()].toSorted();
const isSame = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((each, index) => each === other[index]);

/** Puts a choice first among those that are kept, in the place of the last one for the same displays; every other stays. */
export function keepPlace(kept: readonly KeptPlace[], displays: readonly DisplayTraits[], { place, room }: { place: RoomPlace; room: number | undefined }): KeptPlace[] {
  const set = setOf(displays);
  const own = place === 'display' && room !== undefined ? knownBy(displays).get(room) : undefined;
  return [{ set, place, room: own }, ...kept.filter((each) => !isSame(each.set, set))].slice(0, MOST_KEPT);
}

/**
 * The choice for the displays that are plugged in: the last one for this very set, or else for a set in which the room had a
 * projector that is plugged in now. Undefined where neither was ever chosen for.
 */
export function recallPlace(kept: readonly KeptPlace[], displays: readonly DisplayTraits[]): { place: RoomPlace; room: number | undefined } | undefined {
  const set = setOf(displays);
  const names = knownBy(displays);
  const find = (name: string | undefined): DisplayTraits | undefined => displays.find(({ id }) => name !== undefined && names.get(id) === name);
  const same = kept.find((each) => isSame(each.set, set));
  if (same !== undefined) return { place: same.place, room: find(same.room)?.id };
  if (displays.length < 2) return undefined;
  for (const each of kept) {
    const display = find(each.room);
    // A laptop's own display is in every set: that it was the room's once says nothing of another projector.
    if (display !== undefined && !display.internal) return { place: 'display', room: display.id };
  }
  return undefined;
}

/** Ids of the displays that show what another shows: they lie on the same place of the desktop, as where one is duplicated. */
export const duplicated = (displays: readonly DisplayTraits[]): number[] =>
  displays.filter((one) => displays.some((other) => one.id !== other.id && one.bounds.x === other.bounds.x && one.bounds.y === other.bounds.y)).map(({ id }) => id);
