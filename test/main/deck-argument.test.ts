import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, win32 } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, vi } from 'vitest';
import type { OpenedDeck } from '../../bridge/contract.ts';
import { blankLayer, BLANK_PROFILE } from '../../core/branch/model.ts';
import { AppError } from '../../core/errors.ts';
import { openDeck } from '../../files/open-deck.ts';

vi.mock('electron', () => ({ app: {} }));
const push = vi.hoisted(() => vi.fn());
vi.mock('../../main/push.ts', () => ({ push }));
const { deckArguments, openPaths } = await import('../../main/open-from-outside.ts');
const here = import.meta.filename;
const WINDOWS = 'C:\\Users\\Zoë Ward';

it('finds the deck among switches', () => {
  expect(deckArguments(['electron', '--no-sandbox', '.', '--user-data-dir=/x', here], '/', false)).toEqual([here]);
  expect(deckArguments(['Branchdeck.exe', '--flag', here], '/', true)).toEqual([here]);
});

it('takes a path from where it was typed', () => {
  expect(deckArguments(['electron', '.', 'deck-argument.test.ts'], import.meta.dirname, false)).toEqual([here]);
});

it('takes those that are there before one that is not, and never the app itself', () => {
  expect(deckArguments(['electron', import.meta.dirname], '/', false)).toEqual([]);
  expect(deckArguments(['Branchdeck.exe', '--flag', ''], '/', true)).toEqual([]);
  expect(deckArguments(['Branchdeck.exe', '/none/such', here, import.meta.dirname], '/', true)).toEqual([here, import.meta.dirname]);
});

it('names a deck that is not there, so that the user hears of it', () => {
  expect(deckArguments(['Branchdeck.exe', '/none/such', ''], '/', true)).toEqual([resolve('/none/such')]);
  expect(deckArguments(['Branchdeck.exe', '/none/such', '/nor/this'], '/', true)).toEqual([resolve('/none/such')]);
});

it('reads the addresses that file managers hand over', () => {
  const path = resolve('/tmp/Réunion de Zoë 100% #1.md');
  expect(deckArguments(['branchdeck', pathToFileURL(path).href], '/', true)).toEqual([path]);
  expect(deckArguments(['branchdeck', 'file://%zz'], '/tmp', true)).toEqual([resolve('/tmp', 'file://%zz')]);
});

it.each([
  ['C:\\Users\\Zoë Ward\\One Drive – NAHT\\deck.md', 'C:\\Users\\Zoë Ward\\One Drive – NAHT\\deck.md'],
  ['Our deck', 'C:\\Users\\Zoë Ward\\Our deck'],
  ['\\\\server\\decks\\spring\\deck.md', '\\\\server\\decks\\spring\\deck.md'],
  ['file:///C:/Users/Zo%C3%AB%20Ward/deck.md', 'C:\\Users\\Zoë Ward\\deck.md'],
  ['file://server/decks/spring/deck.md', '\\\\server\\decks\\spring\\deck.md'],
])('understands %s as Windows does', (argument, path) => {
  expect(deckArguments(['Branchdeck.exe', argument], WINDOWS, true, win32)).toEqual([path]);
});

it('opens the first deck and adds the others, each once, also where a deck comes as its folder, its text and its figures', async () => {
  const opened = (key: string): OpenedDeck => ({ key, sources: { deck: { name: 'deck.md', text: '' }, figures: undefined, images: [] }, layer: blankLayer(key, '', BLANK_PROFILE), history: undefined, own: false, original: undefined });
  const keyOf = (path: string): string => {
    if (path.endsWith('.docx')) throw new AppError('not-a-deck', `${path} is not a deck.`);
    return path.split('/')[0] ?? '';
  };
  const library = {
    openPath: async (path: string) => opened(keyOf(path)),
    add: async (path: string) => ({ key: keyOf(path), title: `The ${keyOf(path)} deck` }),
  };
  expect(await openPaths(library, ['x.docx', 'pay/deck.md', 'pay/figures.yaml', 'pay', 'jobs', 'jobs/deck.md'])).toMatchObject({ key: 'pay' });
  expect(push.mock.calls).toEqual([['library.added', { titles: ['The jobs deck'], refused: ['x.docx is not a deck.'] }]]);
  push.mockClear();
  await openPaths(library, ['pay/deck.md', 'pay/figures.yaml']);
  expect(push).not.toHaveBeenCalled();
});

it('asks about a presentation that comes first, and adds the decks beside it', async () => {
  push.mockClear();
  const folder = mkdtempSync(join(tmpdir(), 'branchdeck-offer-'));
  const file = join(folder, 'From headquarters.PPTX');
  writeFileSync(file, 'whatever is in it: the page says');
  const library = { openPath: vi.fn(), add: async (path: string) => ({ key: path, title: `The ${path} deck` }) };
  expect(await openPaths(library, [file, 'pay'])).toEqual({ powerPoint: { path: file, fileName: 'From headquarters.PPTX' } });
  expect(push.mock.calls).toEqual([['library.added', { titles: ['The pay deck'], refused: [] }]]);
  expect(library.openPath).not.toHaveBeenCalled();
  rmSync(folder, { recursive: true });
});

it('opens the deck where somebody opens the PowerPoint that it was made of', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'branchdeck-offer-'));
  const file = join(folder, 'original.pptx');
  writeFileSync(file, '');
  writeFileSync(join(folder, 'deck.md'), '# Hello');
  const openPath = vi.fn().mockResolvedValue({ key: 'own' });
  expect(await openPaths({ openPath, add: vi.fn() }, [file])).toEqual({ key: 'own' });
  expect((await openDeck(file)).place).toBe(realpathSync(folder));
  rmSync(folder, { recursive: true });
});
