import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freeOnDisks } from '../../main/ready/disks.ts';
import { powerOf } from '../../main/ready/power.ts';
import { settingsAddress } from '../../main/ready/system-settings.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchdeck-ready-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const supply = (name: string, says: Record<string, string>): void => {
  mkdirSync(join(folder, name));
  for (const [file, text] of Object.entries(says)) writeFileSync(join(folder, name, file), `${text}\n`);
};

describe('powerOf', () => {
  it('believes Windows and macOS, and Linux where it says "battery"', async () => {
    expect(await powerOf(true, 'win32')).toBe('battery');
    expect(await powerOf(false, 'darwin')).toBe('mains');
    expect(await powerOf(true, 'linux', folder)).toBe('battery');
  });

  it('says that nothing is told on a Linux that lists no supply', async () => {
    expect(await powerOf(false, 'linux', folder)).toBe('untold');
    expect(await powerOf(false, 'linux', join(folder, 'gone'))).toBe('untold');
  });

  it('reads what Linux lists', async () => {
    supply('BAT0', { type: 'Battery', status: 'Discharging' });
    expect(await powerOf(false, 'linux', folder)).toBe('battery');
    supply('AC', { type: 'Mains', online: '1' });
    expect(await powerOf(false, 'linux', folder)).toBe('mains');
  });
});

describe('freeOnDisks', () => {
  it('names a disk once, and says nothing of a folder that has gone', async () => {
    const [data, more] = await freeOnDisks(folder, folder);
    expect(data).toMatchObject({ of: 'data', free: expect.any(Number) });
    expect(more).toBeUndefined();
    expect(await freeOnDisks(folder, undefined)).toHaveLength(1);
    expect((await freeOnDisks(folder, join(folder, 'gone')))[1]).toEqual({ of: 'deck', free: undefined });
  });
});

it('opens no address but the system’s own pages', () => {
  expect(settingsAddress('power', 'win32')).toBe('ms-settings:powersleep');
  expect(settingsAddress('display', 'darwin')).toMatch(/^x-apple\.systempreferences:/);
  expect(settingsAddress('power', 'linux')).toBeUndefined();
});
