import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { AppError } from '../../core/errors.ts';
import { MOST_DRAWING_BYTES } from '../../core/pictures/incoming.ts';
import { carriedPictures, cleanSvg } from './clean-svg.ts';
import { readPart } from './parts.ts';
import { pictureSize, type PictureSize } from './size.ts';
import { pictureType } from './type.ts';
import { isWhole } from './whole.ts';
import { unpackWoff } from './woff.ts';

const DRAWER = '@resvg/resvg-wasm/index_bg.wasm';
const FONT = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin';
const FAMILY = 'Atkinson Hyperlegible Next';
/** Sharp on a large screen and still small in a file. */
const LONGEST_SIDE = 1920;

let fonts: Promise<Uint8Array[]> | undefined;

async function start(): Promise<Uint8Array[]> {
  await initWasm(await readPart(DRAWER));
  // Our own font and not the system's: the same picture comes out on every machine.
  const faces = ['400-normal', '700-normal'].map((face) => readPart(`${FONT}-${face}.woff`));
  return (await Promise.all(faces)).map(unpackWoff);
}

export interface Drawing extends PictureSize {
  png: Uint8Array;
  /** The same shapes and nothing else: no script, link, comment, name or hidden part, nor where it was saved. */
  svg: Uint8Array;
}

/** A picture on the internet is not fetched; its address would be all that is left of it. */
const UNREAD_IMAGE = /<image\b[^>]*href="data:image\/raw[^"]*"[^>]*\/>/g;

/** Blurs, shadows and noise: a kilobyte of them can hold the drawing for minutes, and nothing bounds what they cost. */
const FILTERED = /\sfilter="url\([^"]*\)"/g;

const written = (drawing: InstanceType<typeof Resvg>): string => drawing.toString().replace(UNREAD_IMAGE, '');

/** A picture in the drawing that unpacks to more than this computer bears would stop the whole export; the drawing library shows no WebP. */
async function carriesWhole(svg: Uint8Array): Promise<boolean> {
  for (const bytes of carriedPictures(new TextDecoder().decode(svg))) {
    const type = pictureType(bytes);
    const size = type === undefined ? undefined : pictureSize(type, bytes);
    if (type === 'webp') return false;
    if (type !== undefined && type !== 'svg' && (size === undefined || !(await isWhole(type, bytes, size)))) return false;
  }
  return true;
}

/**
 * Draws an SVG for programs that show none, and cleans it for those that do. Nothing outside the SVG is read.
 * The drawing is without filters; the cleaned SVG has them.
 */
export async function drawSvg(svg: Uint8Array, size: PictureSize, name: string): Promise<Drawing> {
  const failure = new AppError('bad-input', `${name} is an SVG that can't be drawn.`, 'Save the picture as PNG and name that in the deck.');
  if (!(await carriesWhole(svg))) throw failure;
  const fontBuffers = await (fonts ??= start());
  const mode = size.width >= size.height ? 'width' : 'height';
  const font = { fontBuffers, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY, serifFamily: FAMILY, monospaceFamily: FAMILY };
  try {
    const options = { fitTo: { mode, value: LONGEST_SIDE } as const, font };
    const asMade = new Resvg(svg, options);
    const { width, height } = asMade;
    const whole = written(asMade);
    // A shape that a drawing uses again and again is drawn each time, so a small file can hold work for hours.
    if (whole.length > MOST_DRAWING_BYTES) throw failure;
    const clean = cleanSvg(whole, (inner) => written(new Resvg(inner, { font })));
    // A drawing may carry another one, with filters of its own.
    const bare = cleanSvg(whole, (inner) => written(new Resvg(inner, { font })).replace(FILTERED, '')).replace(FILTERED, '');
    const drawing = bare === clean ? asMade : new Resvg(bare, options);
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    drawing.free();
    if (drawing !== asMade) asMade.free();
    return { png, svg: new TextEncoder().encode(clean), width, height };
  } catch {
    throw failure;
  }
}
