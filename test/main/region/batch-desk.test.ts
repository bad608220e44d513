import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BatchNow, BatchWish } from '../../../bridge/batch-calls.ts';
import { makeEdition } from '../../../core/branch/edition.ts';
import { BLANK_PROFILE } from '../../../core/branch/model.ts';
import { exportVersion } from '../../../files/export/export-version.ts';
import type { Library } from '../../../main/library-model.ts';
import type { BatchDesk } from '../../../main/region/batch-desk.ts';
import type { RegionDesk } from '../../../main/region/region-desk-model.ts';
import { makeRegionFolder } from '../../support/make-region.ts';

vi.mock('electron', () => ({ app: { isPackaged: false, getPath: () => tmpdir() } }));
vi.mock('electron-store', async () => (await import('../store-stand-in.ts')).electronStore);
vi.mock('../../../main/paths.ts', () => ({ PATHS: { decks: join(import.meta.dirname, '../../../decks') } }));
const { openLibrary } = await import('../../../main/library.ts');
const { openLayers } = await import('../../../main/stores/layers.ts');
const { openRecents } = await import('../../../main/stores/recents.ts');
const { openRegions } = await import('../../../main/stores/regions.ts');
const { openHistories } = await import('../../../main/stores/histories.ts');
const { openRegionBatches } = await import('../../../main/stores/region-batches.ts');
const { openRegionDesk } = await import('../../../main/region/region-desk.ts');
const { openBatchDesk } = await import('../../../main/region/batch-desk.ts');
const { withRegions } = await import('../../../main/region/branch-decks.ts');

let home = '';
let out = '';
let day = '2026-11-20';
let desk: RegionDesk;
let library: Library;
let batch: BatchDesk;
let told: BatchNow[] = [];
const placed = new Map<string, string>();

function open(): void {
  const national = openLibrary(openRecents(home), openLayers(home), () => BLANK_PROFILE, () => undefined);
  desk = openRegionDesk(openRegions(home), national, () => undefined);
  library = withRegions(national, desk, openHistories(join(home, 'undo')));
  batch = openBatchDesk({
    desk, decks: national, kept: openRegionBatches(home), program: 'test', today: () => day, tell: (now) => void told.push(now),
    places: { noteAll: (files) => { for (const [sum, path] of files) placed.set(sum, path); } },
  });
}

beforeEach(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'branchdeck-batch-')));
  out = join(home, 'out');
  mkdirSync(out);
  day = '2026-11-20';
  told = [];
  placed.clear();
  const region = join(home, 'region');
  mkdirSync(region);
  makeRegionFolder(region, { count: 3, figures: (index) => ({ 'local-present': { value: 40 + index, source: 'Count', asOf: '2026-11-01', enteredBy: '' } }) });
  open();
  await desk.open(region);
});
afterEach(() => {
  desk.close();
  rmSync(home, { recursive: true });
});

const wish = (part: Partial<BatchWish> = {}): BatchWish => ({
  slugs: ['northmoor', 'southmoor', 'eastmoor'], audiences: ['employer'], formats: ['pptx'], letters: [], pattern: '{branch} – {deck} for {audience}', leaveOutIncomplete: true, questions: 'keep', ...part,
});
const ended = (): Promise<BatchNow> => vi.waitFor(() => {
  const last = told.at(-1);
  if (last === undefined || batch.isRunning()) throw new Error('runs');
  return last;
}, 20_000);

