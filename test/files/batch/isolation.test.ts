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

const DAYS = ['2025-11-12', '2025-11-07', '2025-11-17', '2025-12-12', '2025-11', '2025-12', '2025-09-16', ''];
const NAMES = ['Ward 12', '12 November', '17', 'May', 'March', 'November 2025', 'Source', 'Sources and dates', 'Members', 'Kirkby', 'Kirkby Hill', 'Members present', 'Show of hands', '12/11/2025', '<b>7 November 2025</b>', '=1+1', '{{ meeting.date }}', 'Ofsted', 'A show of hands is indicative only'];
const of = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** Invented branches: no two like each other, and all of them like another in something. */
function hostileRegion(count: number): BatchBranch[] {
  return Array.from({ length: count }, (_, at) => {
    const name = at < NAMES.length ? of(NAMES, at) : `${of(NAMES, at)} ${of(NAMES, at * 7 + 3)} ${at}`;
    const base = layerOf('Place', `${of(['Oak', 'Moor', 'St Mary'], at)} School`, of(['Sam Example', 'Alex Invented', 'Jo March'], at));
    const figure = (offset: number): BranchLayer['figures'][string] => ({ value: 7 + (at * 5 + offset) % 31, source: of(['Show of hands', `Count of ${name}`, 'Count on 12 November 2025', ''], at + offset), asOf: of(DAYS, at * 3 + offset), enteredBy: '' });
    const layer: BranchLayer = {
      ...base,
      profile: { ...base.profile, branch: { ...base.profile.branch, name }, meeting: { date: of(DAYS.filter((day) => day.length !== 7), at * 5), place: `${name} hall` }, letter: { date: of(['', '2025-11-17', '2025-11-24'], at) } },
      figures: { 'local-present': figure(0), 'local-schools': figure(1) },
      slides: { ...base.slides, added: at % 4 === 0 ? [{ id: 'ours', after: undefined, markdown: `## Ours\n\nWe meet on ${at % 28 + 1} January 2026, said ${name.replaceAll(/[{}<]/g, '')}.`, audience: undefined }] : [] },
    };
    return { key: String(at), name, from: `row ${at}`, layer, folders: [], faults: [], warnings: [] };
  });
}

async function make(name: string, outputs: readonly Output[], editionOf?: NonNullable<Parameters<typeof runBatch>[0]['editionOf']>, among: BatchBranch[] = branches) {
  const deck = await openDeck(join(DECKS, 'fairer-inspection'));
  mkdirSync(join(root, name), { recursive: true });
  const { files } = planFiles({ branches: among, outputs, pattern: DEFAULT_PATTERN, deckTitle: 'A deck', today: '2025-11-20' });
  const setup = { folder: deck.folder, sources: deck.sources, branches: among, outputs, out: join(root, name), today: '2025-11-20', leaveOutIncomplete: true, answers: {}, yes: true };
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

it('finds a date that was carried from one branch into the next, with its label and alone', async () => {
  const dated = { ...LAYERS[2], figures: { ...LAYERS[2]?.figures, 'local-present': { value: 42, source: 'Show of hands', asOf: '2025-11-03', enteredBy: '' } } } as BranchLayer;
  const region = [LAYERS[0], LAYERS[1], { ...dated, profile: { ...dated.profile, meeting: { date: '2025-12-04', place: '' } } }].flatMap((layer) => layer ?? []).map((layer, at): BatchBranch => ({ key: String(at), name: layer.profile.branch.name, from: `row ${at}`, layer, folders: [], faults: [], warnings: [] }));
  const other = region[2]?.layer;
  const { results } = await make('dates', OUTPUTS.slice(0, 2), (layer, edition) => edition(
    layer === LAYERS[0] && other !== undefined ? { ...layer, figures: { ...layer.figures, 'local-present': { value: 42, source: 'Show of hands', asOf: '2025-11-03', enteredBy: '' } } }
    : layer === LAYERS[1] && other !== undefined ? { ...layer, profile: { ...layer.profile, meeting: { ...layer.profile.meeting, date: '2025-12-04' } } } : layer), region);
  expect(results.map(({ made }) => made)).toEqual([false, false, false, false, true, true]);
  for (const { problem } of results.slice(0, 2)) expect(problem).toMatch(/“3 November 2025” in .*The date of “.*” of North Moor/);
  for (const { problem } of results.slice(2, 4)) expect(problem).toMatch(/“4 December 2025” in .*The meeting's date of North Moor/);
});

it('makes every file of a region with dates that collide and names that are hostile', async () => {
  const region = hostileRegion(Number(process.env['BRANCHES'] ?? 24));
  const { results } = await make('hostile', process.env['BRANCHES'] === undefined ? OUTPUTS.slice(1) : OUTPUTS, undefined, region);
  expect(results.filter(({ made }) => !made).map(({ branch, problem }) => `${branch}: ${problem}`)).toEqual([]);
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
