import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { AppError } from '../../core/errors.ts';
import type { PictureSize } from './size.ts';
import { unpackWoff } from './woff.ts';

const DRAWER = '@resvg/resvg-wasm/index_bg.wasm';
const FONT = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin';
const FAMILY = 'Atkinson Hyperlegible Next';
/** Sharp on a large screen and still small in a file. */
const LONGEST_SIDE = 1920;

let fonts: Promise<Uint8Array[]> | undefined;

/** The built app has these files beside it, and no packages; in the sources they lie in their packages. */
function readPart(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const beside = join(import.meta.dirname, 'assets', basename(name));
  return readFile(existsSync(beside) ? beside : createRequire(import.meta.url).resolve(name));
}

async function start(): Promise<Uint8Array[]> {
  await initWasm(await readPart(DRAWER));
  // Our own font and not the system's: the same picture comes out on every machine.
  const faces = ['400-normal', '700-normal'].map((face) => readPart(`${FONT}-${face}.woff`));
  return (await Promise.all(faces)).map(unpackWoff);
}

/** Draws an SVG as PNG, for programs that show no SVG. Nothing outside the SVG is read. */
export async function svgToPng(svg: Uint8Array, size: PictureSize, name: string): Promise<Uint8Array> {
  const fontBuffers = await (fonts ??= start());
  const mode = size.width >= size.height ? 'width' : 'height';
  try {
    const drawing = new Resvg(svg, {
      fitTo: { mode, value: LONGEST_SIDE },
      font: { fontBuffers, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY, serifFamily: FAMILY, monospaceFamily: FAMILY },
    });
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    drawing.free();
    return png;
  } catch {
    throw new AppError('bad-input', `${name} is an SVG that can't be drawn.`, 'Save the picture as PNG and name that in the deck.');
  }
}
