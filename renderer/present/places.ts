import type { DisplayInfo, DisplayList, RoomPlace } from '../../bridge/contract.ts';

/** A place where the room can see the slides, as a choice. */
export interface PlaceOption {
  value: string;
  label: string;
  help: string;
  place: RoomPlace;
  displayId: number | undefined;
  /** The display that it is drawn as; undefined where it is a line below the drawing. */
  drawn: DisplayInfo | undefined;
  /** The display on which the presenter window is then; undefined where it is on none by itself. */
  notesOn: number | undefined;
}

const sizeOf = ({ width, height }: DisplayInfo): string => `${width} × ${height}`;

const WINDOW: PlaceOption = {
  value: 'window',
  label: 'In a window, for a video call',
  help: 'Share that window in the call; your notes stay in another.',
  place: 'window', displayId: undefined, drawn: undefined, notesOn: undefined,
};

/** The places to choose from; those that are drawn come first, in the order of the drawing. */
export function placesFor(displays: readonly DisplayInfo[]): PlaceOption[] {
  const own = displays.find((display) => display.own) ?? displays[0];
  const alone: PlaceOption = {
    value: 'full-screen',
    label: 'On this display, full screen',
    help: '',
    place: 'full-screen', displayId: undefined, drawn: undefined, notesOn: undefined,
  };
  if (displays.length < 2) return [{ ...alone, help: 'No other display is plugged in. The room sees the slides; your notes are in a window behind them.', drawn: own }, WINDOW];
  return [
    ...displays.map((display): PlaceOption => {
      const notesOn = display.id === own?.id ? displays.find(({ id }) => id !== display.id) : own;
      return {
        value: `display-${display.id}`,
        label: [`Display ${display.number}`, display.own && 'this one', display.label, sizeOf(display)].filter(Boolean).join(', '),
        help: notesOn ? `The slides go to display ${display.number}; your notes and the next slide are on display ${notesOn.number}.` : '',
        place: 'display', displayId: display.id, drawn: display, notesOn: notesOn?.id,
      };
    }),
    { ...alone, help: 'Your notes are in a window behind the slides, and on no other display.' },
    WINDOW,
  ];
}

/** What is chosen while nobody has chosen: what was last time with this projector, or else the first display that is not this one. */
export function usualPlace(options: readonly PlaceOption[], kept: DisplayList['kept']): PlaceOption | undefined {
  const same = kept && options.find(({ place, displayId }) => place === kept.place && (place !== 'display' || displayId === kept.displayId));
  return same ?? options.find(({ drawn }) => drawn?.own === false) ?? options[0];
}
