import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

/**
 * Reads a file of a package by its name there. The built app has these files beside it, and no packages; in the sources
 * they lie in their packages.
 */
export function readPart(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const beside = join(import.meta.dirname, 'assets', basename(name));
  return readFile(existsSync(beside) ? beside : createRequire(import.meta.url).resolve(name));
}
