import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BLANK_PROFILE, blankLayer, type Profile } from '../../../core/branch/model.ts';
import { addBranch, makeRegion } from '../../../files/region/branches.ts';
import { deleteRemoved, listRemoved, putBackBranch, removeBranch } from '../../../files/region/removed-branches.ts';
import { openRegion } from '../../../files/region/open-region.ts';
import { saveBranches, saveBranchLayer, saveProfile, saveRegionFile, saveRegionLayer } from '../../../files/region/write-region.ts';
import { fill, tempFolder } from '../temp.ts';

const called = (name: string): Profile => ({ ...BLANK_PROFILE, branch: { ...BLANK_PROFILE.branch, name } });
const newRegion = (): Promise<string> => makeRegion(join(tempFolder(), 'north'), 'North East');

it('makes a region, adds branches, and reads all of it again', async () => {
  const root = await newRegion();
  expect(await addBranch(root, called('Durham'))).toBe('durham');
  expect(await addBranch(root, called('Durham!'))).toBe('durham-2');
  const layer = { ...blankLayer('spring', '1'), figures: { a: { value: 3, source: 'Us', asOf: '2026-01-01', enteredBy: '' } } };
  await saveBranchLayer(root, 'durham', { ...layer, profile: called('Durham') });
  await saveRegionLayer(root, 'North East', { ...layer, profile: called('Nobody') });
  const { region, findings, ofBranch } = await openRegion(root);
  expect(findings).toEqual([]);
  expect([...ofBranch.values()].flat()).toEqual([]);
  expect(region.name).toBe('North East');
  expect(region.branches.map(({ slug, profile }) => [slug, profile.branch.name])).toEqual([['durham', 'Durham'], ['durham-2', 'Durham!']]);
  expect(region.branches[0]?.layers['spring']).toEqual({ ...layer, profile: called('Durham') });
  expect(region.layers['spring']?.profile).toEqual({ ...BLANK_PROFILE, branch: { ...BLANK_PROFILE.branch, region: 'North East' } });
});

it('writes a branch’s details into every file of it', async () => {
  const root = await newRegion();
  const slug = await addBranch(root, called('Durham'));
  await saveBranches(root, [{ slug, layers: [blankLayer('one', '1', called('Durham')), blankLayer('two', '1', called('Durham'))] }]);
  await saveProfile(root, slug, called('Durham and district'));
  for (const name of ['profile.yaml', 'one.yaml', 'two.yaml']) expect(readFileSync(join(root, 'branches', slug, name), 'utf8')).toContain('Durham and district');
  await saveBranchLayer(root, slug, blankLayer('two', '1', called('Wear')));
  expect(readFileSync(join(root, 'branches', slug, 'one.yaml'), 'utf8')).toContain('Wear');
  expect(readdirSync(join(root, 'branches', slug)).toSorted()).toEqual(['one.yaml', 'profile.yaml', 'two.yaml']);
});

it('takes a branch out and puts it back', async () => {
  const root = await newRegion();
  const slug = await addBranch(root, called('Durham'));
  const kept = await removeBranch(root, slug);
  expect((await openRegion(root)).region.branches).toEqual([]);
  expect(await putBackBranch(root, kept, slug)).toBe(slug);
  expect((await openRegion(root)).region.branches).toHaveLength(1);
  await expect(removeBranch(root, 'nowhere')).rejects.toMatchObject({ code: 'not-found' });
  // What people call it, where that is known.
  const gone = blankLayer('two', '1', called('Castle Eden'));
  for (const lose of [() => saveBranchLayer(root, 'nowhere', gone), () => saveProfile(root, 'nowhere', gone.profile), () => removeBranch(root, 'nowhere', 'Castle Eden')]) {
    await expect(lose()).rejects.toMatchObject({ code: 'not-found', message: 'The folder of the branch “Castle Eden” is not in this region any more.' });
  }
  await expect(removeBranch(root, '../..')).rejects.toMatchObject({ code: 'usage' });
});

