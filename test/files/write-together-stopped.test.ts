import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeTogether } from '../../files/write-together.ts';

/** Looks at the disk before and after each file takes its place, as it would be left by a power cut there; may end it there. */
const looks = vi.hoisted(() => ({ at: (): void => undefined }));
vi.mock(import('../../files/take-place.ts'), async (original) => {
  const real = await original();
  return { ...real, takePlace: async (finished: string, place: string): Promise<void> => {
    looks.at();
    await real.takePlace(finished, place);
    looks.at();
  } };
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchdeck-stopped-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

it.each([1, 2, 3])('has each of %d files as it was or as it is to be at every moment', async (count) => {
  const names = ['one', 'two', 'three'].slice(0, count);
  for (const name of names) writeFileSync(at(name), 'before');
  const seen = new Set<string>();
  looks.at = () => void seen.add(names.map((name) => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : 'missing')).join());
  await writeTogether(names.map((name) => ({ path: at(name), bytes: 'after' })));
  expect([...seen]).toEqual(Array.from({ length: count + 1 }, (_, done) => names.map((_name, index) => (index < done ? 'after' : 'before')).join()));
  expect(readdirSync(folder).toSorted()).toEqual(names.toSorted());
});

it.each([1, 3, 5])('puts everything back where it fails at moment %d', async (moment) => {
  for (const name of ['one', 'two', 'three']) writeFileSync(at(name), `${name} before`);
  let count = 0;
  looks.at = () => {
    count += 1;
    if (count === moment) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  };
  await expect(writeTogether(['one', 'two', 'three'].map((name) => ({ path: at(name), bytes: 'after' })))).rejects.toMatchObject({ code: 'cannot-write' });
  for (const name of ['one', 'two', 'three']) expect(readFileSync(at(name), 'utf8')).toBe(`${name} before`);
  expect(readdirSync(folder).toSorted()).toEqual(['one', 'three', 'two']);
});
