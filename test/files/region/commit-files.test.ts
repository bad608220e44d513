import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { commitFiles, undoCommit } from '../../../files/region/commit-files.ts';
import { tempFolder } from '../temp.ts';

const home = realpathSync(tempFolder());
let root = '';
let count = 0;
beforeEach(() => {
  count += 1;
  root = join(home, String(count));
  mkdirSync(join(root, 'branches', 'a'), { recursive: true });
  writeFileSync(join(root, 'branches', 'a', 'one.yaml'), 'one');
  writeFileSync(join(root, 'branches', 'a', 'two.yaml'), 'two');
});
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const FILES = [{ path: 'branches/a/one.yaml', bytes: 'ONE' }, { path: 'branches/a/two.yaml', bytes: 'TWO' }, { path: 'branches/b/new.yaml', bytes: 'NEW' }];

describe('what is taken in', () => {
  it('is there whole, and is undone whole, once', async () => {
    await commitFiles(root, 'North', FILES);
    expect([read('branches/a/one.yaml'), read('branches/a/two.yaml'), read('branches/b/new.yaml')]).toEqual(['ONE', 'TWO', 'NEW']);
    expect(await undoCommit(root)).toBe('North');
    expect([read('branches/a/one.yaml'), read('branches/a/two.yaml')]).toEqual(['one', 'two']);
    expect(readdirSync(join(root, 'branches'))).toEqual(['a']);
    await expect(undoCommit(root)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is not there at all where one file can’t be written', async () => {
    chmodSync(join(root, 'branches/a/two.yaml'), 0o400);
    await expect(commitFiles(root, 'North', FILES)).rejects.toMatchObject({ code: 'cannot-write' });
    expect([read('branches/a/one.yaml'), read('branches/a/two.yaml')]).toEqual(['one', 'two']);
    expect(readdirSync(join(root, 'branches'))).toEqual(['a']);
    await expect(undoCommit(root)).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each<[what: string, stop: () => void]>([
    ['before the second file', () => writeFileSync(join(root, 'branches/a/two.yaml'), 'two')],
    ['while the second file is away', () => rmSync(join(root, 'branches/a/two.yaml'))],
    ['before the new one', () => rmSync(join(root, 'branches/b'), { recursive: true })],
  ])('is undone where the computer stopped %s', async (_, stop) => {
    await commitFiles(root, 'North', FILES);
    stop();
    await undoCommit(root);
    expect([read('branches/a/one.yaml'), read('branches/a/two.yaml'), existsSync(join(root, 'branches/b/new.yaml'))]).toEqual(['one', 'two', false]);
  });

  it('is not undone over what somebody changed since', async () => {
    await commitFiles(root, 'North', FILES);
    writeFileSync(join(root, 'branches/a/two.yaml'), 'mine');
    await expect(undoCommit(root)).rejects.toMatchObject({ code: 'blocked', message: expect.stringContaining('branches/a/two.yaml') as string });
    expect([read('branches/a/one.yaml'), read('branches/a/two.yaml')]).toEqual(['ONE', 'mine']);
  });

  it('never leaves the region’s folder, through a link or by its name', async () => {
    mkdirSync(join(home, 'elsewhere'), { recursive: true });
    symlinkSync(join(home, 'elsewhere'), join(root, 'branches', 'c'));
    await expect(commitFiles(root, 'North', [{ path: 'branches/c/a.yaml', bytes: 'a' }])).rejects.toMatchObject({ code: 'outside-deck' });
    await expect(commitFiles(root, 'North', [{ path: '../a.yaml', bytes: 'a' }])).rejects.toMatchObject({ code: 'outside-deck' });
    expect(readdirSync(join(home, 'elsewhere'))).toEqual([]);
  });
});
