import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DOT, GOOD, packOf } from '../files/deckpack/pack-of.ts';
import { fill, tempFolder } from '../files/temp.ts';
import { branchdeck, buildCli } from './run-cli.ts';

beforeAll(buildCli, 120_000);
const folder = fill(tempFolder(), { ...GOOD, 'stray.txt': 'a', 'bad/deck.md': `${String(GOOD['deck.md'])}\n{{ nobody }}\n`, 'bad/images/dot.png': DOT });
const unpacked = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('branchdeck-pack-'));

describe('branchdeck pack', () => {
  it('makes one file, which every command takes for a deck', () => {
    const before = unpacked();
    expect(branchdeck(folder, 'pack', '.', '--out', 'a.branchdeck', '--today', '2026-11-30')).toMatchObject({
      code: 0, out: 'a.branchdeck: Fair pay, version 2026.1, with 1 letter and 1 picture.\n', err: expect.stringContaining('left out: bad, stray.txt.') as string,
    });
    expect(branchdeck(folder, 'check', 'a.branchdeck')).toMatchObject({ code: 0, out: 'a.branchdeck: no errors, no warnings.\n' });
    expect(branchdeck(folder, 'letters', 'a.branchdeck', '--json').out).toContain('"note"');
    expect(branchdeck(folder, 'export', 'a.branchdeck', '--to', 'pptx', '--out', 'from-pack.pptx', '--today', '2026-11-30').code).toBe(0);
    branchdeck(folder, 'export', '.', '--to', 'pptx', '--out', 'from-folder.pptx', '--today', '2026-11-30');
    expect(readFileSync(join(folder, 'from-pack.pptx')).equals(readFileSync(join(folder, 'from-folder.pptx')))).toBe(true);
    branchdeck(folder, 'pack', 'a.branchdeck', '--out', 'b.branchdeck', '--today', '2026-11-30');
    expect(readFileSync(join(folder, 'b.branchdeck')).equals(readFileSync(join(folder, 'a.branchdeck')))).toBe(true);
    // What was unpacked for a command goes with it.
    expect(unpacked()).toEqual(before);
  });

  it('says what is wrong with a pack, and makes nothing of it', () => {
    const before = unpacked();
    writeFileSync(join(folder, 'evil.branchdeck'), packOf({ ...GOOD, '../../evil.md': 'a' }));
    expect(branchdeck(folder, 'check', 'evil.branchdeck')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('“../../evil.md” leads out of the pack') as string });
    expect(branchdeck(folder, 'check', 'evil.branchdeck', '--json').out).toContain('leads out of the pack');
    expect(unpacked()).toEqual(before);
  });

  it('makes no pack of a deck with errors, nor under a name that is none', () => {
    expect(branchdeck(folder, 'pack', 'bad', '--out', 'bad.branchdeck')).toMatchObject({ code: 1, err: expect.stringMatching(/nobody[^]*No file was written/) as string });
    expect(branchdeck(folder, 'pack', '.', '--out', 'a.zip')).toMatchObject({ code: 2, err: expect.stringContaining('ends in .branchdeck') as string });
    expect(branchdeck(folder, 'pack', '.')).toMatchObject({ code: 2 });
    expect(readdirSync(folder)).not.toContain('bad.branchdeck');
  });
});
