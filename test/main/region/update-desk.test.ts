import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BLANK_PROFILE } from '../../../core/branch/model.ts';
import { keepVersion } from '../../../files/merge/kept-versions.ts';
import { lookAtUndo, undoCommit } from '../../../files/region/undo-commit.ts';
import { openBranch } from '../../../files/region/open-region.ts';
import { saveBranchLayer } from '../../../files/region/write-region.ts';
import type { Library } from '../../../main/library-model.ts';
import type { RegionDesk } from '../../../main/region/region-desk-model.ts';
import type { UpdateDesk } from '../../../main/region/update-desk-model.ts';
import { makeRegionFolder } from '../../support/make-region.ts';

vi.mock('electron', () => ({ app: { isPackaged: false, getPath: () => tmpdir() } }));
vi.mock('electron-store', async () => (await import('../store-stand-in.ts')).electronStore);
vi.mock('../../../main/paths.ts', () => ({ PATHS: { decks: join(import.meta.dirname, '../../../decks') } }));
const { openLibrary } = await import('../../../main/library.ts');
const { openLayers } = await import('../../../main/stores/layers.ts');
const { openRecents } = await import('../../../main/stores/recents.ts');
const { openRegions } = await import('../../../main/stores/regions.ts');
const { openRegionDesk } = await import('../../../main/region/region-desk.ts');
const { openOwnExports } = await import('../../../main/stores/own-exports.ts');
const { openUpdateDesk } = await import('../../../main/region/update-desk.ts');

const ID = 'our-deck';
const deck = (version: string, why: string, act = 'Write.'): string =>
  `---\nformat: 1\nid: ${ID}\ntitle: Our deck\nversion: "${version}"\naudiences: [members, employer]\n---\n\n<!-- slide\nid: why\n-->\n## Why\n\n${why}\n\n---\n\n<!-- slide\nid: act\n-->\n## Act\n\n${act} {{ poll }}\n`;
const figures = (value: number): string => `figures:\n  poll: { label: Took part, kind: count, value: ${value}, source: The poll, as-of: 2025-09-10 }\n`;
const layer = (text: string, version = '1'): string =>
  JSON.stringify({ deck: ID, 'base-version': version, slides: { edits: { why: { markdown: `## Why\n\n${text}`, from: '## Why\n\nBecause.' } } } });

let data = '';
let folder = '';
let own = '';
let regions: RegionDesk;
let library: Library;
let desk: UpdateDesk;
let key = '';
const versions = (): string => join(data, 'versions');
const fileOf = (slug: string): string => join(folder, 'branches', slug, `${ID}.yaml`);
const all = (): string[] => ['eastmoor', 'northmoor', 'southmoor'].map((slug) => readFileSync(fileOf(slug), 'utf8'));
const issue = (version: string, why: string, value: number): void => {
  writeFileSync(join(own, 'deck.md'), deck(version, why));
  writeFileSync(join(own, 'figures.yaml'), figures(value));
};

beforeEach(async () => {
  [data, folder, own] = ['data', 'region', 'deck'].map((name) => realpathSync(mkdtempSync(join(tmpdir(), `branchdeck-update-${name}-`)))) as [string, string, string];
  makeRegionFolder(folder, { count: 3, deck: { id: ID, version: '1' } });
  writeFileSync(fileOf('northmoor'), layer('Our reason.'));
  issue('1', 'Because.', 1400);
  library = openLibrary(openRecents(data), openLayers(data), () => BLANK_PROFILE, () => undefined);
  regions = openRegionDesk(openRegions(data), library, () => undefined);
  desk = openUpdateDesk(regions, library, { versions: versions(), exportsOf: openOwnExports(data).of }, () => undefined);
  ({ key } = await library.openPath(own));
  await regions.open(folder);
  await regions.chooseDeck(key);
  const { meta, sources } = await library.get(key);
  await keepVersion(versions(), meta, sources, key);
});
afterEach(() => {
  regions.close();
  for (const each of [data, folder, own]) rmSync(each, { recursive: true });
});

it('has nothing to say where all are on this version', async () => {
  expect(await desk.look()).toBeNull();
  expect(() => desk.branch('northmoor')).toThrow('No update is being looked at');
});

