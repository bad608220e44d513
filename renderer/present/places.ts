import type { DisplayInfo, RoomPlace } from '../../bridge/contract.ts';

/** A place where the room can see the slides, as a choice. */
export interface PlaceOption {
  value: string;
  label: string;
  help: string;
  place: RoomPlace;
  displayId: number | undefined;
}

/** The other displays first: with a projector plugged in, that is nearly always what is meant. */
export function placesFor(displays: readonly DisplayInfo[]): PlaceOption[] {
  const others = displays.filter(({ own }) => !own);
  return [
    ...others.map((display): PlaceOption => ({
      value: `display-${display.id}`,
      label: `On the other display: ${display.label || 'unnamed'}`,
      help: `${display.width} × ${display.height}. Your notes and the next slide stay on this one.`,
      place: 'display',
      displayId: display.id,
    })),
    {
      value: 'full-screen',
      label: 'On this display, full screen',
      help: others.length === 0
        ? 'No other display is plugged in. The room sees the slides; your notes are in the window behind them.'
        : 'Your notes are in the window behind the slides.',
      place: 'full-screen',
      displayId: undefined,
    },
    {
      value: 'window',
      label: 'In a window, for a video call',
      help: 'Share that window in the call; your notes stay in another.',
      place: 'window',
      displayId: undefined,
    },
  ];
}
