import './check-node.mjs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, ROOT } from './project.mjs';
import { runNpm } from './run.mjs';

/** Installs the dependencies when they are missing or no longer those of package-lock.json. */
export async function setUp() {
  if (dependenciesAreCurrent()) return;
  console.log('Installing the dependencies (npm ci) …');
  const { code } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Error('The dependencies could not be installed: npm ci failed, see above.');
}

/**
 * npm writes node_modules/.package-lock.json last, so it is there only after a whole install.
 * Comparing it with package-lock.json needs no stamp of ours, and knows a plain `npm install` too.
 */
function dependenciesAreCurrent() {
  const installed = packagesIn(join('node_modules', '.package-lock.json'));
  if (installed === undefined) return false;
  const locked = packagesIn('package-lock.json') ?? {};
  return Object.entries(locked).every(([path, wanted]) => {
    const found = installed[path];
    if (path === '') return true;
    if (found === undefined) return wanted.optional === true; // another platform's binary
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }> | undefined}
 */
function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(join(ROOT, lockFile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

if (isMain(import.meta.url)) await setUp();
