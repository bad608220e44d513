import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTarget, writeBeside, writeFailure } from '../../files/write-beside.ts';
import { fill, tempFolder } from './temp.ts';

const root = tempFolder();
const fresh = (name: string): string => {
  const folder = join(root, name);
  mkdirSync(folder);
  return folder;
};

describe('writeBeside', () => {
  it('writes a new file, replaces an old one and leaves nothing else', async () => {
    const folder = fresh('plain');
    await writeBeside(join(folder, 'a.pptx'), 'one');
    await writeBeside(join(folder, 'a.pptx'), new TextEncoder().encode('two'));
    expect(readFileSync(join(folder, 'a.pptx'), 'utf8')).toBe('two');
    expect(readdirSync(folder)).toEqual(['a.pptx']);
  });

  it('leaves what is there already where that is asked for and it is the very same', async () => {
    const folder = fill(fresh('same'), { 'a.pptx': 'one' });
    const inode = (): number => statSync(join(folder, 'a.pptx')).ino;
    const first = inode();
    await writeBeside(join(folder, 'a.pptx'), 'one', 'same-stays');
    expect(inode()).toBe(first);
    await writeBeside(join(folder, 'a.pptx'), 'one');
    expect(inode()).not.toBe(first);
    await writeBeside(join(folder, 'a.pptx'), 'two', 'same-stays');
    expect(readFileSync(join(folder, 'a.pptx'), 'utf8')).toBe('two');
    // What is refused once it is looked at is refused, also where it lies there.
    await expect(writeBeside(join(folder, 'a.pptx'), 'two', 'same-stays', () => Promise.reject(new Error('no')))).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['a.pptx']);
  });

  it('follows a link instead of replacing it', async () => {
    const folder = fill(fresh('link'), { 'real.pptx': 'old' });
    symlinkSync(join(folder, 'real.pptx'), join(folder, 'link.pptx'));
    await writeBeside(join(folder, 'link.pptx'), 'new');
    expect(readFileSync(join(folder, 'real.pptx'), 'utf8')).toBe('new');
  });

  it('says that the folder does not exist', async () => {
    const folder = fresh('missing');
    const target = join(folder, 'no', 'a.pptx');
    await expect(writeBeside(target, 'x')).rejects.toMatchObject({ code: 'cannot-write', message: `The folder ${join(folder, 'no')} does not exist.` });
    await expect(checkTarget(target)).rejects.toMatchObject({ message: `The folder ${join(folder, 'no')} does not exist.` });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says that the target is a folder', async () => {
    const folder = fresh('is-folder');
    await expect(writeBeside(folder, 'x')).rejects.toMatchObject({ code: 'cannot-write', message: `${folder} is a folder.` });
  });

  it('leaves a read-only file as it was', async () => {
    const folder = fill(fresh('read-only'), { 'a.pptx': 'old' });
    chmodSync(join(folder, 'a.pptx'), 0o444);
    await expect(writeBeside(join(folder, 'a.pptx'), 'new')).rejects.toMatchObject({ message: 'a.pptx is read-only.' });
    expect(readFileSync(join(folder, 'a.pptx'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.pptx']);
    expect(statSync(join(folder, 'a.pptx')).mode & 0o222).toBe(0);
  });

  it.each(['.~lock.a.pptx#', '~$a.pptx'])('sees by %s that another program has it open', async (lock) => {
    const folder = fill(fresh(`open ${lock}`), { 'a.pptx': 'old', [lock]: '' });
    await expect(writeBeside(join(folder, 'a.pptx'), 'new')).rejects.toMatchObject({ message: 'a.pptx is open in another program.' });
    expect(readFileSync(join(folder, 'a.pptx'), 'utf8')).toBe('old');
  });
});

describe('writeFailure', () => {
  const failure = (code: string): Error => Object.assign(new Error(code), { code });
  it.each([
    ['ENOSPC', /disk is full/], ['EROFS', /read-only/], ['EBUSY', /open in another program/],
    ['EACCES', /may not write/], ['ENAMETOOLONG', /too long/], ['EIO', /could not be written/],
  ])('puts %s into words that say what was kept', (code, words) => {
    const { message, hint } = writeFailure(failure(code), '/x/a.pptx', true);
    expect(message).toMatch(words);
    expect(hint).toMatch(/^The a\.pptx that was there is as it was\./);
  });
});
