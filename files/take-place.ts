import { rename, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { systemCode } from './system-error.ts';

/** A virus scanner or a cloud folder lets go within moments, a program that shows the file does not. graceful-fs waits a minute, which nobody would. */
const WAITS_MS = [50, 100, 200, 400, 800];
const MOST_NAMES = 1000;

/** Whether another program holds a file. Windows answers so too where permission is missing. */
export function isHeld(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'EBUSY' || code === 'ETXTBSY' || (process.platform === 'win32' && (code === 'EPERM' || code === 'EACCES'));
}

/** Puts a finished file in the place of another, and tries again for a moment where something holds that one. */
export async function takePlace(finished: string, place: string): Promise<void> {
  for (const wait of WAITS_MS) {
    try {
      await rename(finished, place);
      return;
    } catch (error) {
      if (!isHeld(error)) throw error;
      await setTimeout(wait);
    }
  }
  await rename(finished, place);
}

/** The next name beside a file that nothing has: "Deck (2).pptx". */
export async function nextFreeName(path: string): Promise<string> {
  const ending = extname(path);
  const base = basename(path, ending);
  for (let n = 2; n < MOST_NAMES; n += 1) {
    const next = join(dirname(path), `${base} (${n})${ending}`);
    const found = await stat(next).catch(() => undefined);
    if (found === undefined) return next;
  }
  return join(dirname(path), `${base} (${Date.now()})${ending}`);
}