it('shows what an update does and writes nothing until it is run, then every branch, and can be taken back', async () => {
  issue('2', 'Because of workload.', 1500);
  const before = all();
  const now = await desk.look();
  expect(now).toMatchObject({ title: 'Our deck', to: '2', current: 0, unknown: [], since: [{ from: '1' }] });
  expect(now?.lines.map(({ slug, conflicts, open }) => [slug, conflicts, open])).toEqual([['eastmoor', 0, 0], ['northmoor', 1, 1], ['southmoor', 0, 0]]);
  expect((await desk.choose('northmoor', 'why', 'ours')).lines.find(({ slug }) => slug === 'northmoor')).toMatchObject({ conflicts: 1, open: 0 });
  expect((await desk.choose('northmoor', 'why', null)).lines.find(({ slug }) => slug === 'northmoor')?.open).toBe(1);
  await expect(desk.choose('northmoor', 'why', 'combined')).rejects.toThrow('Both changed the same words');
  await expect(desk.choose('northmoor', 'act', 'ours')).rejects.toThrow('There is nothing to decide about this slide');
  await expect(desk.choose('nobody', 'why', 'ours')).rejects.toThrow('not among those of the update');
  // What can't be put together stays open.
  expect((await desk.chooseAll('combined')).lines.find(({ slug }) => slug === 'northmoor')?.open).toBe(1);
  await desk.choose('northmoor', 'why', { text: '## Why\n\nBecause of workload, and our reason.' });
  // What was decided about one by one is not decided otherwise.
  await desk.chooseAll('theirs');
  expect(desk.branch('northmoor').conflicts.map(({ chosen }) => chosen)).toEqual([{ text: '## Why\n\nBecause of workload, and our reason.' }]);
  expect(all()).toEqual(before);
  // One answer for all is opened again as one, and only where it was the answer.
  await desk.choose('northmoor', 'why', null);
  expect(await desk.chooseAll('theirs')).toMatchObject({ alike: 1, lines: [{ open: 0 }, { open: 0 }, { open: 0 }] });
  expect(await desk.chooseAll(null)).toMatchObject({ alike: 0, lines: [{ open: 0 }, { slug: 'northmoor', open: 1 }, { open: 0 }] });
  await desk.chooseAll('theirs');
  expect((await desk.choose('northmoor', 'why', { text: '## Why\n\nBecause of workload, and our reason.' })).alike).toBe(0);
  await desk.chooseAll(null);
  expect(desk.branch('northmoor').conflicts.map(({ chosen }) => chosen)).toEqual([{ text: '## Why\n\nBecause of workload, and our reason.' }]);

  expect(await desk.run()).toMatchObject({ branches: 3, open: 0, now: { standing: { behind: 0, own: undefined } } });
  expect(readFileSync(fileOf('northmoor'), 'utf8')).toContain('Because of workload, and our reason.');
  expect(all().every((text) => /base-version: "?2"?/.test(text))).toBe(true);
  expect(await desk.look()).toBeNull();
});

it('is taken back whole, also after a later change to a branch was undone, and never over one that wasn’t', async () => {
  const before = all();
  issue('2', 'Because of workload.', 1500);
  await desk.look();
  await desk.chooseAll('theirs');
  await desk.run();
  expect(readFileSync(fileOf('northmoor'), 'utf8')).not.toContain('Our reason.');
  const updated = (await openBranch(folder, 'northmoor')).branch.layers[ID];
  if (updated === undefined) throw new Error('no changes');
  await saveBranchLayer(folder, 'northmoor', { ...updated, slides: { ...updated.slides, off: ['act'] } });
  await expect(undoCommit(folder)).rejects.toMatchObject({ code: 'blocked', message: `branches/northmoor/${ID}.yaml was changed since.`, hint: expect.stringContaining('Undo that change first') as string });
  await saveBranchLayer(folder, 'northmoor', updated);
  expect(await undoCommit(folder)).toBe('the update to Our deck, 2');
  expect(all()).toEqual(before);
});