it('makes for a branch, byte for byte, what its own export makes, and notes it in its record', async () => {
  await batch.takeFolder(out);
  const { letters } = await batch.offer();
  await batch.run(wish({ slugs: ['southmoor'], letters: letters.slice(0, 1).map(({ id }) => id) }), false);
  expect(await ended()).toMatchObject({ stage: 'done', notMade: 0, failure: undefined });
  const [name = ''] = readdirSync(out).filter((each) => each.endsWith('.pptx'));
  const key = (await desk.now())?.rows.find(({ slug }) => slug === 'southmoor')?.key ?? '';
  const deck = await library.get(key);
  const edition = makeEdition(deck.sources, deck.layer, day);
  await exportVersion({ folders: deck.folders, edition, audience: 'employer', format: 'pptx', leaveOutIncomplete: true, answers: {}, target: join(home, name) });
  expect(readFileSync(join(out, name)).equals(readFileSync(join(home, name)))).toBe(true);
  const noted = readFileSync(join(home, 'region', 'branches', 'southmoor', 'exports.jsonl'), 'utf8').trim().split('\n');
  expect(noted).toHaveLength(readdirSync(out).filter((each) => /\.(pptx|docx)$/.test(each)).length);
  expect([...placed.values()]).toContain(join(out, name));
  expect((await batch.state()).unfinished).toBeUndefined();
});

it('offers to go on with what was stopped, also at the next start, for the day that it was begun for', async () => {
  await batch.takeFolder(out);
  await batch.run(wish(), false);
  await batch.stop();
  expect(told.at(-1)?.stage).toBe('stopped');
  const { made = -1 } = (await batch.state()).unfinished ?? {};
  expect(made).toBe(readdirSync(out).filter((each) => each.endsWith('.pptx')).length);
  expect(made).toBeLessThan(3);
  desk.close();
  open();
  await desk.open(join(home, 'region'));
  day = '2026-11-21';
  expect((await batch.state()).unfinished).toMatchObject({ made, all: 3, day: '2026-11-20', place: out });
  await batch.goOn();
  expect(await ended()).toMatchObject({ stage: 'done', made: 3, kept: made });
  expect(readFileSync(join(out, 'summary.html'), 'utf8')).toContain('20 November 2026');
  expect((await batch.state()).unfinished).toBeUndefined();
});

it('makes no file of a branch that somebody is to decide about, or leaves those slides out', async () => {
  await batch.takeFolder(out);
  await batch.run(wish({ slugs: ['northmoor'], audiences: ['members'], questions: 'stop' }), false);
  expect(await ended()).toMatchObject({ stage: 'done', made: 0, notMade: 1 });
  const { lines } = await batch.state();
  expect(lines).toMatchObject([{ key: 'northmoor', state: 'not-made' }]);
  expect(lines[0]?.problems[0]).toMatch(/^Something is to be decided before it goes out\..*Open the branch/);
  told = [];
  await batch.run(wish({ slugs: ['northmoor'], audiences: ['members'], questions: 'leave-out' }), false);
  expect(await ended()).toMatchObject({ made: 1, kept: 0 });
  expect((await batch.state()).lines[0]?.leftOut.some((each) => each.endsWith(': left out by choice'))).toBe(true);
});

it('writes over nothing that it has not made, and names no option of a command', async () => {
  await batch.takeFolder(out);
  const { names } = await batch.example(wish());
  writeFileSync(join(out, names[0] ?? ''), 'mine');
  await batch.run(wish(), false);
  const now = await ended();
  expect(now).toMatchObject({ stage: 'failed', made: 0 });
  expect(`${now.failure?.message} ${now.failure?.hint}`).toMatch(/in that folder already.*Choose another folder\.$/);
  expect(readFileSync(join(out, names[0] ?? ''), 'utf8')).toBe('mine');
});

it('says what files would be called, the same whoever else is chosen, and what is wrong with a pattern', async () => {
  const all = await batch.example(wish({ audiences: ['employer', 'members'] }));
  expect(all).toMatchObject({ files: 6, fault: '' });
  const one = await batch.example(wish({ slugs: ['southmoor'] }));
  expect(one).toEqual({ files: 1, names: [expect.stringMatching(/^Southmoor – .* for employer\.pptx$/)], fault: '' });
  expect((await batch.example(wish({ pattern: 'x' }))).fault).toContain('{branch}');
});

it('runs one batch at a time, and begins none without a folder', async () => {
  await expect(batch.run(wish(), false)).rejects.toThrow('No folder is chosen');
  await batch.takeFolder(out);
  await batch.run(wish(), false);
  await expect(batch.run(wish(), false)).rejects.toThrow('being made already');
  await batch.stop();
});
