import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { exportFileName } from '../../core/audience/review.ts';
import { exportVersion } from '../../files/export/export-version.ts';
import { writeFailure } from '../../files/write-beside.ts';
import { loadEdition } from '../load.ts';
import { readOptions, readToday, usage } from '../options.ts';
import { say, warn } from '../print.ts';
import { ROOT } from '../root.ts';

const FOLDER = 'exports';

/** `branchdeck demo`: the campaign deck for the invented example branch, for members and for the employer. */
export async function demo(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { out: { type: 'string' } });
  const [extra] = positionals;
  if (extra !== undefined) throw usage(`demo takes no deck; "${extra}" is one too many.`);
  const folder = values.out ?? FOLDER;
  const { edition, folders } = await loadEdition({
    deck: join(ROOT, 'decks', 'fairer-inspection'),
    branch: join(ROOT, 'decks', 'example-branch', 'branch.yaml'),
    figures: undefined,
    today: readToday(undefined),
  });
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw writeFailure(error, join(folder, FOLDER), false);
  });
  const made: string[] = [];
  for (const audience of ['members', 'employer'] as const) {
    const target = join(folder, exportFileName(edition.deck.meta.title, audience, 'pptx'));
    const { contents } = await exportVersion({ folders, edition, audience, leaveOutIncomplete: true, format: 'pptx', target }).catch((error: unknown) => {
      // What is said of this file must not be read as said of those before it.
      if (made.length > 0) warn(`${target} was not made. Complete: ${made.join(', ')}.`);
      throw error;
    });
    made.push(target);
    say(`${target}: for ${audience}, ${contents}.`);
  }
  return 0;
}
