import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeTogether } from '../../files/write-together.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchdeck-together-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

it('writes all files, new ones too, and leaves nothing beside them', async () => {
  writeFileSync(at('one'), 'before');
  let closed = false;
  await writeTogether([{ path: at('one'), bytes: 'after', close: () => { closed = true; } }, { path: at('two'), bytes: [new Uint8Array([50])] }]);
  expect(readdirSync(folder).toSorted()).toEqual(['one', 'two']);
  expect(readFileSync(at('one'), 'utf8') + readFileSync(at('two'), 'utf8')).toBe('after2');
  expect(closed).toBe(true);
});

it('leaves every file as it was where one can’t be made', async () => {
  writeFileSync(at('one'), 'before');
  function* torn(): Generator<Uint8Array> {
    yield new Uint8Array([1]);
    throw new Error('the source is gone');
  }
  await expect(writeTogether([{ path: at('one'), bytes: 'after' }, { path: at('two'), bytes: torn() }])).rejects.toMatchObject({ code: 'cannot-write' });
  expect(readdirSync(folder)).toEqual(['one']);
  expect(readFileSync(at('one'), 'utf8')).toBe('before');
});

it('puts back what took its place already where a later file can’t take its own', async () => {
  writeFileSync(at('one'), 'before');
  const lose = (): void => {
    for (const name of readdirSync(folder).filter((each) => each.startsWith('.two'))) rmSync(at(name));
  };
  await expect(writeTogether([{ path: at('one'), bytes: 'after' }, { path: at('two'), bytes: 'new', close: lose }])).rejects.toMatchObject({ code: 'cannot-write' });
  expect(readdirSync(folder)).toEqual(['one']);
  expect(readFileSync(at('one'), 'utf8')).toBe('before');
});
