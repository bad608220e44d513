import { mkdirSync, mkdtempSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openDeck } from '../../files/open-deck.ts';
import { openDeckWatch, type DeckWatch } from '../../main/decks/watch-deck.ts';

const heard = vi.fn();
let folder = '';
let watch: DeckWatch;
const file = (): string => join(folder, 'deck.md');

beforeEach(async () => {
  heard.mockReset();
  folder = mkdtempSync(join(tmpdir(), 'branchdeck-watch-'));
  writeFileSync(file(), '# One\n');
  watch = openDeckWatch(heard, 20);
  const deck = await openDeck(folder);
  watch.follow({ key: 'k', folder: deck.folder, sources: deck.sources, read: async () => (await openDeck(folder)).sources });
});
afterEach(() => {
  watch.stop();
  rmSync(folder, { recursive: true });
});

it('hears of a file that another program wrote, also beside it and renamed, and of one put back', async () => {
  writeFileSync(join(folder, 'partial'), '# Two\n');
  renameSync(join(folder, 'partial'), file());
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith('k', true), 5000);
  writeFileSync(file(), '# One\n');
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith('k', false), 5000);
  writeFileSync(join(folder, 'figures.yaml'), 'figures: {}\n');
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith('k', true), 5000);
  writeFileSync(file(), '# Three\n');
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(4), 5000);
  await watch.check();
  expect(heard).toHaveBeenCalledTimes(4);
});

it('hears of a letter that is written, changed or taken away, also where its folder comes later or is put in another\'s place', async () => {
  const letters = join(folder, 'letters');
  const [was, is] = [{ calls: 0 }, (changed: boolean) => vi.waitFor(() => {
    expect(heard.mock.calls.length).toBeGreaterThan(was.calls);
    expect(heard).toHaveBeenLastCalledWith('k', changed);
    was.calls = heard.mock.calls.length;
  }, 5000)];
  mkdirSync(letters);
  writeFileSync(join(letters, 'a.md'), 'Dear all\n');
  await is(true);
  writeFileSync(join(letters, 'a.md'), 'Dear colleagues\n');
  await is(true);
  unlinkSync(join(letters, 'a.md'));
  await is(false);
  mkdirSync(join(folder, 'others'));
  rmSync(letters, { recursive: true });
  renameSync(join(folder, 'others'), letters);
  writeFileSync(join(letters, 'b.md'), 'Dear all\n');
  await is(true);
  await new Promise((resolve) => { setTimeout(resolve, 100); });
  unlinkSync(join(letters, 'b.md'));
  await is(false);
});

it('says nothing of a file that is saved as it was, of a neighbour, or of one that is gone for a moment', async () => {
  writeFileSync(file(), '# One\n');
  writeFileSync(join(folder, 'minutes.docx'), 'x');
  await watch.check();
  unlinkSync(file());
  await watch.check();
  expect(heard).not.toHaveBeenCalled();
});

it('follows one deck alone', async () => {
  writeFileSync(file(), '# Two\n');
  const looking = watch.check();
  watch.stop();
  await looking;
  expect(heard).not.toHaveBeenCalled();
});

it('asks a drive that does not answer once, and once more when it has, whatever changed meanwhile', async () => {
  const answers: (() => void)[] = [];
  const { sources } = await openDeck(folder);
  const read = vi.fn(() => new Promise<typeof sources>((done) => answers.push(() => done(sources))));
  watch.follow({ key: 'k', folder, sources, read });
  const looks = [watch.check(), watch.check(), watch.check()];
  expect(read).toHaveBeenCalledTimes(1);
  answers[0]?.();
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2), 5000);
  answers[1]?.();
  await Promise.all(looks);
  expect(read).toHaveBeenCalledTimes(2);
  expect(heard).not.toHaveBeenCalled();
});
