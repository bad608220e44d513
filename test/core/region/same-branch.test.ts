import fc from 'fast-check';
import { expect, it } from 'vitest';
import { branchesByName, branchNameKey, isSameBranch } from '../../../core/region/same-branch.ts';

it.each([
  ['capitals', 'Northmoor', 'NORTHMOOR'],
  ['blanks', 'North Moor', '  north\u00a0 moor '],
  ['hyphens', 'Stoke-on-Trent', 'Stoke on Trent'],
  ['a blank or none', 'North East', 'Northeast'],
  ['an apostrophe of either kind, or none', 'King’s Lynn', "Kings Lynn"],
  ['a full stop', 'St. Helens', 'St Helens'],
  ['Saint', 'St Helens', 'Saint Helens'],
  ['accents', 'Öland', 'oland'],
  ['the form of an accent', 'Bront\u00eb', 'Bronte\u0308'],
  ['an ampersand', 'Tyne & Wear', 'Tyne and Wear'],
  ['The before it', 'The Wirral', 'Wirral'],
  ['the word Branch behind it', 'Northmoor Branch', 'Northmoor'],
  ['the word Branch before it', 'Branch Northmoor', 'northmoor branch'],
])('takes names for one branch’s that differ in %s', (_, one, other) => {
  expect([isSameBranch(one, other), branchNameKey(one)]).toEqual([true, branchNameKey(other)]);
});

it.each([
  ['a further word', 'Northmoor', 'Northmoor East'], ['a number', 'Branch 1', 'Branch 2'], ['another number', 'Northmoor 1', 'Northmoor 11'], ['numbers that are parted', 'Ward 1 1', 'Ward 11'], ['a word that only begins alike', 'Branchley', 'Ley'],
  ['nothing', '', ''], ['a blank beside a name', ' ', 'Northmoor'], ['signs alone', '!!', '??'], ['another script', 'Приморье', 'Примор'],
])('tells branches apart by %s', (_, one, other) => {
  expect(isSameBranch(one, other)).toBe(false);
});

it('keeps what is left where a name is one of those words alone', () => {
  expect(['Branch', 'The', 'St', '!!', ' '].map(branchNameKey)).toEqual(['branch', 'the', 'saint', '!!', '']);
});

it('finds by the spelling first, then by capitals, and then all that it may be', () => {
  const find = branchesByName(['North-East', 'north-east', 'Northeast', 'Wear'], (name) => name);
  expect(find('North-East')).toEqual(['North-East']);
  expect(find('NORTH-EAST')).toEqual(['North-East', 'north-east']);
  expect(find('The North East Branch')).toEqual(['North-East', 'north-east', 'Northeast']);
  expect([find('wear'), find('Weir'), find('')]).toEqual([['Wear'], [], []]);
});

it('finds every branch by its own name and by that with Branch behind it', () => {
  const name = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'A', 'é', 'É', ' ', '-', '.', '’', '0', '!', 'Ж') });
  fc.assert(fc.property(fc.uniqueArray(name.filter((each) => each.trim() !== ''), { maxLength: 6 }), (names) => {
    const find = branchesByName(names, (each) => each);
    for (const each of names) {
      expect(find(each)).toEqual([each]);
      if (/[\p{L}\p{N}]/u.test(each)) expect(find(`${each} Branch`).map(branchNameKey)).toContain(branchNameKey(each));
    }
  }), { numRuns: Number(process.env['FUZZ_RUNS'] ?? 500) });
});
