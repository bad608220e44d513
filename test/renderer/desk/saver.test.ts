import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Saver, type SaveState } from '../../../renderer/desk/saver.ts';

let states: SaveState[];
let saved: string[];
let full: boolean;
let saver: Saver<string>;
const onFailure = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  [states, saved, full] = [[], [], false];
  onFailure.mockReset();
  saver = new Saver((state) => states.push(state));
  saver.use({
    onFailure,
    save: async (value) => {
      if (full) throw new Error('full');
      saved.push(value);
    },
  });
});
afterEach(() => vi.useRealTimers());

it('saves while keys keep coming, and the last of them', async () => {
  for (let key = 1; key <= 10; key += 1) {
    saver.put('x'.repeat(key));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(saved.length).toBeGreaterThanOrEqual(3);
  await vi.advanceTimersByTimeAsync(300);
  expect(saved.at(-1)).toBe('x'.repeat(10));
  expect(states.at(-1)).toBe('saved');
});

it('keeps what could not be saved for the next try', async () => {
  full = true;
  saver.put('a');
  expect(await saver.flush()).toBe(false);
  expect(states.at(-1)).toBe('failed');
  expect(onFailure).toHaveBeenCalledOnce();
  full = false;
  expect(await saver.flush()).toBe(true);
  expect(saved).toEqual(['a']);
});

it('writes one value at a time, the newest last', async () => {
  saver.put('a');
  const first = saver.flush();
  saver.put('b');
  saver.put('c');
  await Promise.all([first, saver.flush()]);
  expect(saved).toEqual(['a', 'c']);
});
