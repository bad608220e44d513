import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addKey, openKeys, type Safe } from '../../../files/journal/keys.ts';
import { makeLock, newKey } from '../../../files/journal/lock.ts';

const AT = '2026-12-03T18:00:00.000Z';

describe('a lock', () => {
  const lock = makeLock(newKey());

  it('gives back what it sealed, which says nothing of it', () => {
    fc.assert(fc.property(fc.integer({ min: 1 }), fc.string({ unit: 'grapheme', minLength: 4 }), (n, text) => {
      const entry = { n, at: AT, do: { do: 'note', text } };
      const sealed = lock.seal(entry);
      expect(JSON.stringify(sealed)).not.toContain(JSON.stringify(text));
      expect(Object.keys(sealed.do)).toEqual(['sealed']);
      expect(lock.open(sealed)).toEqual(entry);
      expect(lock.seal(entry)).not.toEqual(sealed);
    }), { numRuns: 1000 });
  });

  it('opens nothing of another key, in another place, or that was changed', () => {
    const entry = { n: 4, at: AT, do: { do: 'count', present: 12 } };
    const sealed = lock.seal(entry) as { n: number; at: string; do: { sealed: string } };
    const bytes = Buffer.from(sealed.do.sealed, 'base64');
    expect(() => makeLock(newKey()).open(sealed)).toThrow('could not be opened');
    expect(() => lock.open({ ...sealed, n: 5 })).toThrow('could not be opened');
    expect(() => lock.open(entry)).toThrow('could not be opened');
    fc.assert(fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, change, cut) => {
      const harmed = cut ? bytes.subarray(0, at) : Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ change : byte));
      expect(() => lock.open({ ...sealed, do: { sealed: Buffer.from(harmed).toString('base64') } })).toThrow('could not be opened');
    }), { numRuns: 1000 });
  });
});

describe('the keys of locks', () => {
  /** What another account's keyring is to this one's. */
  const safeOf = (account: number): Safe => ({
    seal: (text) => Promise.resolve(Buffer.from(`${account} ${[...text].toReversed().join('')}`)),
    open: (sealed) => (sealed.toString().startsWith(`${account} `) ? Promise.resolve(Array.from(sealed.toString().slice(2)).toReversed().join('')) : Promise.reject(new Error('not mine'))),
  });
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'branchdeck-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are kept sealed, and found again by the account that sealed them', async () => {
    expect(await openKeys(join(folder, 'none'), safeOf(1))).toEqual([]);
    const lock = await addKey(folder, safeOf(1));
    const [file = ''] = readdirSync(folder);
    expect(file).toBe(`${lock.id}.key`);
    expect(Buffer.from(readFileSync(join(folder, file), 'utf8'), 'base64').toString()).toMatch(/^1 /);
    if (process.platform !== 'win32') expect(statSync(join(folder, file)).mode & 0o077).toBe(0);
    const [again] = await openKeys(folder, safeOf(1));
    expect(again?.open(lock.seal({ n: 1, at: AT, do: { do: 'open' } }))).toEqual({ n: 1, at: AT, do: { do: 'open' } });
    writeFileSync(join(folder, 'broken.key'), '');
    expect((await openKeys(folder, safeOf(1))).map(({ id }) => id)).toEqual([lock.id]);
    expect(await openKeys(folder, safeOf(2))).toEqual([]);
  });
});
