import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readToHandOn, writeHandOn } from '../../../files/deckpack/hand-on.ts';
import { openTakingIn } from '../../../files/deckpack/take-in.ts';
import { openQuestions, type BranchPlan, type TakeChoice } from '../../../core/deckpack/take-in.ts';
import { undoCommit } from '../../../files/region/undo-commit.ts';
import { fill, tempFolder } from '../temp.ts';

const home = tempFolder();
let folder = '';
let count = 0;
const CHOICES = { notes: false, withoutPeople: false, withoutPictures: false };
const profile = (name: string): string => `branch: { name: ${name}, region: North East }\n`;
const layer = (version: string, value: number): string => `deck: pay\nbase-version: "${version}"\nfigures:\n  members: { value: ${value}, source: Count, as-of: 2025-11-12 }\n`;

beforeEach(() => {
  count += 1;
  // "northmoor" was renamed, and another Northmoor added then.
  folder = fill(join(home, String(count)), {
    'A/region.yaml': 'format: 1\nname: North East\n',
    'A/branches/northmoor/profile.yaml': profile('Ashford'),
    'A/branches/northmoor/pay.yaml': layer('1', 1),
    'A/branches/northmoor-2/profile.yaml': profile('Northmoor'),
    'A/branches/twin/profile.yaml': profile('Twin'),
    'A/branches/twin-2/profile.yaml': profile('Twin'),
  });
});

const region = (name = 'A'): string => join(folder, name);
const slugs = async (by: 'slug' | 'name', ...branches: string[]): Promise<string[]> => (await readToHandOn(region(), { by, branches })).branches.map(({ slug }) => slug);
async function pack(...branches: string[]): Promise<string> {
  const target = join(folder, 'a.branchdeck');
  await writeHandOn({ from: await readToHandOn(region(), { by: 'slug', branches }), choices: CHOICES, target, madeOn: '2026-11-30', madeBy: 'Branchdeck' });
  return target;
}
async function takeIn(path: string, into: string, choice: (plan: BranchPlan) => TakeChoice = () => 'theirs'): Promise<{ lines: unknown[]; files: number }> {
  const taking = await openTakingIn(path, into);
  try {
    return { lines: taking.plans.map(({ slug, is, decks }) => [slug, is, decks.map(({ apart }) => apart)]), ...(await taking.take(choice)) };
  } finally {
    taking.close();
  }
}

