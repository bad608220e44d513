import { join } from 'node:path';

/** The package, from out/cli/cli.cjs. */
export const ROOT = join(import.meta.dirname, '..', '..');
