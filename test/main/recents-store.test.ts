import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: { getPath: () => tmpdir() } }));
vi.mock('electron-store', async () => (await import('./store-stand-in.ts')).electronStore);
const { openRecents } = await import('../../main/stores/recents.ts');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchdeck-recents-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const deck = (key: string, more: object = {}) => ({ key, place: `/decks/${key}`, title: key, version: '1', openedAt: '2025-11-20T10:00:00.000Z', ...more });
const keys = () => openRecents(folder).list().map(({ key }) => key);

describe('the recent decks', () => {
  it('keep pin, show and prints of a deck that is opened again, and put it first', () => {
    const recents = openRecents(folder);
    recents.add(deck('a', { slides: { one: 'x' } }));
    recents.change('a', { pinned: true, shown: { on: '2025-11-12', to: 'members' } });
    recents.add(deck('b'));
    recents.add(deck('a', { version: '2' }));
    expect(openRecents(folder).list()).toMatchObject([{ key: 'a', version: '2', pinned: true, shown: { on: '2025-11-12', to: 'members' }, slides: { one: 'x' } }, { key: 'b', pinned: false }]);
  });

  it('are a hundred, and those that are pinned besides; those opened longest ago go first', () => {
    const recents = openRecents(folder);
    recents.add(deck('kept'));
    recents.change('kept', { pinned: true });
    for (let index = 0; index < 102; index += 1) recents.add(deck(`d${index}`, { openedAt: `2025-11-21T10:00:00.${String(index).padStart(3, '0')}Z` }));
    expect(keys()).toHaveLength(101);
    expect(keys()).toContain('kept');
    expect(keys()).not.toContain('d1');
    recents.add(deck('added', { openedAt: '' }));
    expect(keys()).not.toContain('added');
    expect(keys()).toContain('d2');
    recents.change('kept', { pinned: false });
    expect(keys()).not.toContain('kept');
  });

  it('are cleared but for the pinned, and a bundled deck is not new again', () => {
    const recents = openRecents(folder);
    recents.add(deck('bundled', { place: '', slides: { one: 'x' } }));
    recents.add(deck('a'));
    recents.add(deck('b'));
    recents.change('a', { pinned: true });
    recents.clear();
    expect(openRecents(folder).list()).toMatchObject([{ key: 'a' }, { key: 'bundled', openedAt: '', slides: { one: 'x' } }]);
  });

  it('tell of every change', () => {
    const recents = openRecents(folder);
    const heard = vi.fn();
    recents.onChange(heard);
    recents.add(deck('a'));
    recents.remove('a');
    recents.clear();
    expect(heard).toHaveBeenCalledTimes(3);
  });

  it('of an older Branchdeck are read', () => {
    writeFileSync(join(folder, 'recent-decks.json'), JSON.stringify({ decks: [deck('old')] }));
    expect(openRecents(folder).list()).toEqual([{ ...deck('old'), pinned: false }]);
  });
});