describe('which branches are handed on', () => {
  it('goes by the folder where the window names it, whatever another branch is called', async () => {
    expect(await slugs('slug', 'northmoor')).toEqual(['northmoor']);
    expect(await slugs('slug', 'northmoor-2')).toEqual(['northmoor-2']);
    await expect(slugs('slug', 'ashford')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('goes by the folder before the name where somebody types it, and refuses a name of several', async () => {
    expect(await slugs('name', 'northmoor')).toEqual(['northmoor']);
    expect(await slugs('name', 'Northmoor', 'ASHFORD')).toEqual(['northmoor', 'northmoor-2']);
    await expect(slugs('name', 'TWIN')).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('twin, twin-2') as string });
    expect(await slugs('name', 'twin-2')).toEqual(['twin-2']);
  });
});

describe('where a branch is taken in', () => {
  it('is no folder of another branch', async () => {
    const target = await pack('northmoor');
    fill(folder, { 'B/region.yaml': 'format: 1\nname: North East\n', 'B/branches/northmoor/profile.yaml': profile('Durham'), 'B/branches/northmoor/pay.yaml': layer('1', 9) });
    expect(await takeIn(target, region('B'))).toMatchObject({ lines: [['ashford', 'new', [undefined]]] });
    expect(readFileSync(join(folder, 'B/branches/northmoor/pay.yaml'), 'utf8')).toContain('value: 9');
    expect(readFileSync(join(folder, 'B/branches/ashford/pay.yaml'), 'utf8')).toContain('value: 1');
  });

  it('leaves alone what changed here since the pack was made here, and asks nothing', async () => {
    const target = await pack('northmoor');
    writeFileSync(join(folder, 'A/branches/northmoor/pay.yaml'), layer('1', 99));
    const taking = await openTakingIn(target, region());
    try {
      expect(taking.plans.flatMap(({ decks }) => decks.flatMap(({ differences }) => differences.map(({ key, is }) => [key, is])))).toEqual([['figures/members', 'ours']]);
      await taking.take(() => 'safe');
    } finally {
      taking.close();
    }
    expect(readFileSync(join(folder, 'A/branches/northmoor/pay.yaml'), 'utf8')).toBe(layer('1', 99));
  });

  it('waits for both to be of one version of the deck, and is compared then', async () => {
    cpSync(region(), region('B'), { recursive: true });
    writeFileSync(join(folder, 'A/branches/northmoor/pay.yaml'), layer('2', 2));
    const target = await pack('northmoor');
    expect(await takeIn(target, region('B'))).toEqual({ lines: [['northmoor', 'same', [{ ours: '1', theirs: '2' }]]], files: 0 });
    expect(readFileSync(join(folder, 'B/branches/northmoor/pay.yaml'), 'utf8')).toBe(layer('1', 1));
    writeFileSync(join(folder, 'B/branches/northmoor/pay.yaml'), layer('2', 1));
    await takeIn(target, region('B'));
    expect(readFileSync(join(folder, 'B/branches/northmoor/pay.yaml'), 'utf8')).toContain('value: 2');
  });
});

describe('a pack that was taken in once', () => {
  const A_PACK = ['northmoor', 'northmoor-2'];
  const valueIn = (branch: string): string => /value: (\d+)/.exec(readFileSync(join(folder, 'B/branches', branch, 'pay.yaml'), 'utf8'))?.[1] ?? '';
  const values = (): string[] => A_PACK.map(valueIn);
  let target = '';

  /** B has other figures than the pack: 9 and 8 for 1 and 2. */
  beforeEach(async () => {
    writeFileSync(join(folder, 'A/branches/northmoor-2/pay.yaml'), layer('1', 2));
    cpSync(region(), region('B'), { recursive: true });
    writeFileSync(join(folder, 'B/branches/northmoor/pay.yaml'), layer('1', 9));
    writeFileSync(join(folder, 'B/branches/northmoor-2/pay.yaml'), layer('1', 8));
    target = await pack(...A_PACK);
  });

  it('can be taken in again after undo', async () => {
    await takeIn(target, region('B'));
    expect(values()).toEqual(['1', '2']);
    await undoCommit(region('B'));
    expect(values()).toEqual(['9', '8']);
    await takeIn(target, region('B'));
    expect(values()).toEqual(['1', '2']);
  });

  it('can be taken in again after undo where it was handed on in between', async () => {
    await takeIn(target, region('B'));
    await writeHandOn({ from: await readToHandOn(region('B'), { by: 'slug', branches: A_PACK }), choices: CHOICES, target: join(folder, 'b.branchdeck'), madeOn: '2026-11-30', madeBy: 'Branchdeck' });
    await undoCommit(region('B'));
    await takeIn(target, region('B'));
    expect(values()).toEqual(['1', '2']);
  });

  it('is asked about again, and can be taken, where a branch was kept as it was', async () => {
    await takeIn(target, region('B'), ({ slug }) => (slug === 'northmoor' ? 'keep' : 'theirs'));
    expect(values()).toEqual(['9', '2']);
    await expect(takeIn(target, region('B'), () => 'safe')).rejects.toMatchObject({ code: 'blocked' });
    await takeIn(target, region('B'));
    expect(values()).toEqual(['1', '2']);
  });

  it('brings what waited for an update, also where another branch did not wait', async () => {
    writeFileSync(join(folder, 'A/branches/northmoor/pay.yaml'), layer('2', 3));
    target = await pack(...A_PACK);
    await takeIn(target, region('B'));
    expect(values()).toEqual(['9', '2']);
    writeFileSync(join(folder, 'B/branches/northmoor/pay.yaml'), layer('2', 9));
    await takeIn(target, region('B'));
    expect(values()).toEqual(['3', '2']);
  });

  it('asks nothing where it is one’s own, also once it has been taken in elsewhere and here', async () => {
    writeFileSync(join(folder, 'A/branches/northmoor/pay.yaml'), layer('1', 99));
    rmSync(join(folder, 'A/branches/northmoor-2'), { recursive: true });
    for (let time = 0; time < 2; time += 1) await takeIn(target, region(), () => 'safe');
    expect(readFileSync(join(folder, 'A/branches/northmoor/pay.yaml'), 'utf8')).toBe(layer('1', 99));
    await takeIn(target, region('B'));
    const back = join(folder, 'b.branchdeck');
    await writeHandOn({ from: await readToHandOn(region('B'), { by: 'slug', branches: A_PACK }), choices: CHOICES, target: back, madeOn: '2026-11-30', madeBy: 'Branchdeck' });
    await takeIn(back, region(), () => 'safe');
    expect(readFileSync(join(folder, 'A/branches/northmoor/pay.yaml'), 'utf8')).toBe(layer('1', 99));
  });
});

it('looks at a region that a write was cut off in without writing there, and mends it before it takes anything in', async () => {
  const path = await pack('northmoor');
  const into = region('B');
  const aside = 'branches/northmoor/.pay.yaml.0123456789ab.before';
  fill(folder, { 'B/region.yaml': 'format: 1\nname: North East\n', 'B/branches/northmoor/profile.yaml': profile('Ashford'), [`B/${aside}`]: layer('1', 7) });
  const names = (): string[] => readdirSync(into, { recursive: true }).map(String).toSorted();
  const before = names();
  const looked = await openTakingIn(path, into);
  looked.close();
  // Asked of what was read aside.
  expect(looked.plans.flatMap((plan) => openQuestions(plan, 'safe').map(({ label }) => label))).toHaveLength(1);
  expect(names()).toEqual(before);
  await takeIn(path, into);
  expect(readFileSync(join(into, 'branches/northmoor/pay.yaml'), 'utf8')).toContain('value: 1');
  await undoCommit(into);
  expect(readFileSync(join(into, 'branches/northmoor/pay.yaml'), 'utf8')).toBe(layer('1', 7));
});
