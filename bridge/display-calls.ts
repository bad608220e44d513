import type { DisplayTraits, RoomPlace } from '../core/present/displays.ts';

/** A display that is plugged in. */
export interface DisplayInfo extends DisplayTraits {
  /** From 1, as Identify shows it. */
  number: number;
  /** The display that the desk window is on. */
  own: boolean;
}

export interface DisplayList {
  displays: DisplayInfo[];
  /** What was chosen when these, or a projector among them, were plugged in last; null where nothing was. */
  kept: { place: RoomPlace; displayId: number | undefined } | null;
}

/** The calls about displays. */
export interface DisplayCalls {
  'display.list': { from: 'desk'; takes: void; returns: DisplayList };
  /** Shows each display's number on it for a moment; on none that the room sees while something is presented. */
  'display.identify': { from: 'desk'; takes: void; returns: void };
}

export const DISPLAY_CALL_FROM: { [C in keyof DisplayCalls]: readonly DisplayCalls[C]['from'][] } = {
  'display.list': ['desk'],
  'display.identify': ['desk'],
};
