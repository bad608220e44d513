import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/errors.ts';
import { checkFolder, writeFolder } from '../../files/write-folder.ts';
import { tempFolder } from './temp.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const write = (target: string, texts: readonly string[], failAfter = Infinity): Promise<string> =>
  writeFolder(target, 'png', texts.length, async (keep) => {
    for (const [index, text] of texts.entries()) {
      if (index === failAfter) throw new AppError('cancelled', 'The export was cancelled. No file was written.');
      await keep(bytes(text));
    }
  });

describe('writeFolder', () => {
  it('makes a folder of numbered files, with as many digits as are needed', async () => {
    const root = tempFolder();
    expect(await write(join(root, 'few'), ['a', 'b'])).toBe(join(root, 'few'));
    expect(readdirSync(join(root, 'few'))).toEqual(['slide-01.png', 'slide-02.png']);
    await write(join(root, 'many'), Array.from({ length: 100 }, String));
    expect(readdirSync(join(root, 'many')).at(0)).toBe('slide-001.png');
    expect(readdirSync(root).toSorted()).toEqual(['few', 'many']);
  });

  it('puts them beside each other where a file name was given', async () => {
    const root = tempFolder();
    expect(await write(join(root, 'Deck.PNG'), ['a', 'b'])).toBe(join(root, 'Deck-01.png'));
    expect(readdirSync(root)).toEqual(['Deck-01.png', 'Deck-02.png']);
  });

  it('replaces what an earlier export left, a longer one included, and nothing else', async () => {
    const root = tempFolder();
    const folder = join(root, 'pictures');
    await write(folder, ['one', 'two', 'three']);
    for (const name of ['slide-plan.png', 'slide-04.jpg', 'notes.txt']) writeFileSync(join(folder, name), 'mine');
    await write(folder, ['new']);
    expect(readdirSync(folder).toSorted()).toEqual(['notes.txt', 'slide-01.png', 'slide-04.jpg', 'slide-plan.png']);
    expect(readFileSync(join(folder, 'slide-01.png'), 'utf8')).toBe('new');
    expect(readdirSync(root)).toEqual(['pictures']);
  });

  it('writes into a folder whose own one is closed, such as a home or a stick', async () => {
    const root = tempFolder();
    const home = join(root, 'home');
    mkdirSync(home);
    const seen: string[][] = [];
    await writeFolder(join(home, 'Deck.png'), 'png', 1, (keep) => keep(bytes('a')), async () => void seen.push(readdirSync(root)));
    expect(seen).toEqual([['home']]);
    expect(readdirSync(home)).toEqual(['Deck-01.png']);
  });

  it('takes no picture that lies beside a name of one’s own for its own', async () => {
    const root = tempFolder();
    for (const name of ['Deck-01.png', 'Deck-03.png', 'Deck-plan.png']) writeFileSync(join(root, name), 'mine');
    await expect(write(join(root, 'Deck.png'), ['a', 'b'])).rejects.toMatchObject({ code: 'cannot-write', message: expect.stringContaining('Deck-03.png') as string });
    expect(readdirSync(root).map((name) => readFileSync(join(root, name), 'utf8'))).toEqual(['mine', 'mine', 'mine']);
    await write(join(root, 'Deck.png'), ['a', 'b', 'c']);
    expect(readdirSync(root)).toEqual(['Deck-01.png', 'Deck-02.png', 'Deck-03.png', 'Deck-plan.png']);
  });

  it('leaves nothing when it is cancelled or fails, and what was there as it was', async () => {
    const root = tempFolder();
    await expect(write(join(root, 'never'), ['a', 'b', 'c'], 2)).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(root)).toEqual([]);
    await write(join(root, 'kept'), ['old']);
    await expect(write(join(root, 'kept'), ['a', 'b'], 1)).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(root)).toEqual(['kept']);
    expect(readFileSync(join(root, 'kept', 'slide-01.png'), 'utf8')).toBe('old');
  });

  it('says at once where no folder can be', async () => {
    const root = tempFolder();
    writeFileSync(join(root, 'file'), '');
    mkdirSync(join(root, 'folder'));
    await expect(checkFolder(join(root, 'file'), 'png')).rejects.toMatchObject({ code: 'cannot-write', message: expect.stringContaining('is a file') as string });
    await expect(checkFolder(join(root, 'none', 'pictures'), 'png')).rejects.toMatchObject({ code: 'cannot-write', message: expect.stringContaining('does not exist') as string });
    await expect(checkFolder(join(root, 'none', 'a.png'), 'png')).rejects.toMatchObject({ code: 'cannot-write' });
    await expect(checkFolder(join(root, 'folder'), 'png')).resolves.toBeUndefined();
  });
});
