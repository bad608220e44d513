import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/** The version of this Branchdeck. */
export function version(): string {
  const described: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return typeof described === 'object' && described !== null && 'version' in described ? String(described.version) : '';
}
