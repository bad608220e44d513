import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { plainPacker, type Packer } from '../../core/zip/packer.ts';

/** Every JavaScript engine has it; its types come with a browser's alone. */
declare const WebAssembly: { Module: new (bytes: Uint8Array) => object; Instance: new (module: object) => { exports: unknown } };

/** What wasm/deflate.ts offers; its names are places in its memory. */
interface Deflater {
  memory: { buffer: ArrayBuffer };
  INPUT: { value: number };
  OUTPUT: { value: number };
  MOST: { value: number };
  start(): void;
  deflate(size: number, sumBits: number): number;
}

/** As fflate reckons it, for the same bytes. */
const sumBits = (size: number): number => Math.ceil(Math.max(8, Math.min(13, Math.log(size))) * 1.5);

/** Packs with this compiled code of wasm/deflate.ts. */
export function packerOf(wasm: Uint8Array): Packer {
  const { memory, INPUT, OUTPUT, MOST, start, deflate } = new WebAssembly.Instance(new WebAssembly.Module(wasm)).exports as Deflater;
  const room = new Uint8Array(memory.buffer);
  start();
  return {
    deflate(bytes) {
      if (bytes.length > MOST.value) return plainPacker.deflate(bytes);
      room.set(bytes, INPUT.value);
      return room.slice(OUTPUT.value, OUTPUT.value + deflate(bytes.length, sumBits(bytes.length)));
    },
    crc32: (bytes) => crc32(bytes),
  };
}

function begin(): Packer {
  const file = join(import.meta.dirname, 'assets', 'deflate.wasm');
  // Only what is built has it beside itself.
  return existsSync(file) ? packerOf(readFileSync(file)) : plainPacker;
}

let packer: Packer | undefined;

/** What packs soonest here, with the same bytes as any other: in the built app compiled code instead of fflate. */
export const fastPacker = (): Packer => (packer ??= begin());
