import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RegionRows } from '../../../bridge/region-calls.ts';
import { makeEdition } from '../../../core/branch/edition.ts';
import { BLANK_PROFILE, type BranchLayer } from '../../../core/branch/model.ts';
import type { Library } from '../../../main/library-model.ts';
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
const { openRegionDesk } = await import('../../../main/region/region-desk.ts');
const { saveAgain } = await import('../../../main/stores/unsaved.ts');
const { withRegions } = await import('../../../main/region/branch-decks.ts');

const DECK = 'fairer-inspection';
let data = '';
let folder = '';
let desk: RegionDesk;
let library: Library;
const told: RegionRows[] = [];

function open(): void {
  const national = openLibrary(openRecents(data), openLayers(data), () => BLANK_PROFILE, () => undefined);
  desk = openRegionDesk(openRegions(data), national, (rows) => void told.push(rows));
  library = withRegions(national, desk, openHistories(join(data, 'undo', 'regions')));
}

beforeEach(() => {
  data = realpathSync(mkdtempSync(join(tmpdir(), 'branchdeck-region-data-')));
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'branchdeck-region-')));
  told.length = 0;
  makeRegionFolder(folder, { count: 4 });
  open();
});
afterEach(() => {
  desk.close();
  for (const each of [data, folder]) rmSync(each, { recursive: true });
});

const keyOf = async (slug: string): Promise<string> => (await desk.now())?.rows.find((row) => row.slug === slug)?.key ?? '';
const withFigure = (layer: BranchLayer, value: number): BranchLayer => ({ ...layer, figures: { 'local-present': { value, source: 'Count', asOf: '2026-11-01', enteredBy: '' } } });
const NO_HISTORY = { past: [], future: [] };

it('opens a branch’s deck with its own changes, and keeps them in the region’s folder and nowhere else', async () => {
  await desk.open(folder);
  const key = await keyOf('northmoor');
  const opened = await library.open(key);
  expect(opened).toMatchObject({ key, own: false, branchOf: { region: 'North East', slug: 'northmoor', branch: 'Northmoor', deckKey: DECK }, layer: { profile: { branch: { name: 'Northmoor' } } } });
  await library.saveLayer(key, withFigure(opened.layer, 42), NO_HISTORY);
  expect(readFileSync(join(folder, 'branches', 'northmoor', `${DECK}.yaml`), 'utf8')).toContain('value: 42');
  expect(existsSync(join(data, 'layers', `deck-${DECK}.json`))).toBe(false);
  expect(readFileSync(join(folder, 'region.yaml'), 'utf8')).toContain(`- id: ${DECK}\n    version: ${opened.sources.deck.text.match(/^version: (.*)$/m)?.[1] ?? 'none'}`);
  expect((await library.get(DECK)).layer.figures).toEqual({});
  expect((await library.get(await keyOf('southmoor'))).layer.figures).toEqual({});
  await vi.waitFor(() => expect(told.at(-1)?.rows.find(({ slug }) => slug === 'northmoor')?.state?.begun).toBe(true));
});

it('knows at the next start what can be undone of a branch, and opens its key without the table', async () => {
  await desk.open(folder);
  const key = await keyOf('northmoor');
  const { layer } = await library.open(key);
  await library.saveLayer(key, withFigure(layer, 42), NO_HISTORY);
  desk.close();
  open();
  const again = await library.open(key);
  expect(again.layer.figures['local-present']?.value).toBe(42);
  expect(again.history).toEqual(NO_HISTORY);
  expect(desk.known().open).toBeUndefined();
});

it('keeps what the disk refuses, shows it, and writes it when there is a way', async () => {
  await desk.open(folder);
  const key = await keyOf('northmoor');
  const { layer } = await library.open(key);
  const file = join(folder, 'branches', 'northmoor', `${DECK}.yaml`);
  rmSync(file);
  mkdirSync(join(file, 'in the way'), { recursive: true });
  await expect(library.saveLayer(key, withFigure(layer, 42), NO_HISTORY)).rejects.toThrow();
  expect((await library.get(key)).layer.figures['local-present']?.value).toBe(42);
  expect(saveAgain()).toEqual(['Changes of Northmoor']);
  rmSync(file, { recursive: true });
  await vi.waitFor(() => expect(saveAgain()).toEqual([]));
  expect(readFileSync(file, 'utf8')).toContain('value: 42');
});