it('is taken back but for a branch that was changed since, and goes on from there', async () => {
  // The region's own changes are taken back and merged again beneath a branch that stayed on the newer version.
  mkdirSync(join(folder, 'region'), { recursive: true });
  const ofRegion = join(folder, 'region', `${ID}.yaml`);
  writeFileSync(ofRegion, JSON.stringify({ deck: ID, 'base-version': '1', slides: { edits: { act: { markdown: '## Act\n\nWrite, as a region. {{ poll }}', from: '## Act\n\nWrite. {{ poll }}' } } } }));
  await regions.reread();
  const before = [...all(), readFileSync(ofRegion, 'utf8')];
  issue('2', 'Because of workload.', 1500);
  await desk.look();
  await desk.run();
  const updated = (await openBranch(folder, 'northmoor')).branch.layers[ID];
  if (updated === undefined) throw new Error('no changes');
  await saveBranchLayer(folder, 'northmoor', { ...updated, slides: { ...updated.slides, off: ['act'] } });
  const stays = readFileSync(fileOf('northmoor'), 'utf8');
  expect(await lookAtUndo(folder)).toMatchObject({ changed: ['northmoor'], ofRegion: undefined, rest: 2 });
  await undoCommit(folder, ['northmoor']);
  expect([...all(), readFileSync(ofRegion, 'utf8')]).toEqual(before.with(1, stays));
  await regions.reread();
  expect(await desk.look()).toMatchObject({ current: 1, lines: [{ slug: '' }, { slug: 'eastmoor' }, { slug: 'southmoor' }] });
  expect(await desk.run()).toMatchObject({ branches: 2, now: { standing: { behind: 0, own: undefined } } });
  expect(readFileSync(fileOf('northmoor'), 'utf8')).toBe(stays);
  expect(all().every((text) => /base-version: "?2"?/.test(text))).toBe(true);
});

it('goes back and forth through what was decided, one by one and alike', async () => {
  issue('2', 'Because of workload.', 1500);
  expect(await desk.look()).toMatchObject({ undoes: false, redoes: false });
  await desk.choose('northmoor', 'why', 'ours');
  await desk.choose('northmoor', 'why', null);
  const chosen = () => desk.branch('northmoor').conflicts.map((conflict) => conflict.chosen);
  expect(await desk.chooseAll('theirs')).toMatchObject({ undoes: true, redoes: false });
  expect(chosen()).toEqual(['theirs']);
  const back = await desk.step('undo');
  expect(back).toMatchObject({ now: { undoes: true, redoes: true }, slug: undefined });
  expect(back.now.lines.find(({ slug }) => slug === 'northmoor')?.open).toBe(1);
  expect(await desk.step('undo')).toMatchObject({ slug: 'northmoor' });
  expect(chosen()).toEqual(['ours']);
  expect(await desk.step('undo')).toMatchObject({ now: { undoes: false } });
  expect(chosen()).toEqual([undefined]);
  // Where nothing is left to take back, nothing changes.
  expect(await desk.step('undo')).toMatchObject({ now: { undoes: false, redoes: true }, slug: undefined });
  await desk.step('redo');
  expect(chosen()).toEqual(['ours']);
  expect(await desk.choose('northmoor', 'why', 'theirs')).toMatchObject({ redoes: false });
});

it('has what was decided again when it is looked at again, where the texts are the same', async () => {
  writeFileSync(fileOf('southmoor'), layer('Their reason.'));
  await regions.reread();
  issue('2', 'Because of workload.', 1500);
  await desk.look();
  await desk.choose('northmoor', 'why', 'theirs');
  await desk.choose('southmoor', 'why', { text: '## Why\n\nTheir reason, and workload.' });
  const chosen = (slug: string) => desk.branch(slug).conflicts.map((conflict) => conflict.chosen);
  // Another page was shown, even before this one was looked at to its end.
  const stopped = desk.look();
  desk.stop();
  await stopped.catch(() => undefined);
  expect(await desk.look()).toMatchObject({ undoes: true, lines: [{ open: 0 }, { open: 0 }, { open: 0 }] });
  expect([chosen('northmoor'), chosen('southmoor')]).toEqual([['theirs'], [{ text: '## Why\n\nTheir reason, and workload.' }]]);
  expect(await desk.step('undo')).toMatchObject({ slug: 'southmoor' });
  await desk.step('redo');
  // One of them writes on: that is to be decided again, and nothing leads back over it.
  writeFileSync(fileOf('southmoor'), layer('Another reason.'));
  await regions.reread();
  expect(await desk.look()).toMatchObject({ undoes: false, redoes: false });
  expect([chosen('northmoor'), chosen('southmoor')]).toEqual([['theirs'], [undefined]]);
  // A newer version is another update.
  issue('3', 'Because of the workload.', 1500);
  await desk.look();
  expect([chosen('northmoor'), chosen('southmoor')]).toEqual([[undefined], [undefined]]);
});

