import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { commitFiles } from '../../../files/region/commit-files.ts';
import { lookAtUndo, undoCommit, undoTitle } from '../../../files/region/undo-commit.ts';
import { parseRegionFile } from '../../../core/region/region-file.ts';
import { noteDeck } from '../../../files/region/note-deck.ts';
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

  it('is undone but for a branch with a file that was changed since, where that is wanted', async () => {
    await commitFiles(root, 'North', FILES);
    writeFileSync(join(root, 'branches/a/two.yaml'), 'mine');
    expect(await lookAtUndo(root)).toEqual({ title: 'North', changed: ['a'], ofRegion: undefined, rest: 1 });
    // One that was changed only after somebody looked stops it.
    writeFileSync(join(root, 'branches/b/new.yaml'), 'mine too');
    await expect(undoCommit(root, ['a'])).rejects.toMatchObject({ code: 'blocked', message: 'branches/b/new.yaml was changed since.' });
    await expect(undoCommit(root)).rejects.toMatchObject({ code: 'blocked', message: 'branches/a/two.yaml and 1 other file were changed since.' });
    writeFileSync(join(root, 'branches/b/new.yaml'), 'NEW');
    expect(await undoCommit(root, ['a'])).toBe('North');
    expect([read('branches/a/one.yaml'), read('branches/a/two.yaml'), existsSync(join(root, 'branches/b'))]).toEqual(['ONE', 'mine', false]);
    await expect(undoCommit(root)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is not undone in part where what was changed since is the region’s own', async () => {
    await commitFiles(root, 'North', [...FILES, { path: 'region/deck.yaml', bytes: 'REGION' }]);
    writeFileSync(join(root, 'region/deck.yaml'), 'mine');
    expect(await lookAtUndo(root)).toEqual({ title: 'North', changed: [], ofRegion: 'region/deck.yaml', rest: 2 });
    await expect(undoCommit(root, ['a', 'b'])).rejects.toMatchObject({ code: 'blocked', message: 'region/deck.yaml was changed since.' });
    expect(read('branches/a/one.yaml')).toBe('ONE');
  });

  it('is undone though the app noted another deck in region.yaml since, and says of the first what it was', async () => {
    const deck = (id: string, version: string): string => `  - { id: ${id}, version: "${version}", opened: here }\n`;
    const head = 'format: 1\nname: North\n';
    writeFileSync(join(root, 'region.yaml'), `${head}decks:\n${deck('pay', '1')}`);
    await commitFiles(root, 'the update', [...FILES, { path: 'region.yaml', bytes: `${head}decks:\n${deck('pay', '2')}` }]);
    await noteDeck(root, { id: 'other', version: '7', opened: 'there' });
    await undoCommit(root);
    expect(read('branches/a/one.yaml')).toBe('one');
    expect(parseRegionFile({ name: 'region.yaml', text: read('region.yaml') }).region).toMatchObject({ name: 'North', decks: [{ id: 'pay', version: '1' }, { id: 'other', version: '7' }] });
    // What a person wrote there is theirs, remarks and all.
    const mine = `${head}# Ring Jo before an update.\ndecks:\n${deck('pay', '2').replace('\n', ' # the one for pay\n')}`;
    await commitFiles(root, 'the update', [...FILES, { path: 'region.yaml', bytes: `${head}decks:\n${deck('pay', '2')}` }]);
    writeFileSync(join(root, 'region.yaml'), mine);
    await undoCommit(root);
    expect(read('region.yaml')).toBe(mine.replace('"2"', '"1"'));
    // What can't be read is not written over.
    await commitFiles(root, 'the update', [...FILES, { path: 'region.yaml', bytes: head }]);
    writeFileSync(join(root, 'region.yaml'), 'name: [');
    await expect(undoCommit(root)).rejects.toMatchObject({ code: 'blocked', message: 'region.yaml was changed since.' });
    expect(read('branches/a/one.yaml')).toBe('ONE');
  });

  it('never leaves the region’s folder, through a link or by its name', async () => {
    mkdirSync(join(home, 'elsewhere'), { recursive: true });
    symlinkSync(join(home, 'elsewhere'), join(root, 'branches', 'c'));
    await expect(commitFiles(root, 'North', [{ path: 'branches/c/a.yaml', bytes: 'a' }])).rejects.toMatchObject({ code: 'outside-deck' });
    await expect(commitFiles(root, 'North', [{ path: '../a.yaml', bytes: 'a' }])).rejects.toMatchObject({ code: 'outside-deck' });
    expect(readdirSync(join(home, 'elsewhere'))).toEqual([]);
  });

  it('leaves what could be undone before where it can’t be written', async () => {
    await commitFiles(root, 'North', FILES);
    chmodSync(join(root, 'branches/a/two.yaml'), 0o400);
    await expect(commitFiles(root, 'South', [{ path: 'branches/a/one.yaml', bytes: '1' }, { path: 'branches/a/two.yaml', bytes: '2' }])).rejects.toMatchObject({ code: 'cannot-write' });
    chmodSync(join(root, 'branches/a/two.yaml'), 0o600);
    expect(await undoTitle(root)).toBe('North');
    await undoCommit(root);
    expect([read('branches/a/one.yaml'), read('branches/a/two.yaml')]).toEqual(['one', 'two']);
  });

  it('leaves nothing of a region that was not there', async () => {
    const made = join(home, `new-${count}`);
    await expect(commitFiles(made, 'North', [{ path: 'region.yaml', bytes: 'x' }, { path: 'branches/a/one.yaml', bytes: undefined as unknown as string }])).rejects.toMatchObject({ code: 'cannot-write' });
    expect(existsSync(made)).toBe(false);
  });

  it('is undone where the computer stopped before it was done, and what was before it after that', async () => {
    await commitFiles(root, 'North', FILES);
    await commitFiles(root, 'South', [{ path: 'branches/a/one.yaml', bytes: '1' }, { path: 'branches/a/two.yaml', bytes: '2' }]);
    // As it is while South is written: only one of its files is, and North is still kept.
    const state = join(root, '.branchdeck');
    renameSync(join(state, 'taken-in'), join(state, 'taking-in'));
    writeFileSync(join(root, 'branches/a/two.yaml'), 'TWO');
    expect(await undoTitle(root)).toBe('South');
    expect(await undoCommit(root)).toBe('South');
    expect([read('branches/a/one.yaml'), read('branches/a/two.yaml')]).toEqual(['ONE', 'TWO']);
  });

  it('never takes a file that can’t be read for one that is not there', async () => {
    rmSync(join(root, 'branches/a/two.yaml'));
    mkdirSync(join(root, 'branches/a/two.yaml'));
    writeFileSync(join(root, 'branches/a/two.yaml/kept'), 'mine');
    await expect(commitFiles(root, 'North', FILES)).rejects.toMatchObject({ code: 'cannot-read' });
    expect([read('branches/a/one.yaml'), read('branches/a/two.yaml/kept')]).toEqual(['one', 'mine']);
    rmSync(join(root, 'branches/a/two.yaml'), { recursive: true });
    await commitFiles(root, 'North', FILES);
    rmSync(join(root, 'branches/b/new.yaml'));
    mkdirSync(join(root, 'branches/b/new.yaml'));
    await expect(undoCommit(root)).rejects.toMatchObject({ code: 'cannot-read' });
    expect(read('branches/a/one.yaml')).toBe('ONE');
  });

  it('is undone without a branch whose folder was taken away since, and says so', async () => {
    mkdirSync(join(root, 'branches/c'));
    writeFileSync(join(root, 'branches/c/one.yaml'), 'c');
    await commitFiles(root, 'North', [...FILES, { path: 'branches/c/one.yaml', bytes: 'C' }]);
    rmSync(join(root, 'branches/c'), { recursive: true });
    expect(await undoCommit(root)).toBe('North (but for branches/c, which is not there any more)');
    expect([read('branches/a/one.yaml'), existsSync(join(root, 'branches/c'))]).toEqual(['one', false]);
  });

  it('refuses two files for one place', async () => {
    await expect(commitFiles(root, 'North', [{ path: 'branches/a/one.yaml', bytes: '1' }, { path: 'branches/a/ONE.yaml', bytes: '2' }])).rejects.toMatchObject({ code: 'bad-input' });
    expect(read('branches/a/one.yaml')).toBe('one');
  });
});