it('keeps what another program wrote into a branch’s file while it was open here, and says where', async () => {
  await desk.open(folder);
  const key = await keyOf('northmoor');
  const { layer } = await library.open(key);
  await library.saveLayer(key, withFigure(layer, 42), NO_HISTORY);
  const file = join(folder, 'branches', 'northmoor', `${DECK}.yaml`);
  writeFileSync(file, readFileSync(file, 'utf8').replace('value: 42', 'value: 50'));
  await library.saveLayer(key, withFigure(layer, 43), NO_HISTORY);
  await library.saveLayer(key, withFigure(layer, 44), NO_HISTORY);
  expect(readFileSync(file, 'utf8')).toContain('value: 44');
  expect(readFileSync(`${file}.1.other`, 'utf8')).toContain('value: 50');
  expect(existsSync(`${file}.2.other`)).toBe(false);
  expect((await desk.details('northmoor')).checks.map(({ message }) => message)).toContainEqual(expect.stringContaining('Another program changed these changes'));
});

it('lays the region’s own changes under those of every branch', async () => {
  const { ownKey } = await desk.open(folder);
  const own = await library.open(ownKey);
  expect(own.branchOf).toMatchObject({ slug: undefined });
  const slides = { ...own.layer.slides, added: [{ id: 'region-news', after: undefined, markdown: '## News of the region', audience: undefined }] };
  await library.saveLayer(ownKey, { ...own.layer, slides }, NO_HISTORY);
  const { sources, layer } = await library.get(await keyOf('southmoor'));
  expect(makeEdition(sources, layer, '2026-11-20').deck.slides.map(({ id }) => id)).toContain('region-news');
  expect(makeEdition((await library.get(DECK)).sources, undefined, '2026-11-20').deck.slides.map(({ id }) => id)).not.toContain('region-news');
});

it('goes on saving to a branch of one region while the table shows another', async () => {
  await desk.open(folder);
  const key = await keyOf('northmoor');
  const { layer } = await library.open(key);
  const other = realpathSync(mkdtempSync(join(tmpdir(), 'branchdeck-region-')));
  makeRegionFolder(other, { name: 'South West', count: 2 });
  await desk.open(other);
  await library.saveLayer(key, withFigure(layer, 7), NO_HISTORY);
  expect(readFileSync(join(folder, 'branches', 'northmoor', `${DECK}.yaml`), 'utf8')).toContain('value: 7');
  expect(await desk.now()).toMatchObject({ name: 'South West' });
  rmSync(other, { recursive: true });
});

it('puts back branches that were removed together, and refuses what is said of one that has gone', async () => {
  await desk.open(folder);
  const key = await keyOf('northmoor');
  const after = await desk.remove(['northmoor', 'eastmoor']);
  expect(after.rows.map(({ slug }) => slug)).toEqual(['southmoor', 'westmoor']);
  expect(after.undoes).toBe('2 branches');
  await expect(library.get(key)).rejects.toMatchObject({ code: 'not-found' });
  await expect(desk.rename('northmoor', 'Anything')).rejects.toMatchObject({ code: 'not-found' });
  const back = await desk.undo();
  expect(back.rows.map(({ slug }) => slug).toSorted()).toEqual(['eastmoor', 'northmoor', 'southmoor', 'westmoor']);
  expect(back.undoes).toBeUndefined();
});

it('goes on to what was removed before, where what was removed last has gone from the disk', async () => {
  await desk.open(folder);
  await desk.remove(['northmoor']);
  await desk.remove(['eastmoor', 'westmoor']);
  rmSync(join(folder, '.branchdeck/removed/westmoor'), { recursive: true });
  await expect(desk.undo()).rejects.toMatchObject({ code: 'not-found' });
  expect((await desk.now())?.undoes).toMatch(/^East/);
  rmSync(join(folder, '.branchdeck/removed/eastmoor'), { recursive: true });
  await expect(desk.undo()).rejects.toMatchObject({ code: 'not-found' });
  expect((await desk.undo()).rows.map(({ slug }) => slug).toSorted()).toEqual(['northmoor', 'southmoor']);
});

it('says what a branch lacks and where', async () => {
  await desk.open(folder);
  const details = await desk.details('westmoor');
  expect(details.begun).toBe(false);
  expect(details.figures.length).toBeGreaterThan(0);
  for (const { slides } of details.figures) expect(slides.length).toBeGreaterThan(0);
});

it('opens nothing by a key of a region that is not listed here', async () => {
  await expect(library.get('branch-00000000-00000000-fairer-inspection')).rejects.toMatchObject({ code: 'not-found' });
});