it('writes nothing where a branch was changed meanwhile', async () => {
  issue('2', 'Because of workload.', 1400);
  await desk.look();
  writeFileSync(fileOf('northmoor'), layer('Another reason.'));
  await regions.reread();
  const before = all();
  await expect(desk.run()).rejects.toThrow(/was changed since you began/);
  expect(all()).toEqual(before);
});

it('lists files with the old number, and branches whose older version was never opened', async () => {
  writeFileSync(fileOf('southmoor'), layer('Old.', '0'));
  writeFileSync(join(folder, 'branches', 'eastmoor', 'exports.jsonl'), `${JSON.stringify({ deck: ID, version: '1', audience: 'employer', kind: 'pptx', file: 'Eastmoor.pptx', sha256: 'x', day: '2025-11-20', figures: [{ id: 'poll', value: '1,400' }] })}\n`);
  await regions.reread();
  issue('2', 'Because.', 1500);
  const now = await desk.look();
  expect(now?.unknown).toEqual([{ name: 'Southmoor', version: '0' }]);
  expect(now?.again).toMatchObject([{ branch: 'Eastmoor', file: 'Eastmoor.pptx', figures: [{ label: 'Took part', was: '1,400', is: '1,500' }] }]);
  expect(await desk.again()).toMatchObject({ title: 'Our deck, 2', files: [{ file: 'Eastmoor.pptx' }] });
  const before = readFileSync(fileOf('southmoor'), 'utf8');
  expect(await desk.run()).toMatchObject({ branches: 2, now: { standing: { behind: 1 } } });
  expect(readFileSync(fileOf('southmoor'), 'utf8')).toBe(before);
});

it('refuses a version that can’t be read whole', async () => {
  issue('2', 'Because.', 1400);
  writeFileSync(join(own, 'figures.yaml'), 'figures: [');
  await expect(desk.look()).rejects.toThrow(/can't be read whole: figures.yaml, line 1/);
});

it('gives an older version for the user’s own changes, with what was exported of the deck, and none that was never opened', async () => {
  const entry = { deck: ID, version: '1', audience: 'employer' as const, kind: 'pptx', file: 'Ours.pptx', sha256: 'x', day: '2025-11-20', figures: [] };
  expect(await desk.older(key, '../../1')).toEqual({ sources: null, others: [], exports: [] });
  await openOwnExports(data).note([entry, { ...entry, deck: 'another-deck' }]);
  const { sources, exports } = await desk.older(key, '1');
  expect([sources?.deck.text, exports]).toEqual([deck('1', 'Because.'), [entry]]);
  expect(readdirSync(versions())).toHaveLength(1);
});

it('says whose text a branch’s is compared with: the region’s where that changed the slide', async () => {
  const edit = (id: string, said: string, from: string): object => ({ [id]: { markdown: `## ${id === 'why' ? 'Why' : 'Act'}\n\n${said}`, from: `## ${id === 'why' ? 'Why' : 'Act'}\n\n${from}` } });
  const of = (edits: object): string => JSON.stringify({ deck: ID, 'base-version': '1', slides: { edits } });
  writeFileSync(join(folder, 'region', `${ID}.yaml`), of(edit('act', 'Write from the region. {{ poll }}', 'Write. {{ poll }}')));
  writeFileSync(fileOf('northmoor'), of({ ...edit('why', 'Our reason.', 'Because.'), ...edit('act', 'Come here. {{ poll }}', 'Come. {{ poll }}') }));
  await regions.reread();
  issue('2', 'Because of workload.', 1400);
  await desk.look();
  expect(desk.branch('northmoor').conflicts.map(({ slide, ofRegion, nationalNew }) => [slide, ofRegion, nationalNew.includes('from the region')])).toEqual([['why', false, false], ['act', true, true]]);
});
