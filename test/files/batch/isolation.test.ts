import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { BatchBranch, Output } from '../../../core/batch/model.ts';
import { DEFAULT_PATTERN } from '../../../core/batch/names.ts';
import { planFiles } from '../../../core/batch/plan.ts';
import type { BranchLayer } from '../../../core/branch/model.ts';
import { parseBranch } from '../../../core/branch/parse.ts';
import { runBatch } from '../../../files/batch/run-batch.ts';
import { openDeck } from '../../../files/open-deck.ts';
import { tempFolder } from '../temp.ts';

const DECKS = join(import.meta.dirname, '..', '..', '..', 'decks');
const root = tempFolder();

const layerOf = (name: string, school: string, official: string): BranchLayer => parseBranch({
  name: 'branch.yaml',
  text: `deck: fairer-inspection
base-version: 2025.11.1
profile:
  branch: { name: ${name}, region: North East }
  employer: { name: Shared Council, kind: local-authority, contact: Dr ${official} }
  school: { name: ${school} }
  official: { name: ${official}, role: Branch secretary, email: ${official.toLowerCase().replace(/\W/g, '.')}@example.org }
  meeting: { date: 2025-11-27, place: ${school} hall }
figures:
  local-present: { value: 42, source: Count of ${name}, as-of: 2025-11-12, entered-by: ${official} }
  local-schools: { value: 31, source: Count of ${name}, as-of: 2025-11-12, entered-by: ${official} }
`,
}).layer;

const LAYERS = [layerOf('North', 'Oak School', 'Sam Example'), layerOf('Northmoor', 'Oak School', 'Sam Example'), layerOf('North Moor', 'Moor School', 'Alex Invented')];
const branches = LAYERS.map((layer, at): BatchBranch => ({ key: String(at), name: layer.profile.branch.name, from: `row ${at}`, layer, folders: [], faults: [], warnings: [] }));

async function make(name: string, outputs: readonly Output[], editionOf?: NonNullable<Parameters<typeof runBatch>[0]['editionOf']>) {
  const deck = await openDeck(join(DECKS, 'fairer-inspection'));
  mkdirSync(join(root, name), { recursive: true });
  const { files } = planFiles({ branches, outputs, pattern: DEFAULT_PATTERN, deckTitle: 'A deck', today: '2025-11-20' });
  const setup = { folder: deck.folder, sources: deck.sources, branches, outputs, out: join(root, name), today: '2025-11-20', leaveOutIncomplete: true, answers: {}, yes: true };
  return runBatch({ setup, files, ifThere: 'fail', program: 'test', jobs: 1, ...(editionOf && { editionOf }) });
}

const OUTPUTS: Output[] = [
  { is: 'slides', format: 'pptx', audience: 'members' }, { is: 'slides', format: 'md', audience: 'employer' },
  { is: 'letter', letter: 'jcnc-letter', title: 'JCNC letter', audience: 'employer' },
];

it('finds nothing in the files of branches that share a school, an official and parts of their names', async () => {
  const { results } = await make('clean', OUTPUTS);
  expect(results.map(({ made, problem }) => ({ made, problem }))).toEqual(results.map(() => ({ made: true, problem: '' })));
});

it('keeps no file into which another branch’s version was put, and names it with what was found', async () => {
  const { results } = await make('mixed-up', OUTPUTS, (layer, edition) => edition(layer === LAYERS[1] ? (LAYERS[2] ?? layer) : layer));
  expect(results.map(({ made }) => made)).toEqual([true, true, true, false, false, false, true, true, true]);
  for (const { problem } of results.slice(3, 6)) expect(problem).toMatch(/only another branch put in was found in it\..*of North Moor/);
  expect(readdirSync(join(root, 'mixed-up')).filter((name) => name.includes('Northmoor'))).toEqual([]);
});

it('finds one detail that was carried from one branch into the next', async () => {
  const { results } = await make('one-detail', OUTPUTS.slice(0, 1), (layer, edition) =>
    edition(layer === LAYERS[0] ? { ...layer, profile: { ...layer.profile, official: LAYERS[2]?.profile.official ?? layer.profile.official } } : layer));
  expect(results.map(({ made }) => made)).toEqual([false, true, true]);
  expect(results[0]?.problem).toMatch(/“alex invented” in .*The official's name of North Moor/);
});

it('makes the files of every other branch where one branch’s can’t be put together at all', async () => {
  const { results } = await make('thrown', OUTPUTS.slice(0, 2), (layer, edition) => {
    if (layer === LAYERS[1]) throw new Error('broken');
    return edition(layer);
  });
  expect(results.map(({ made }) => made)).toEqual([true, true, false, false, true, true]);
  expect(results[2]?.problem).toContain('Something went wrong inside Branchdeck');
});

it.each(['summary.html', 'Summary.CSV'])('never writes over somebody’s own %s unasked', async (name) => {
  mkdirSync(join(root, name), { recursive: true });
  writeFileSync(join(root, name, name), 'mine');
  await expect(make(name, OUTPUTS.slice(1, 2))).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('is in that folder already') as string });
  expect(readdirSync(join(root, name))).toEqual([name]);
  expect(readFileSync(join(root, name, name), 'utf8')).toBe('mine');
});
