import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { mendBefore, openRegionToWork } from '../../../files/region/mend-before.ts';
import { regionLayerFile } from '../../../files/merge/read-sent.ts';
import { layerOnDisk } from '../../../files/region/layer-on-disk.ts';
import { openRegion } from '../../../files/region/open-region.ts';
import { fill, tempFolder } from '../temp.ts';

const left = (name: string, mark = '0123456789ab'): string => `.${name}.${mark}.before`;
const HOUR = 3_600_000;
const region = (more: Record<string, string>): string => fill(tempFolder(), { 'region.yaml': 'format: 1\nname: North\n', 'branches/a/profile.yaml': 'branch: { name: A }\n', ...more });

it('puts back a file that a write that was cut off took away, and says so of its branch', async () => {
  const root = region({ [`branches/a/${left('spring.yaml')}`]: 'deck: spring\n', [`region/${left('spring.yaml')}`]: 'deck: spring\n' });
  const open = await openRegionToWork(root);
  expect(Object.keys(open.region.branches[0]?.layers ?? {})).toEqual(['spring']);
  expect(Object.keys(open.region.layers)).toEqual(['spring']);
  expect([...(open.ofBranch.get('a') ?? []), ...open.findings].map(({ code, file }) => [code, file])).toEqual([['region-restored', 'branches/a/spring.yaml'], ['region-restored', 'region/spring.yaml']]);
  // It is said once.
  const again = await openRegionToWork(root);
  expect([...again.findings, ...(again.ofBranch.get('a') ?? [])]).toEqual([]);
});

it('puts back the region’s own file, and opens it', async () => {
  const root = fill(tempFolder(), { [left('region.yaml')]: 'format: 1\nname: North\n' });
  expect((await openRegionToWork(root)).region.name).toBe('North');
});

it('reads a region as if it were mended, says so and writes nothing', async () => {
  const files = {
    [left('region.yaml')]: 'format: 1\nname: North\n',
    [`branches/a/${left('profile.yaml')}`]: 'branch: { name: A }\n', [`branches/a/${left('spring.yaml')}`]: 'deck: spring\n',
    [`region/${left('spring.yaml')}`]: 'deck: spring\n', 'branches/b/profile.yaml': 'branch: { name: B }\n', [`branches/b/${left('profile.yaml')}`]: 'branch: { name: Before }\n',
  };
  const root = fill(tempFolder(), files);
  const names = (): string[] => readdirSync(root, { recursive: true }).map(String).toSorted();
  const before = names();
  const open = await openRegion(root);
  expect(names()).toEqual(before);
  const said = [...open.findings, ...(open.ofBranch.get('a') ?? []), ...(open.ofBranch.get('b') ?? [])];
  expect(said.map(({ code, file }) => [code, file])).toEqual(['region.yaml', 'region/spring.yaml', 'branches/a/profile.yaml', 'branches/a/spring.yaml'].map((file) => ['region-aside', file]));
  expect(await regionLayerFile(root, 'spring')).toContain('.before');
  expect((await layerOnDisk(root, undefined, 'spring'))?.deck).toBe('spring');
  expect(names()).toEqual(before);
  // What is worked with afterwards is what was read.
  const worked = await openRegionToWork(root);
  expect(worked.region).toEqual(open.region);
  expect(worked.file).toEqual(open.file);
  expect(names()).toEqual([...before.filter((name) => !name.endsWith('.before') || name.startsWith('branches/b')), 'region.yaml', 'region/spring.yaml', 'branches/a/profile.yaml', 'branches/a/spring.yaml'].toSorted());
});

it('takes nothing that lies elsewhere for what was put aside', async () => {
  const outside = fill(tempFolder(), { 'spring.yaml': 'deck: spring\n' });
  const root = region({});
  symlinkSync(join(outside, 'spring.yaml'), join(root, 'branches', 'a', left('spring.yaml')));
  expect((await openRegion(root)).region.branches[0]?.layers).toEqual({});
});

it('puts the newest back where two were left of one file, whatever they are called, and says no more than it knows', async () => {
  const root = region({});
  const folder = join(root, 'branches', 'b');
  mkdirSync(folder);
  // Once the older has the name that comes first, and once the other way round.
  for (const [file, [old, recent]] of [['profile.yaml', ['0', 'f']], ['spring.yaml', ['f', '0']]] as const) {
    writeFileSync(join(folder, left(file, old.repeat(12))), 'old\n');
    await wait(30);
    writeFileSync(join(folder, left(file, recent.repeat(12))), 'recent\n');
  }
  const said = (await mendBefore(root)).get('b') ?? [];
  expect(said.map(({ file }) => file).toSorted()).toEqual(['branches/b/profile.yaml', 'branches/b/spring.yaml']);
  expect(said[0]?.message).toContain('may have taken it away');
  for (const file of ['profile.yaml', 'spring.yaml']) expect(readFileSync(join(folder, file), 'utf8')).toBe('recent\n');
  // What was not put back is kept for a day, as any other is.
  expect(readdirSync(folder)).toHaveLength(4);
});

it('clears what is left where the file is whole: the same after a while, another after a day', async () => {
  const root = region({ [`branches/a/${left('profile.yaml')}`]: 'branch: { name: A }\n', [`branches/a/${left('profile.yaml', 'aaaaaaaaaaaa')}`]: 'branch: { name: Before }\n' });
  const folder = join(root, 'branches', 'a');
  const rest = (): string[] => readdirSync(folder).filter((name) => name !== 'profile.yaml');
  await mendBefore(root);
  expect(rest()).toHaveLength(2);
  await mendBefore(root, Date.now() + HOUR);
  expect(rest()).toEqual([left('profile.yaml', 'aaaaaaaaaaaa')]);
  await mendBefore(root, Date.now() + 25 * HOUR);
  expect(rest()).toEqual([]);
  expect(readFileSync(join(folder, 'profile.yaml'), 'utf8')).toBe('branch: { name: A }\n');
});

it('touches nothing else: no link, no file of another name, no folder that is no region', async () => {
  const root = region({ [`branches/a/${left('x'.repeat(40))}`]: 'x', 'branches/a/.spring.yaml.before': 'x' });
  symlinkSync(join(root, 'region.yaml'), join(root, 'branches', 'a', left('linked.yaml')));
  expect(await mendBefore(root, Date.now() + 25 * HOUR)).toEqual(new Map());
  expect(readdirSync(join(root, 'branches', 'a'))).toHaveLength(4);
  const other = tempFolder();
  writeFileSync(join(other, left('letter.docx')), 'x');
  await mendBefore(other, Date.now() + 25 * HOUR);
  expect(existsSync(join(other, 'letter.docx'))).toBe(false);
});