it('puts a branch back under the name that its folder had, though it had to lie under another', async () => {
  const root = await newRegion();
  const removed = join(root, '.branchdeck', 'removed');
  for (const kept of ['durham', 'durham-2', 'durham-3']) {
    await addBranch(root, called('Durham'));
    expect(await removeBranch(root, 'durham')).toBe(kept);
  }
  expect((await listRemoved(root)).map(({ kept }) => kept).toSorted()).toEqual(['durham', 'durham-2', 'durham-3']);
  expect(await putBackBranch(root, 'durham-2')).toBe('durham');
  // Its own is taken: where it lies counts.
  expect(await putBackBranch(root, 'durham-3')).toBe('durham-3');
  expect(readdirSync(removed)).toEqual(['durham', 'durham.removed']);
  // Somebody else's words are no name, and no link is followed.
  const note = join(removed, 'durham-2.slug');
  for (const spoil of [() => { writeFileSync(note, '../../elsewhere'); }, () => { rmSync(note); symlinkSync(join(root, 'region.yaml'), note); }]) {
    expect(await removeBranch(root, 'durham')).toBe('durham-2');
    expect(readFileSync(note, 'utf8')).toBe('durham\n');
    spoil();
    expect(await putBackBranch(root, 'durham-2')).toBe('durham-2');
    // One that lies under its own name has no other, whatever was there before.
    writeFileSync(note, 'wear');
    expect(await removeBranch(root, 'durham-2')).toBe('durham-2');
    expect(existsSync(note)).toBe(false);
    await deleteRemoved(root, 'durham-2');
    await addBranch(root, called('Durham'));
  }
  expect(readdirSync(removed)).toEqual(['durham', 'durham.removed']);
});

it('lists what was taken out, newest first, puts it back whenever that was, and deletes it for good', async () => {
  const root = await newRegion();
  for (const name of ['Durham', 'Seaham', 'Wear']) await addBranch(root, called(name));
  const state = (kept: string): string => join(root, '.branchdeck', 'removed', kept);
  expect(await listRemoved(root)).toEqual([]);
  for (const slug of ['durham', 'seaham', 'wear']) expect(await removeBranch(root, slug)).toBe(slug);
  // Neither a link nor anything else that lies there is a branch.
  symlinkSync(root, state('link'));
  writeFileSync(state('readme'), '');
  rmSync(join(state('wear'), 'profile.yaml'));
  symlinkSync('/etc/hostname', join(state('wear'), 'profile.yaml'));
  const day = (number: number): number => number * 86_400_000;
  for (const slug of ['durham', 'seaham', 'wear']) utimesSync(state(slug), day(2) / 1_000, day(2) / 1_000);
  const noted = async (): Promise<(number | undefined)[]> => (await listRemoved(root)).map(({ out }) => out);
  expect((await noted()).every((out) => Math.abs((out ?? 0) - Date.now()) < day(1))).toBe(true);
  for (const [slug, at] of [['durham', 1], ['seaham', 3]] as const) writeFileSync(`${state(slug)}.removed`, new Date(day(at)).toISOString());
  // Of one that an earlier version took out, or whose note says no day, the last change of its folder is known and nothing else.
  for (const spoil of [() => { writeFileSync(`${state('wear')}.removed`, 'yesterday'); }, () => { rmSync(`${state('wear')}.removed`); }]) {
    spoil();
    expect(await listRemoved(root)).toEqual([{ kept: 'seaham', name: 'Seaham', out: day(3), changed: day(2) }, { kept: 'wear', name: 'wear', out: undefined, changed: day(2) }, { kept: 'durham', name: 'Durham', out: day(1), changed: day(2) }]);
  }
  // Its folder may have been given to another branch meanwhile.
  await addBranch(root, called('Durham'));
  await expect(putBackBranch(root, 'durham', 'durham')).rejects.toMatchObject({ code: 'usage' });
  expect(await putBackBranch(root, 'durham')).toBe('durham-2');
  expect(await putBackBranch(root, 'seaham')).toBe('seaham');
  expect((await openRegion(root)).region.branches.map(({ slug, profile }) => [slug, profile.branch.name])).toEqual([['durham', 'Durham'], ['durham-2', 'Durham'], ['seaham', 'Seaham']]);
  for (const kept of ['link', 'readme', 'seaham', '..', '../branches/seaham']) await expect(deleteRemoved(root, kept)).rejects.toThrow();
  await deleteRemoved(root, 'wear');
  expect(await listRemoved(root)).toEqual([]);
  expect(existsSync('/etc/hostname') && (await openRegion(root)).region.branches.length === 3).toBe(true);
});

