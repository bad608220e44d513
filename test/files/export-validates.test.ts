import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasErrors } from '../../core/findings.ts';
import { makeEdition, type Edition } from '../../core/branch/edition.ts';
import { parseBranch } from '../../core/branch/parse.ts';
import { exportVersion } from '../../files/export/export-version.ts';
import { openDeck } from '../../files/open-deck.ts';
import { packageFaults } from '../core/powerpoint/package-checks.ts';
import { FIXTURE_DECKS, FOREIGN_DECKS } from '../fixtures/read-fixture.ts';
import { validatorErrors } from '../support/ooxml-validate.ts';
import { tempFolder } from './temp.ts';

const ROOT = join(import.meta.dirname, '../..');
const EXAMPLE = join(ROOT, 'decks/example-branch/branch.yaml');

/** Every deck of the repository, each with the branch that goes with it, and once more without. */
const CASES = [
  { deck: 'decks/fairer-inspection', branch: EXAMPLE },
  { deck: 'decks/fairer-inspection', branch: undefined },
  { deck: 'decks/jcnc-briefing', branch: undefined },
  ...FIXTURE_DECKS.filter((name) => name !== 'faults').flatMap((name) => {
    const branch = join(ROOT, 'test/fixtures/decks', name, 'branch.yaml');
    return [{ deck: `test/fixtures/decks/${name}`, branch: undefined }, ...(existsSync(branch) ? [{ deck: `test/fixtures/decks/${name}`, branch }] : [])];
  }),
  ...FOREIGN_DECKS.map((name) => ({ deck: `test/fixtures/foreign/${name}`, branch: undefined })),
];

const read = async (deck: string, branch: string | undefined): Promise<{ edition: Edition; folder: string }> => {
  const opened = await openDeck(join(ROOT, deck));
  const changes = branch === undefined ? undefined : parseBranch({ name: 'branch.yaml', text: readFileSync(branch, 'utf8') });
  return { edition: makeEdition(opened.sources, changes?.layer, '2025-11-27', changes?.places), folder: opened.folder };
};

test.each(CASES)('$deck with branch $branch: every version is a sound file, the same each time', async ({ deck, branch }) => {
  const { edition, folder } = await read(deck, branch);
  expect(hasErrors(edition.findings.filter((finding) => finding.code !== 'missing-figure'))).toBe(false);
  const out = tempFolder();
  for (const audience of edition.deck.meta.audiences) {
    const bytes: Buffer[] = [];
    for (const name of ['one.pptx', 'two.pptx']) {
      const { path } = await exportVersion({ folders: { deck: folder, branch: [] }, edition, audience, leaveOutIncomplete: true, format: 'pptx', target: join(out, name) });
      bytes.push(readFileSync(path));
    }
    const [one = Buffer.alloc(0), two] = bytes;
    expect(one.equals(two ?? Buffer.alloc(1))).toBe(true);
    expect(packageFaults(new Uint8Array(one))).toEqual([]);
    expect(await validatorErrors(new Uint8Array(one))).toEqual([]);
  }
}, 60_000);
