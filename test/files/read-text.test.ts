import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstBrokenLine, readFailure, readText } from '../../files/read-text.ts';
import { fill, tempFolder } from './temp.ts';

const folder = tempFolder();

describe('readText', () => {
  it('keeps a byte-order mark and the line endings', async () => {
    fill(folder, { 'bom.md': '\uFEFFone\r\ntwo\n' });
    const { file, findings } = await readText(join(folder, 'bom.md'), 'bom.md', 1000);
    expect(file).toEqual({ name: 'bom.md', text: '\uFEFFone\r\ntwo\n' });
    expect(findings).toEqual([]);
  });

  it('names the line that is not UTF-8', async () => {
    fill(folder, { 'broken.md': new Uint8Array([65, 10, 66, 0xe9, 10, 67]) });
    const { file, findings } = await readText(join(folder, 'broken.md'), 'broken.md', 1000);
    expect(findings).toMatchObject([{ level: 'error', file: 'broken.md', line: 2, code: 'broken-utf8' }]);
    expect(file.text).toBe('A\nB\uFFFD\nC');
  });

  it('refuses what is too large, missing or a folder', async () => {
    fill(folder, { 'large.md': 'x'.repeat(101) });
    mkdirSync(join(folder, 'folder.md'));
    await expect(readText(join(folder, 'large.md'), 'large.md', 100)).rejects.toMatchObject({ code: 'too-large' });
    await expect(readText(join(folder, 'none.md'), 'none.md', 100)).rejects.toMatchObject({ code: 'not-found', message: 'none.md was not found.' });
    await expect(readText(join(folder, 'folder.md'), 'folder.md', 100)).rejects.toMatchObject({ code: 'cannot-read' });
  });
});

describe('firstBrokenLine', () => {
  it('finds a character that is cut off at the end', () => {
    expect(firstBrokenLine(new Uint8Array([65, 10, 10, 0xe2, 0x82]))).toBe(3);
  });

  it('finds nothing in good text', () => {
    expect(firstBrokenLine(new TextEncoder().encode('é\n€\n'))).toBeUndefined();
  });
});

describe('readFailure', () => {
  it.each([
    ['ENOENT', 'not-found', /was not found/], ['EACCES', 'cannot-read', /may not be read/], ['EPERM', 'cannot-read', /may not be read/],
    ['EBUSY', 'cannot-read', /open in another program/], ['EIO', 'cannot-read', /could not be fetched/], ['UNKNOWN', 'cannot-read', /could not be fetched/],
    ['ETIMEDOUT', 'cannot-read', /could not be fetched/], ['ELOOP', 'cannot-read', /leads back to itself/], ['ENAMETOOLONG', 'cannot-read', /too long/],
    ['EMFILE', 'cannot-read', /too many files/], ['EWHATEVER', 'cannot-read', /could not be read/],
  ])('puts %s into words', (code, kind, words) => {
    const failure = readFailure(Object.assign(new Error(code), { code }), 'deck.md');
    expect(failure).toMatchObject({ code: kind, message: expect.stringMatching(words) as unknown });
    expect(failure.message).toContain('deck.md');
  });

  it('says of a file that a cloud keeps elsewhere how to have it here', () => {
    expect(readFailure(Object.assign(new Error(''), { code: 'UNKNOWN' }), 'deck.md').hint).toMatch(/OneDrive.*go online/);
  });
});
