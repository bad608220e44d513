import { describe, expect, it } from 'vitest';
import { chooseScreens, swapScreens, withDisplay, withOtherId, withoutDisplay } from '../../main/present/screens.ts';

const [OWN, WALL, THIRD] = [1, 2, 3];
const both = { displays: [OWN, WALL], own: OWN, wanted: undefined };
const one = { displays: [OWN], own: OWN, wanted: undefined };

describe('chooseScreens', () => {
  it('gives the room the other display', () => {
    expect(chooseScreens({ ...both, place: 'display' })).toEqual({ place: 'display', room: WALL, presenter: OWN });
  });

  it('gives the room the display that was chosen, and the presenter the other where that is the desk’s', () => {
    expect(chooseScreens({ ...both, place: 'display', wanted: OWN })).toEqual({ place: 'display', room: OWN, presenter: WALL });
    expect(chooseScreens({ displays: [OWN, WALL, THIRD], own: OWN, place: 'display', wanted: THIRD })).toEqual({ place: 'display', room: THIRD, presenter: OWN });
  });

  it('takes another display where the chosen one is gone', () => {
    expect(chooseScreens({ ...both, place: 'display', wanted: 9 })).toMatchObject({ room: WALL });
  });

  it('has none to give where there is one', () => {
    expect(chooseScreens({ ...one, place: 'display' })).toBeUndefined();
  });

  it('keeps the console off the only display when it is full screen', () => {
    expect(chooseScreens({ ...one, place: 'full-screen' })).toEqual({ place: 'full-screen', room: OWN, presenter: undefined });
  });

  it('brings the console on no other display by itself when it is full screen', () => {
    expect(chooseScreens({ ...both, place: 'full-screen' })).toEqual({ place: 'full-screen', room: OWN, presenter: undefined, spare: WALL });
  });

  it('shows both side by side when the room screen is a window', () => {
    expect(chooseScreens({ ...one, place: 'window' })).toEqual({ place: 'window', room: OWN, presenter: OWN });
  });
});

describe('a display that comes and goes', () => {
  const screens = { place: 'display', room: WALL, presenter: OWN } as const;

  it('takes the room’s window away with the room’s display, and brings it back', () => {
    const gone = withoutDisplay(screens, WALL);
    expect(gone).toEqual({ place: 'display', room: undefined, presenter: OWN });
    expect(withDisplay(gone, THIRD)).toEqual({ place: 'display', room: THIRD, presenter: OWN });
  });

  it('never brings the console on the room’s display', () => {
    const gone = withoutDisplay(screens, OWN);
    expect(gone).toEqual({ place: 'display', room: WALL, presenter: undefined, presenterWas: OWN });
    expect(withDisplay(gone, THIRD)).toEqual({ place: 'display', room: WALL, presenter: THIRD });
  });

  it.each([[[OWN, WALL]], [[WALL, OWN]]])('gives each its own again when both were gone and come back as %j', (order) => {
    const asleep = withoutDisplay(withoutDisplay(screens, WALL), OWN);
    expect(asleep).toMatchObject({ room: undefined, presenter: undefined });
    expect(order.reduce(withDisplay, asleep)).toEqual(screens);
  });

  it('keeps one that comes while full screen for a swap', () => {
    const alone = { place: 'full-screen', room: OWN, presenter: undefined } as const;
    const plugged = withDisplay(alone, WALL);
    expect(plugged).toEqual({ ...alone, spare: WALL });
    expect(swapScreens(plugged)).toEqual({ place: 'full-screen', room: WALL, presenter: OWN });
    expect(withoutDisplay(plugged, WALL)).toEqual(alone);
  });

  it('gives each its own again when both come back with other ids, the presenter’s first', () => {
    const asleep = withoutDisplay(withoutDisplay(screens, WALL), OWN);
    const own = withDisplay(withOtherId(asleep, OWN, 7), 7);
    expect(own).toEqual({ place: 'display', room: undefined, presenter: 7 });
    expect(withDisplay(own, 8)).toEqual({ place: 'display', room: 8, presenter: 7 });
    expect(withOtherId({ place: 'full-screen', room: OWN, presenter: undefined, spare: WALL }, WALL, 9)).toEqual({ place: 'full-screen', room: OWN, presenter: undefined, spare: 9 });
  });

  it('leaves a window alone', () => {
    const shared = { place: 'window', room: OWN, presenter: OWN } as const;
    expect(withoutDisplay(shared, WALL)).toBe(shared);
    expect(withDisplay(shared, WALL)).toBe(shared);
  });

  it('moves nothing for a third one', () => {
    expect(withDisplay(screens, THIRD)).toBe(screens);
  });
});

describe('swapScreens', () => {
  it('exchanges them', () => {
    expect(swapScreens({ place: 'display', room: WALL, presenter: OWN })).toEqual({ place: 'display', room: OWN, presenter: WALL });
  });

  it('needs two displays', () => {
    expect(swapScreens({ place: 'display', room: undefined, presenter: OWN })).toBeUndefined();
    expect(swapScreens({ place: 'full-screen', room: OWN, presenter: undefined })).toBeUndefined();
    expect(swapScreens({ place: 'window', room: OWN, presenter: OWN })).toBeUndefined();
  });
});
