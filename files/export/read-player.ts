import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Player } from '../../core/web/page.ts';

/** The built program has the player in a folder beside its own; in the sources it lies where the build put it. */
function playerFolder(): string {
  const beside = join(import.meta.dirname, '..', 'player');
  return existsSync(beside) ? beside : join(import.meta.dirname, '..', '..', 'out', 'player');
}

/** What shows the slides of an exported page. The one with a notes view is for members alone. */
export async function readPlayer(notes: boolean): Promise<Player> {
  const name = notes ? 'members-player' : 'player';
  const [script, style] = await Promise.all(['js', 'css'].map((ending) => readFile(join(playerFolder(), `${name}.${ending}`), 'utf8')));
  return { script: script ?? '', style: style ?? '' };
}