it('names what is damaged with its branch and reads everything else', async () => {
  const root = fill(await newRegion(), {
    'branches/a/profile.yaml': 'branch: { name: A }\n', 'branches/a/spring.yaml': 'deck: [\n', 'branches/a/autumn.yaml': 'deck: autumn\n',
    'branches/b/profile.yaml': 'branch: [\n', 'branches/b/spring.yaml': 'deck: spring\nprofile: { branch: { name: Bee } }\n',
    'branches/c/profile.yaml': new Uint8Array([0x62, 0xff, 0x0a]),
    'branches/Bad Name/profile.yaml': 'branch: { name: X }\n', 'branches/.hidden/profile.yaml': '', 'branches/readme.txt': 'x',
  });
  const { region, findings, ofBranch } = await openRegion(root);
  expect(region.branches.map(({ slug, profile, layers }) => [slug, profile.branch.name, Object.keys(layers)])).toEqual([['a', 'A', ['autumn']], ['b', 'Bee', ['spring']], ['c', 'c', []]]);
  expect(findings.map(({ code, file }) => [code, file])).toEqual([['region-file-name', 'branches/Bad Name']]);
  expect([...ofBranch].map(([slug, all]) => [slug, all.map(({ code, file }) => `${code} ${file}`)])).toEqual([
    ['a', ['broken-yaml branches/a/spring.yaml']], ['b', ['broken-yaml branches/b/profile.yaml']], ['c', ['broken-utf8 branches/c/profile.yaml']],
  ]);
});

it('keeps a damaged file beside the one that is written over it', async () => {
  const root = fill(await newRegion(), { 'branches/a/profile.yaml': 'branch: { name: A }\n', 'branches/a/spring.yaml': 'deck: [\n' });
  await saveBranchLayer(root, 'a', blankLayer('spring', '1', called('A')));
  expect(readFileSync(join(root, 'branches/a/spring.yaml.1.damaged'), 'utf8')).toBe('deck: [\n');
  expect([...(await openRegion(root)).ofBranch.values()].flat()).toEqual([]);
});

it('reads and writes nothing through a link', async () => {
  const outside = fill(tempFolder(), { 'spring.yaml': 'deck: spring\nprofile: { branch: { name: Secret } }\n', 'profile.yaml': 'branch: { name: Secret }\n' });
  const root = fill(await newRegion(), { 'branches/a/profile.yaml': 'branch: { name: A }\n' });
  symlinkSync(join(outside, 'spring.yaml'), join(root, 'branches/a/spring.yaml'));
  symlinkSync(outside, join(root, 'branches/b'));
  const { region, findings, ofBranch } = await openRegion(root);
  expect(JSON.stringify(region)).not.toContain('Secret');
  expect(findings.map(({ code }) => code)).toEqual(['region-link']);
  expect(ofBranch.get('a')?.map(({ code }) => code)).toEqual(['region-link']);
  await expect(saveBranchLayer(root, 'a', blankLayer('spring', '1', called('A')))).rejects.toMatchObject({ code: 'outside-deck' });
  await expect(saveProfile(root, 'b', called('B'))).rejects.toMatchObject({ code: 'outside-deck' });
  expect(readFileSync(join(outside, 'spring.yaml'), 'utf8')).toContain('Secret');
});

it('writes the files of many branches all or none', async () => {
  const root = await newRegion();
  const [one, two] = [await addBranch(root, called('One')), await addBranch(root, called('Two'))];
  mkdirSync(join(root, 'branches', two, 'spring.yaml'));
  await expect(saveBranches(root, [one, two].map((slug) => ({ slug, layers: [blankLayer('spring', '1', called(slug))] })))).rejects.toThrow();
  expect(existsSync(join(root, 'branches', one, 'spring.yaml'))).toBe(false);
});

it('makes no region where files are, and opens none that has no region.yaml', async () => {
  const folder = fill(tempFolder(), { 'x.txt': 'x' });
  await expect(makeRegion(folder, 'North')).rejects.toMatchObject({ code: 'cannot-write' });
  await expect(openRegion(folder)).rejects.toMatchObject({ code: 'not-found' });
});

it('keeps what a later version wrote into region.yaml', async () => {
  const root = await newRegion();
  writeFileSync(join(root, 'region.yaml'), 'format: 1\nname: North\nlater: 5\n');
  const { file } = await openRegion(root);
  await saveRegionFile(root, { ...file, name: 'South' });
  expect((await openRegion(root)).file).toEqual({ ...file, name: 'South', rest: { later: 5 } });
});
