import './check-node.mjs';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { isMain, ROOT } from './project.mjs';

const ICONS = join(ROOT, 'resources', 'icons');
/** Below this the drawing made for a few pixels is the clearer one. */
const SMALL_UP_TO = 32;
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS = [16, 24, 32, 48, 64, 128, 256];
/** Apple's names for a PNG of each size; those after the first of a size are for screens of double density. */
const MAC = /** @type {const} */ ([
  ['icp4', 16], ['icp5', 32], ['ic11', 32], ['ic12', 64], ['ic07', 128], ['ic08', 256], ['ic13', 256], ['ic09', 512], ['ic14', 512], ['ic10', 1024],
]);
const ICO_ENTRY = 16;

/**
 * Draws the icon in every size and container.
 *
 * @returns {Promise<Map<string, Uint8Array>>} path inside resources/icons → bytes, the same on every machine
 */
export async function drawIcons() {
  await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'))).catch(ignoreSecondStart);
  const large = readFileSync(join(ICONS, 'branchdeck.svg'), 'utf8');
  const small = readFileSync(join(ICONS, 'branchdeck-small.svg'), 'utf8');
  // macOS draws no frame of its own, and its icons keep a margin so that all are of one size in the Dock.
  const inMargin = large.replace('viewBox="0 0 512 512"', 'viewBox="-42 -42 596 596"');
  /** @param {number} size */
  const draw = (size) => toPng(size <= SMALL_UP_TO ? small : large, size);
  return new Map([
    ...LINUX.map((size) => /** @type {const} */ ([`linux/${size}x${size}.png`, draw(size)])),
    ['branchdeck.ico', toIco(WINDOWS.map((size) => ({ size, png: draw(size) })))],
    ['branchdeck.icns', toIcns(MAC.map(([type, size]) => ({ type, png: size <= SMALL_UP_TO ? toPng(small, size) : toPng(inMargin, size) })))],
  ]);
}

/** The drawing program is started once in a process. @param {unknown} error */
function ignoreSecondStart(error) {
  if (!String(error).includes('Already initialized')) throw error;
}

/** @param {string} svg @param {number} size */
const toPng = (svg, size) => new Resvg(svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } }).render().asPng();

/**
 * Windows' container: a header, a row for each picture, the pictures. 256 is written as 0.
 *
 * @param {readonly { size: number, png: Uint8Array }[]} pictures
 */
function toIco(pictures) {
  const header = Buffer.alloc(6 + ICO_ENTRY * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + ICO_ENTRY * index;
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4); // colour planes
    header.writeUInt16LE(32, at + 6); // bits a pixel
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/**
 * Apple's container: parts of a four-letter type, their length with the head, and the bytes.
 *
 * @param {readonly { type: string, png: Uint8Array }[]} pictures
 */
function toIcns(pictures) {
  const parts = pictures.map(({ type, png }) => icnsPart(type, png));
  return icnsPart('icns', Buffer.concat(parts));
}

/** @param {string} type @param {Uint8Array} bytes */
function icnsPart(type, bytes) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(bytes.length + 8, 4);
  return Buffer.concat([head, bytes]);
}

if (isMain(import.meta.url)) {
  for (const [name, bytes] of await drawIcons()) {
    const path = join(ICONS, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    console.log(`${name}: ${bytes.length} bytes`);
  }
}
