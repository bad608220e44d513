import { join } from 'node:path';

/** The package, from out/cli/cli.js. */
export const ROOT = join(import.meta.dirname, '..', '..');
