import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isRoot, messageOf } from './project.mjs';
import { run } from './run.mjs';

/** Programs of the app tests: an X server with two displays, a window manager for full screen, a hand for its windows, a way to be nobody. */
const PROGRAMS = [
  { needs: '/usr/lib/xorg/Xorg', from: 'xserver-xorg-core' },
  { needs: '/usr/lib/xorg/modules/drivers/dummy_drv.so', from: 'xserver-xorg-video-dummy' },
  { needs: 'xrandr', from: 'x11-xserver-utils' },
  { needs: 'openbox', from: 'openbox' },
  { needs: 'xdotool', from: 'xdotool' },
  { needs: 'setpriv', from: 'util-linux' },
  { needs: 'pdftotext', from: 'poppler-utils' },
];

/** The libraries that Electron is linked with and a small system may lack. GTK brings most of them. */
const LIBRARIES = [
  { needs: /^libgtk-3|^libatk-|^libatspi|^libcairo|^libpango|^libX|^libxkbcommon|^libxcb/, from: 'libgtk-3-0' },
  { needs: /^libnss|^libnspr|^libsmime/, from: 'libnss3' },
  { needs: /^libasound/, from: 'libasound2' },
  { needs: /^libgbm/, from: 'libgbm1' },
  { needs: /^libcups/, from: 'libcups2' },
  { needs: /^libdbus/, from: 'libdbus-1-3' },
  { needs: /^libudev/, from: 'libudev1' },
  { needs: /^libexpat/, from: 'libexpat1' },
  { needs: /^libglib|^libgobject|^libgio/, from: 'libglib2.0-0' },
];

/**
 * Makes sure of what the app tests need from the system. Root on Debian or Ubuntu gets it installed;
 * anyone else gets the command.
 *
 * @param {string} electron the program's path
 */
export async function ensureSystemPackages(electron) {
  if (process.platform !== 'linux') return;
  const missing = await missingPackages(electron);
  if (missing.length === 0) return;
  if (!existsSync('/usr/bin/apt-get')) throw new Error(`The app tests need the equivalents of these Debian packages: ${missing.join(' ')}`);
  const install = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (!isRoot) throw new Error(`The app tests need system packages. Run: sudo ${install}`);
  console.log(`Installing system packages: ${missing.join(' ')} …`);
  await aptGet(['update']);
  await aptGet(install.split(' ').slice(1));
}

/** Gets pandoc where that can be done without asking: the bench holds the export against it, and says so where it is not there. */
export async function ensurePandoc() {
  if (isHere('pandoc') || !isRoot || !existsSync('/usr/bin/apt-get')) return;
  console.log('Installing pandoc, to measure against …');
  try {
    await aptGet(['update']);
    await aptGet(['install', '-y', '--no-install-recommends', 'pandoc']);
  } catch (error) {
    console.log(messageOf(error));
  }
}

/** @param {string} electron */
async function missingPackages(electron) {
  const missing = new Set(PROGRAMS.filter(({ needs }) => !isHere(needs)).map(({ from }) => from));
  const { output } = await run('ldd', [electron], { quiet: true });
  for (const [, library = ''] of output.matchAll(/(\S+) => not found/g)) {
    const known = LIBRARIES.find(({ needs }) => needs.test(library));
    if (known === undefined) throw new Error(`Electron needs ${library}, and which package has it is not known here.`);
    missing.add(known.from);
  }
  return [...missing];
}

/** @param {string} program a path, or a name to look for on the PATH and where root's programs are */
function isHere(program) {
  if (program.startsWith('/')) return existsSync(program);
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => existsSync(join(folder, program)));
}

/** @param {string[]} args */
async function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], { quiet: true, env });
  if (code !== 0) throw new Error(`apt-get ${args[0]} failed:\n${output.trim()}`);
}
