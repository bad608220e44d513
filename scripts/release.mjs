import './check-node.mjs';
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { findElectron } from './electron.mjs';
import { isMain, messageOf, ROOT } from './project.mjs';
import { setUp } from './setup.mjs';

const OUTPUT = join(ROOT, 'release');
const ARTEFACT = /\.(exe|dmg|zip|AppImage|deb)$/;
const UNSIGNED = '--unsigned';

/**
 * Makes the files of a release and their hashes.
 *
 * @param {readonly string[]} args electron-builder's, such as --win nsis portable; and --unsigned
 */
export async function makeRelease(args) {
  await requireOfficialElectron();
  rmSync(OUTPUT, { recursive: true, force: true });
  const signing = args.includes(UNSIGNED) ? [] : ['-c.forceCodeSigning=true'];
  const { pack } = await import('./packaging.mjs');
  await pack([...args.filter((arg) => arg !== UNSIGNED), ...signing], { output: OUTPUT });
  const artefacts = readdirSync(OUTPUT).filter((name) => ARTEFACT.test(name)).toSorted();
  if (artefacts.length === 0) throw new Error('electron-builder made no file to release.');
  const lines = await Promise.all(artefacts.map(async (name) => `${await sha256(join(OUTPUT, name))}  ${name}\n`));
  writeFileSync(join(OUTPUT, 'SHA256SUMS'), lines.join(''));
  console.log(`\nIn release/, with the hashes in SHA256SUMS:\n${artefacts.join('\n')}`);
}

/** The stand-in and an Electron of somebody's own are for trying things; electron-builder downloads what it packs itself. */
async function requireOfficialElectron() {
  const rule = 'A release is made with the official Electron only, so nothing was made.';
  const { official } = await findElectron({ standIn: false }).catch((error) => {
    throw new Error(`${rule} ${messageOf(error)}`);
  });
  if (!official) throw new Error(`${rule} Unset ELECTRON_OVERRIDE_DIST_PATH and start again.`);
}

/** @param {string} path */
async function sha256(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

if (isMain(import.meta.url)) {
  try {
    await setUp();
    await makeRelease(process.argv.slice(2));
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
}
