import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as promises from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeEdition } from '../../core/branch/edition.ts';
import { exportVersion } from '../../files/export/export-version.ts';
import { checkTarget, writeBeside } from '../../files/write-beside.ts';
import { fill, tempFolder } from './temp.ts';

vi.mock('node:fs/promises', async (load) => {
  const actual = await load<typeof promises>();
  return { ...actual, rename: vi.fn(actual.rename) };
});
vi.mock('node:timers/promises', async (load) => ({ ...(await load<object>()), setTimeout: vi.fn(() => Promise.resolve()) }));

const actual = await vi.importActual<typeof promises>('node:fs/promises');
const root = tempFolder();
let count = 0;
let folder = '';
let target = '';

/** The system's answer to a rename onto this path, so many times. */
function hold(path: string, code: string, times = Number.POSITIVE_INFINITY): void {
  let left = times;
  vi.mocked(promises.rename).mockImplementation(async (from, to) => {
    if (to === path && left > 0) {
      left -= 1;
      throw Object.assign(new Error(code), { code });
    }
    await actual.rename(from, to);
  });
}

const onWindows = (): void => void vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');

beforeEach(() => {
  folder = fill(join(root, `held-${(count += 1)}`), { 'Deck.pptx': 'old' });
  target = join(folder, 'Deck.pptx');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.mocked(promises.rename).mockImplementation(actual.rename);
});

describe('a file that another program holds', () => {
  it('is waited for a moment', async () => {
    hold(target, 'EBUSY', 3);
    expect(await writeBeside(target, 'new')).toBeUndefined();
    expect(readFileSync(target, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['Deck.pptx']);
  });

  it.each(['EPERM', 'EACCES', 'EBUSY'])('is told on Windows, where the answer is %s, and stays as it was', async (code) => {
    onWindows();
    hold(target, code);
    await expect(writeBeside(target, 'new')).rejects.toMatchObject({ code: 'in-use', message: 'Deck.pptx is open in another program.' });
    expect(vi.mocked(promises.rename)).toHaveBeenCalledTimes(6);
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['Deck.pptx']);
  });

  it('is not waited for where permission is missing', async () => {
    hold(target, 'EACCES');
    await expect(writeBeside(target, 'new')).rejects.toMatchObject({ code: 'cannot-write' });
    expect(vi.mocked(promises.rename)).toHaveBeenCalledTimes(1);
    expect(readFileSync(target, 'utf8')).toBe('old');
  });

  it('is left alone, and the new one kept beside it under the next free name', async () => {
    onWindows();
    writeFileSync(join(folder, 'Deck (2).pptx'), 'another');
    hold(target, 'EPERM');
    expect(await writeBeside(target, 'new', 'other-name')).toBe(join(folder, 'Deck (3).pptx'));
    expect(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])).toEqual([
      ['Deck (2).pptx', 'another'], ['Deck (3).pptx', 'new'], ['Deck.pptx', 'old'],
    ]);
  });

  it('is seen by its lock before any work is done', async () => {
    writeFileSync(join(folder, '~$Deck.pptx'), '');
    await expect(checkTarget(target)).rejects.toMatchObject({ code: 'in-use' });
    await checkTarget(target, 'other-name');
    expect(await writeBeside(target, 'new', 'other-name')).toBe(join(folder, 'Deck (2).pptx'));
    expect(readFileSync(target, 'utf8')).toBe('old');
  });

  it('is said by the export, which loses nothing', async () => {
    hold(target, 'EBUSY');
    const edition = makeEdition({ deck: { name: 'deck.md', text: '# Hello\n' }, figures: undefined, images: [] }, undefined, '2025-11-27');
    const order = { folders: { deck: folder, branch: [] }, edition, audience: 'members', leaveOutIncomplete: false, format: 'pptx', target } as const;
    expect(await exportVersion({ ...order, ifHeld: 'other-name' })).toMatchObject({ path: join(folder, 'Deck (2).pptx'), fileName: 'Deck (2).pptx', insteadOf: 'Deck.pptx' });
    expect(readFileSync(target, 'utf8')).toBe('old');
    await expect(exportVersion(order)).rejects.toMatchObject({ code: 'in-use' });
    hold('', 'EBUSY');
    expect(await exportVersion({ ...order, ifHeld: 'other-name' })).toMatchObject({ path: target, insteadOf: undefined });
  });
});

describe('a place too deep for Windows', () => {
  it('is refused before any work is done, and only there', async () => {
    const deep = join(folder, `${'x'.repeat(250)}.pptx`);
    await checkTarget(deep);
    onWindows();
    await expect(checkTarget(deep)).rejects.toMatchObject({ code: 'cannot-write', message: expect.stringMatching(/would lie too deep/) as unknown });
    expect(existsSync(deep)).toBe(false);
  });
});
