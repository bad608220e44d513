import { PNG } from 'pngjs';

/** In px. */
export const SLIDE_WIDTH = 240;
const SLIDE_HEIGHT = 135;
const COLUMNS = 5;
const GAP = 4;

const placeOf = (index: number): { x: number; y: number } =>
  ({ x: (index % COLUMNS) * (SLIDE_WIDTH + GAP), y: Math.floor(index / COLUMNS) * (SLIDE_HEIGHT + GAP) });

/** How many pictures of slides a sheet has room for. */
export const roomOn = (sheet: PNG): number => Math.round((sheet.height + GAP) / (SLIDE_HEIGHT + GAP)) * COLUMNS;

/** The steps that are left of a colour: enough to look at, in half the bytes. */
const STEP = 0x11;

/** The pictures of a deck's slides on one sheet, in rows. */
export function makeSheet(slides: readonly PNG[]): PNG {
  const rows = Math.ceil(slides.length / COLUMNS);
  const sheet = new PNG({ width: COLUMNS * (SLIDE_WIDTH + GAP) - GAP, height: rows * (SLIDE_HEIGHT + GAP) - GAP });
  sheet.data.fill(0x80);
  for (let index = 3; index < sheet.data.length; index += 4) sheet.data[index] = 0xff;
  slides.forEach((slide, index) => {
    const { x, y } = placeOf(index);
    for (let byte = 0; byte < slide.data.length; byte += 1) slide.data[byte] = coarse(slide.data[byte] ?? 0);
    PNG.bitblt(slide, sheet, 0, 0, Math.min(slide.width, SLIDE_WIDTH), Math.min(slide.height, SLIDE_HEIGHT), x, y);
  });
  return sheet;
}

const coarse = (value: number): number => Math.round(value / STEP) * STEP;

/** One slide's picture out of a sheet. */
export function slideOn(sheet: PNG, index: number): PNG {
  const { x, y } = placeOf(index);
  const slide = new PNG({ width: SLIDE_WIDTH, height: SLIDE_HEIGHT });
  PNG.bitblt(sheet, slide, x, y, SLIDE_WIDTH, SLIDE_HEIGHT, 0, 0);
  return slide;
}
