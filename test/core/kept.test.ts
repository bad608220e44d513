import { expect, it } from 'vitest';
import { Keeper } from '../../core/kept.ts';

it('gives again what was made, and makes anew what nobody asked for in eight exports', () => {
  const keeper = new Keeper();
  const shelf = keeper.shelf<string, number>();
  let made = 0;
  const ask = (key: string): number => shelf.get(key, () => (made += 1));
  expect([ask('a'), ask('a'), ask('b')]).toEqual([1, 1, 2]);
  for (let turn = 0; turn < 20; turn += 1) {
    keeper.turn();
    expect(ask('a')).toBe(1);
    if (turn === 7) expect(ask('b')).toBe(2);
  }
  expect(shelf.find('b')).toBeUndefined();
  expect(shelf.find('a')).toBe(1);
});

it('keeps what comes a second time, and lets go of what comes once', () => {
  const keeper = new Keeper();
  const shelf = keeper.shelf<string, number>();
  expect(shelf.keepSecond('long a', 'a', 1)).toBe(1);
  expect(shelf.find('long a')).toBeUndefined();
  keeper.turn();
  shelf.keepSecond('long a', 'a', 2);
  expect(shelf.find('long a')).toBe(2);
  shelf.keepSecond('long b', 'b', 3);
  for (let turn = 0; turn < 20; turn += 1) keeper.turn();
  shelf.keepSecond('long b', 'b', 4);
  expect(shelf.find('long b')).toBeUndefined();
});
