import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DrawnPage } from '../../../bridge/contract.ts';
import { removeSets, type SetOnDisk } from '../../../main/pictured/clean-sets.ts';
import { isPictureName, openSlidePictures } from '../../../main/pictured/store.ts';
import { tempFolder } from '../../files/temp.ts';

const ID = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const page = (number: number, size = 4): DrawnPage => ({ number, type: 'png', bytes: new Uint8Array(size).fill(number), small: Uint8Array.of(9, number), text: `Text ${number}` });

describe('the pictures of slides', () => {
  it('are there again after a restart, as far as they were written down', async () => {
    const folder = tempFolder();
    const pictures = openSlidePictures(folder);
    await pictures.keep(ID, 3, page(2));
    await pictures.settle(ID);
    await pictures.keep(ID, 3, page(1));
    expect([...((await pictures.find(ID))?.texts ?? [])]).toEqual([[2, 'Text 2'], [1, 'Text 1']]);
    const again = openSlidePictures(folder);
    const found = await again.find(ID);
    expect(found).toMatchObject({ id: ID, count: 3 });
    expect([...(found?.texts ?? [])]).toEqual([[2, 'Text 2']]);
    expect(await again.read(ID, 2, false)).toEqual({ type: 'png', bytes: Uint8Array.of(2, 2, 2, 2) });
    expect(await again.read(ID, 2, true)).toEqual({ type: 'webp', bytes: Uint8Array.of(9, 2) });
    await expect(again.read(ID, 1, false)).rejects.toThrow();
    await expect(again.read(OTHER, 1, false)).rejects.toThrow();
    expect(await again.find(OTHER)).toBeUndefined();
  });

  it('are drawn again where what was written down is damaged', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'slide-pictures', ID), { recursive: true });
    for (const damage of ['', '{', '{"count":2,"pages":[{"number":"../../x","type":"png","text":""}]}']) {
      writeFileSync(join(folder, 'slide-pictures', ID, 'index.json'), damage);
      expect(await openSlidePictures(folder).find(ID)).toBeUndefined();
    }
  });

  it('are only ever named by a hash and a number', () => {
    expect(isPictureName(ID, '12')).toBe(true);
    for (const [id, number] of [['..', '1'], [ID.toUpperCase(), '1'], [`${ID}/..`, '1'], [ID, '0'], [ID, '1.png'], [ID, '../1'], [ID, ''], [ID, '123456']] as const) {
      expect(isPictureName(id, number), `${id} ${number}`).toBe(false);
    }
  });

  it('are removed, the oldest first, where they go over the bounds', async () => {
    const folder = tempFolder();
    const pictures = openSlidePictures(folder, { sets: 2, bytes: 1_000_000 });
    const ids = ['1', '2', '3', '4'].map((digit) => digit.repeat(64));
    for (const [index, id] of ids.entries()) {
      await pictures.keep(id, 1, page(1));
      await pictures.settle(id);
      for (const name of readdirSync(join(folder, 'slide-pictures', id))) utimesSync(join(folder, 'slide-pictures', id, name), 1_000 + index, 1_000 + index);
    }
    await pictures.clean(new Set([ids[0] ?? '']));
    expect(readdirSync(join(folder, 'slide-pictures')).toSorted()).toEqual([ids[0], ids[3]]);
    expect(await pictures.find(ids[1] ?? '')).toBeUndefined();
    await openSlidePictures(tempFolder()).clean(new Set());
  });

  const set = (id: string, at: number, bytes = 1, settled = true): SetOnDisk => ({ id, at, bytes, settled });

  it('go first where nobody can use them, and stay where they are in use', () => {
    const bounds = { sets: 9, bytes: 100 };
    expect(removeSets([set('new', 3, 60), set('old', 1, 60), set('cut-off', 4, 1, false)], new Set(), bounds)).toEqual(['cut-off', 'old']);
    expect(removeSets([set('new', 3, 60), set('old', 1, 60), set('cut-off', 4, 1, false)], new Set(['old', 'cut-off']), bounds)).toEqual(['new']);
    expect(removeSets([set('huge', 3, 600)], new Set(['huge']), bounds)).toEqual([]);
  });
});
