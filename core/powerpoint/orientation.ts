/** How a stored picture is turned to stand upright, as Exif counts it. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** As the picture is stored. */
export const UPRIGHT: Orientation = 1;

/** A turn by quarters, clockwise, after a mirroring. */
export interface Turn {
  quarters: 0 | 1 | 2 | 3;
  flipH: boolean;
  flipV: boolean;
}

const turn = (quarters: Turn['quarters'], flipH = false, flipV = false): Turn => ({ quarters, flipH, flipV });

const TURNS: Readonly<Record<Orientation, Turn>> = {
  1: turn(0), 2: turn(0, true), 3: turn(2), 4: turn(0, false, true),
  5: turn(3, true), 6: turn(1), 7: turn(1, true), 8: turn(3),
};

/** Whether a number is one of the eight. */
export const isOrientation = (value: number): value is Orientation => Number.isInteger(value) && value >= 1 && value <= 8;

/** What is done to a stored picture so that it stands upright. */
export const turnOf = (orientation: Orientation): Turn => TURNS[orientation];

/** Whether a picture lies on its side as it is stored: its width and height then change places. */
export const isOnItsSide = (orientation: Orientation): boolean => TURNS[orientation].quarters % 2 === 1;
