import { resolve, win32 } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: {} }));
const { deckArguments } = await import('../../main/open-from-outside.ts');
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
