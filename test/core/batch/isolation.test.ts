import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { emptyPart } from '../../../core/proof/model.ts';
import { branchArb, fileOf, isolationOf } from './regions.ts';

const RUNS = Number(process.env['RUNS'] ?? 60);

const saying = (...texts: string[]) => ({ parts: [{ ...emptyPart('ppt/slides/slide1.xml', 'slide 1'), pieces: texts.map((text) => ({ text, place: 'text' as const })) }], unread: [] });

const named = (name: string, school = '', official = ''): BranchLayer => {
  const { profile, ...layer } = blankLayer('small', '1');
  return { ...layer, profile: { ...profile, branch: { ...profile.branch, name }, school: { name: school, kind: '' }, official: { name: official, role: '', email: '' } } };
};

describe('isolation of branches', () => {
  it('finds nothing in any branch’s own file, whatever the others are called', () => {
    fc.assert(fc.property(fc.array(branchArb, { minLength: 2, maxLength: 6 }), fc.constantFrom('members' as const, 'employer' as const), fc.boolean(), (layers, audience, page) => {
      const isolation = isolationOf(layers);
      layers.forEach((layer, branch) => expect(isolation.foreignIn(fileOf(layer, audience, page), branch)).toEqual([]));
    }), { numRuns: RUNS });
  });

  it('finds another branch’s words wherever they are put into a file', () => {
    fc.assert(fc.property(fc.array(branchArb, { minLength: 1, maxLength: 5 }), fc.constantFrom('branch', 'school', 'official', 'place', 'note'), (layers, where) => {
      const leak = 'Quarlton Vale Annexe';
      const layer = named(where === 'branch' ? leak : 'Elsewhere', where === 'school' ? leak : '', where === 'official' ? leak : '');
      const other: BranchLayer = where === 'place' ? { ...layer, profile: { ...layer.profile, meeting: { date: '', place: leak } } } : where === 'note' ? { ...layer, slides: { ...layer.slides, notes: { x: leak } } } : layer;
      const isolation = isolationOf([...layers, other]);
      layers.forEach((own, branch) => {
        const file = fileOf(own, 'members');
        file.parts[0]?.pieces.push({ text: `(${leak})`, place: 'text' });
        expect(isolation.foreignIn(file, branch)).toMatchObject([{ found: 'quarlton vale annexe', where: 'slide 1' }]);
      });
    }), { numRuns: RUNS });
  });

  it('finds the whole of another branch’s version in the place of a branch’s own', () => {
    fc.assert(fc.property(branchArb, branchArb, (one, other) => {
      const isolation = isolationOf([named('Alone'), one, other]);
      // Everything of the other that this branch does not say too.
      const file = fileOf({ ...other, profile: { ...other.profile, branch: { ...other.profile.branch, name: 'Quarlton' } } }, 'members');
      const swapped = isolationOf([one, { ...other, profile: { ...other.profile, branch: { ...other.profile.branch, name: 'Quarlton' } } }]);
      expect(swapped.foreignIn(file, 0).map(({ found }) => found)).toContain('quarlton');
      expect(isolation.foreignIn(file, 2)).toEqual([]);
    }), { numRuns: RUNS });
  });

  it('takes a name inside a longer one for the longer one, and the longer one for itself', () => {
    const isolation = isolationOf([named('Kirkby'), named('Kirkby Hill'), named('Kirkbyton'), named('Hill Kirkby')]);
    expect(isolation.foreignIn(saying('Kirkby Hill branch'), 1)).toEqual([]);
    expect(isolation.foreignIn(saying('Kirkbyton branch'), 2)).toEqual([]);
    expect(isolation.foreignIn(saying('Kirkby Hill branch'), 0)).toMatchObject([{ found: 'kirkby hill', branches: ['Kirkby Hill'] }]);
    expect(isolation.foreignIn(saying('Kirkbyton branch'), 0)).toMatchObject([{ found: 'kirkbyton' }]);
  });

  it('says nothing of what two branches share, nor of an equal number', () => {
    const isolation = isolationOf([named('Kirkby', 'Oak School', 'Sam Example'), named('Quarlton', 'Oak School', 'Sam Example')]);
    expect(isolation.foreignIn(saying('Sam Example of Oak School', 'Kirkby'), 0)).toEqual([]);
    expect(isolation.foreignIn(saying('Quarlton'), 0)).toHaveLength(1);
  });

  it('finds a figure of another branch beside its label and among the data of a chart', () => {
    const counted = (layer: BranchLayer, value: number): BranchLayer => ({ ...layer, figures: { 'local-present': { value, source: '', asOf: '', enteredBy: '' } } });
    const isolation = isolationOf([counted(named('Kirkby'), 4211), counted(named('Quarlton'), 5307), counted(named('Oakley'), 4211)]);
    expect(isolation.foreignIn(saying('4,211 Members who were present'), 0)).toEqual([]);
    expect(isolation.foreignIn(saying('5,307 Members who were present'), 0)).toMatchObject([{ found: '5307', branches: ['Quarlton'] }]);
    // So large a number is nobody's by chance, and one of two figures may be anybody's.
    expect(isolation.foreignIn(saying('5,307 of something else'), 0)).toMatchObject([{ found: '5307', branches: ['Quarlton'] }]);
    const charted = { parts: [{ ...emptyPart('ppt/charts/chart1.xml', 'chart 1'), numbers: [5307] }], unread: [] };
    expect(isolation.foreignIn(charted, 2)).toMatchObject([{ found: '5307', where: 'chart 1' }]);
    expect(isolation.foreignIn(charted, 1)).toEqual([]);
  });

  it('finds a number without its label only where it is nobody’s by chance', () => {
    const given = (layer: BranchLayer, present: number, schools: number, more = ''): BranchLayer => ({
      ...layer, figures: { 'local-present': { value: present, source: more, asOf: '', enteredBy: '' }, 'local-fund': { value: schools, source: '', asOf: '', enteredBy: '' } },
    });
    const isolation = isolationOf([given(named('Kirkby'), 1204, 318.48, 'Page 5,307 of the minutes, £77,318.48'), given(named('Quarlton'), 5308, 21454.01), given(named('Oakley'), 2026, 13.45), given(named('Farnby'), 12500, 2025.26), given(named('Marton'), 5307, 77318.48)]);
    const found = (...lines: string[]): string[] => isolation.foreignIn(saying(...lines), 0).map((each) => each.found);
    expect(found('It cost £21,454.01 and £21454.01.')).toEqual(['21454.01']);
    expect(found('There are 5,308 of us, and 5308 came.')).toEqual(['5308']);
    // What a formula gave is printed rounded.
    const worked = isolationOf([given(named('Kirkby'), 1, 2), given(named('Quarlton'), 1, 1204.567)]);
    for (const text of ['£1,204.57', '£1204.567']) expect(worked.foreignIn(saying(`It cost ${text}.`), 0), text).toHaveLength(1);
    expect(worked.foreignIn(saying('It cost £1,204.57.'), 1)).toEqual([]);
    // Its own, what its own text says, and what may be anything.
    expect(found('There are 1,204 of us with £318.48.', 'Page 5,307', '£77,318.48')).toEqual([]);
    expect(found('In 2026 at 13.45, 12,500 of us', 'the school year 2025.26', '53 of 454', '5,308.25', '21,454 01')).toEqual([]);
    // Part of a longer number is none.
    expect(found('15308', '5,308,000')).toEqual([]);
    expect(isolation.foreignIn(saying('There are 5,308 of us, with £21,454.01.'), 1)).toEqual([]);
    expect(isolation.foreignIn({ ...saying('5308'), parts: saying('5308').parts.map((part) => ({ ...part, pieces: part.pieces.map((piece) => ({ ...piece, place: 'hidden' as const })) })) }, 0)).toEqual([]);
  });

  it('does not take one word in what programs read for a name', () => {
    const isolation = isolationOf([named('Kirkby'), named('Verdana')]);
    const file = saying('Kirkby');
    file.parts[0]?.pieces.push({ text: 'Verdana', place: 'text' });
    expect(isolation.foreignIn(file, 0)).toHaveLength(1);
    expect(isolation.foreignIn({ ...file, parts: file.parts.map((part) => ({ ...part, pieces: part.pieces.map((piece) => ({ ...piece, place: 'hidden' as const })) })) }, 0)).toEqual([]);
  });
});
