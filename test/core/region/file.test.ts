import { expect, it } from 'vitest';
import { BLANK_PROFILE, type Profile } from '../../../core/branch/model.ts';
import { parseProfile, profileYaml } from '../../../core/branch/profile-file.ts';
import { readBranch, readLayers } from '../../../core/region/read.ts';
import { parseRegionFile, regionYaml } from '../../../core/region/region-file.ts';

const PROFILE: Profile = { ...BLANK_PROFILE, branch: { name: 'Northmoor', region: 'North East', logo: '' }, employer: { ...BLANK_PROFILE.employer, name: 'Northmoor Council', kind: 'local-authority', address: 'Hall\nTown' } };

it('writes and reads the settings of a region, with a version that looks like a number', () => {
  const file = { name: 'North East', decks: [{ id: 'spring', version: '2025.10', opened: 'E:\\decks' }], mappings: { 'Autumn.xlsx': { columns: [1, 'a'] } }, rest: {} };
  expect(parseRegionFile({ name: 'region.yaml', text: regionYaml(file) })).toEqual({ region: file, findings: [] });
});

it('reads the file of an earlier version, which could hold patterns of names', () => {
  for (const patterns of ['{ files: "{branch}" }', '[]', '']) {
    const { region, findings } = parseRegionFile({ name: 'region.yaml', text: `format: 1\nname: North\npatterns: ${patterns}\n` });
    expect([region.name, findings, regionYaml(region).includes('patterns')]).toEqual(['North', [], false]);
  }
});

it('keeps a key of a later version and names it', () => {
  const { region, findings } = parseRegionFile({ name: 'region.yaml', text: 'format: 1\nname: North\nlater: { a: 1 }\n' });
  expect(findings).toMatchObject([{ level: 'warning', code: 'unknown-key', line: 3 }]);
  expect(regionYaml(region)).toContain('later:');
});

it('says what is wrong with a region.yaml and reads nothing of it', () => {
  expect(parseRegionFile({ name: 'region.yaml', text: 'name: North\n' }).findings).toMatchObject([{ level: 'error', code: 'broken-region' }]);
  expect(parseRegionFile({ name: 'region.yaml', text: 'format: 1\nname: [\n' }).findings).toMatchObject([{ level: 'error', code: 'broken-yaml' }]);
});

it('writes and reads a profile', () => {
  expect(parseProfile({ name: 'profile.yaml', text: profileYaml(PROFILE) })).toEqual({ profile: PROFILE, findings: [] });
  expect(parseProfile({ name: 'profile.yaml', text: '' })).toEqual({ profile: BLANK_PROFILE, findings: [] });
});

const layer = (deck: string, more = ''): { name: string; text: string } => ({ name: `branches/a/${deck}.yaml`, text: `deck: ${deck}\n${more}` });

it('gives every deck the profile of profile.yaml', () => {
  const { branch, findings } = readBranch({ slug: 'a', profile: { name: 'branches/a/profile.yaml', text: profileYaml(PROFILE) }, layers: [layer('one', 'profile: { branch: { name: Old } }\n'), layer('two')] });
  expect(findings).toEqual([]);
  expect(Object.values(branch.layers).map(({ profile }) => profile)).toEqual([PROFILE, PROFILE]);
});

it('takes the details from the changes where there is no profile, and the slug where there is no name', () => {
  expect(readBranch({ slug: 'a', profile: undefined, layers: [layer('one', 'profile: { branch: { name: Old } }\n')] })).toMatchObject({ branch: { profile: { branch: { name: 'Old' } } }, findings: [{ code: 'no-profile', level: 'warning' }] });
  expect(readBranch({ slug: 'a', profile: undefined, layers: [] }).branch.profile.branch.name).toBe('a');
});

it('reads the other decks where one file is damaged, and uses none that is called after another deck', () => {
  const { layers, findings } = readLayers([{ name: 'region/one.yaml', text: 'deck: [' }, { name: 'region/two.yaml', text: 'deck: two\n' }, { name: 'region/three.yaml', text: 'deck: two\n' }]);
  expect(Object.keys(layers)).toEqual(['two']);
  expect(findings.map(({ file, level, code }) => [file, level, code])).toEqual([['region/one.yaml', 'error', 'broken-yaml'], ['region/three.yaml', 'error', 'region-file-name']]);
});
