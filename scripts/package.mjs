import './check-node.mjs';
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findElectron } from './electron.mjs';
import { STAND_IN } from './electron-stand-in.mjs';
import { isMain, messageOf, ROOT } from './project.mjs';
import { setUp } from './setup.mjs';

/**
 * Makes an unpacked packaged app for this system: to try, not to give away.
 *
 * @param {string} output a folder, whose earlier content of the same name is replaced
 * @param {{ quiet?: boolean }} [options]
 * @returns {Promise<{ program: string, standIn: boolean }>}
 */
export async function packageApp(output, { quiet = false } = {}) {
  const { folder, official } = await findElectron();
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  // Imported only now: before the set-up there may be nothing to import.
  const { pack } = await import('./packaging.mjs');
  const [program] = await pack(['--dir', `-c.electronDist=${folder}`, `-c.electronVersion=${version}`], { output, quiet });
  return { program: program ?? '', standIn: !official };
}

if (isMain(import.meta.url)) {
  try {
    await setUp();
    const output = join(ROOT, 'release');
    rmSync(output, { recursive: true, force: true }); // or an older program could be taken for the new one
    const { program, standIn } = await packageApp(output);
    console.log(`\nThe packaged app: ${relative(process.env.INIT_CWD ?? process.cwd(), program)}`);
    if (standIn) console.log(`It was made with ${STAND_IN} or an Electron of your own, so it is for trying alone. A release needs the official one: see docs/releasing.md.`);
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
}
