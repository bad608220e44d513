/** What a second start hands over to the first. */
export interface HandedOver {
  paths: string;
}

/** The first start reads one message of 32 kB, which holds the arguments themselves as well. */
const MOST_LETTERS = 8000;

/**
 * Packs paths for the first start: as plain ASCII without a zero byte. Electron cuts its message at zero bytes, which
 * its own form of a list or of an accented letter can hold, and Chromium ends a first start that did not understand.
 */
export function packPaths(paths: readonly string[]): HandedOver {
  const fitting: string[] = [];
  let letters = 0;
  for (const path of paths) {
    const packed = encodeURIComponent(path.toWellFormed());
    letters += packed.length + 1;
    if (letters > MOST_LETTERS) break;
    fitting.push(packed);
  }
  return { paths: `decks ${fitting.join(' ')}` };
}

/** The paths that a second start packed; none where there are none. */
export function unpackPaths(data: unknown): string[] {
  const packed = typeof data === 'object' && data !== null && 'paths' in data && typeof data.paths === 'string' ? data.paths : '';
  return packed.split(' ').slice(1).filter(Boolean).map(decodeURIComponent);
}
