import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveToApp, makeFolder } from '../../test/app/support/test-run.ts';

/** A folder for the app's data in which it finds that it was started before. */
export function usedBefore(): string {
  const folder = makeFolder('user-data');
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ firstRunDone: true }));
  giveToApp(folder);
  return folder;
}
