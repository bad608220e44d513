import { build } from '../../scripts/build.mjs';

/** Exported pages carry the player, which `files/export` reads where the build puts it: for a test that runs by itself. */
export async function buildPlayer(): Promise<void> {
  await build((name) => name === 'player');
}
