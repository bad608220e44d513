import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. Scripts work from here, wherever they were called from. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where downloads are kept between checkouts. */
export const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'branchdeck');

export const isRoot = process.getuid?.() === 0;

/** Whether a script was started by itself rather than imported. @param {string} url its import.meta.url */
export const isMain = (url) => process.argv[1] !== undefined && fileURLToPath(url) === realpathSync(process.argv[1]);

/** @param {unknown} error */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));
