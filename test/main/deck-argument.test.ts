import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: {} }));
const { deckArgument } = await import('../../main/open-from-outside.ts');
const here = import.meta.filename;

it('finds the deck among switches', () => {
  expect(deckArgument(['electron', '--no-sandbox', '.', '--user-data-dir=/x', here], '/', false)).toBe(here);
  expect(deckArgument(['Branchdeck.exe', '--flag', here], '/', true)).toBe(here);
});

it('takes a path from where it was typed', () => {
  expect(deckArgument(['electron', '.', 'deck-argument.test.ts'], import.meta.dirname, false)).toBe(here);
});

it('takes one that is there before one that is not, and never the app itself', () => {
  expect(deckArgument(['electron', import.meta.dirname], '/', false)).toBeUndefined();
  expect(deckArgument(['Branchdeck.exe', '--flag', ''], '/', true)).toBeUndefined();
  expect(deckArgument(['Branchdeck.exe', '/none/such', here], '/', true)).toBe(here);
});

it('names a deck that is not there, so that the user hears of it', () => {
  expect(deckArgument(['Branchdeck.exe', '/none/such', ''], '/', true)).toBe(resolve('/none/such'));
});

it('takes an address as Linux desktops give it, and what is none as it came', () => {
  expect(deckArgument(['branchdeck', pathToFileURL(here).href], '/', true)).toBe(here);
  expect(deckArgument(['branchdeck', 'file://elsewhere/deck%zz.md'], '/', true)).toBe(resolve('/', 'file://elsewhere/deck%zz.md'));
});
