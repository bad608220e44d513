import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../core/batch/dates-in.ts';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { isoDay, printDate } from '../../../core/figures/dates.ts';
import { emptyPart } from '../../../core/proof/model.ts';
import { branchArb, fileOf, isolationOf, TODAY } from './regions.ts';

const RUNS = Number(process.env['RUNS'] ?? 60);

const saying = (...texts: string[]) => ({ parts: [{ ...emptyPart('ppt/slides/slide1.xml', 'slide 1'), pieces: texts.map((text) => ({ text, place: 'text' as const })) }], unread: [] });

const british = (iso: string): string => iso.split('-').toReversed().join('/');

const dated = (asOf: string, { ballot = '', meeting = '', source = 'Show of hands', letter = '' } = {}): BranchLayer => {
  const { profile, ...layer } = blankLayer('small', '1');
  return {
    ...layer,
    profile: { ...profile, branch: { ...profile.branch, name: 'Kirkby' }, meeting: { date: meeting, place: '' }, letter: { date: letter } },
    figures: { 'local-present': { value: 12, source, asOf, enteredBy: '' }, ...(ballot !== '' && { 'local-ballot': { value: ballot, source: '', asOf: '', enteredBy: '' } }) },
  };
};

describe('dates in a text', () => {
  it('reads every form that is printed or typed, and nothing else', () => {
    expect(datesIn('On 12 November 2025, 2025-11-13, 14/11/2025, 15th Nov 2025 and November 16, 2025; 17.11.2025')).toEqual(['2025-11-12', '2025-11-13', '2025-11-14', '2025-11-15', '2025-11-16', '2025-11-17']);
    expect(datesIn('Since November 2025 and 2025-10')).toEqual(['2025-11', '2025-10']);
    expect(datesIn('And 2025-09, then of 12 of November 2025')).toEqual(['2025-09', '2025-11-12']);
    expect(datesIn('1,012 November 2025')).toEqual(['2025-11']);
    expect(datesIn('12\nNovember 2025')).toEqual(['2025-11']);
    expect(datesIn('31 February 2025, 12 Novembers 2025, room 12/13/20255, 0191-2025-11-12-13, chapter 2025')).toEqual([]);
  });

  it('reads no other form than docs/proof.md and the summary name', () => {
    expect(datesIn('12th of Nov. 2025; 2025-11; 12–14 November 2025')).toEqual(['2025-11-12', '2025-11', '2025-11-14']);
    expect(datesIn('Wednesday 12 November; 12/11/25; 12.11.25; 12-11-2025; 12-Nov-2025; 2025/11/12; 11/2025')).toEqual([]);
  });

  it('reads any day back as it is printed', () => {
    fc.assert(fc.property(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (year, month, day) => {
      const iso = isoDay(year, month, day);
      for (const form of [printDate(iso), iso, british(iso)]) expect(datesIn(`(${form})`)).toEqual([iso]);
      expect(datesIn(printDate(iso.slice(0, 7)))).toEqual([iso.slice(0, 7)]);
    }), { numRuns: RUNS });
  });
});

describe('dates of other branches', () => {
  it('are found with the label or the source of their figure, in every form, and nowhere else', () => {
    const isolation = isolationOf([dated('2025-11-07'), dated('2025-11-12')]);
    for (const form of ['12 November 2025', '2025-11-12', '12/11/2025']) {
      expect(isolation.foreignIn(saying(`Members who were present: 12, ${form}`), 0)).toMatchObject([{ found: '12 November 2025', what: 'The date of “Members who were present”' }]);
      expect(isolation.foreignIn(saying(`Source: Show of hands, ${form}`), 0)).toHaveLength(1);
      expect(isolation.foreignIn(saying(`The hall was let on ${form}`), 0)).toEqual([]);
      expect(isolation.foreignIn(saying(`Source: Show of hands, ${form}`), 1)).toEqual([]);
    }
  });

  it('count as a figure’s value, and those of a meeting and a letter wherever they stand', () => {
    const isolation = isolationOf([dated('', { ballot: '2026-05-17' }), dated('', { ballot: '2026-03-02', meeting: '2025-12-04', letter: '2025-12-05' })]);
    expect(isolation.foreignIn(saying('The ballot that we ask for: 2 March 2026'), 0)).toMatchObject([{ what: '“The ballot that we ask for”' }]);
    expect(isolation.foreignIn(saying('We vote from 2 March 2026 on'), 0)).toMatchObject([{ what: '“The ballot that we ask for”' }]);
    expect(isolation.foreignIn(saying('We vote from 2 March 2026 on'), 1)).toEqual([]);
    expect(isolation.foreignIn(saying('Kirkby · 4 December 2025'), 0)).toMatchObject([{ what: 'The meeting\'s date' }]);
    expect(isolation.foreignIn(saying('5 December 2025'), 0)).toMatchObject([{ what: 'The date of letters' }]);
    expect(isolation.foreignIn(saying('December 2025'), 0)).toEqual([]);
  });

  it('do not count where the branch, the deck or the day has them too', () => {
    const isolation = isolationOf([dated('2025-11-12', { meeting: '2025-12-04' }), dated('2025-12-04'), dated(TODAY), dated('2026-05'), dated('2025-12')]);
    for (const date of ['4 December 2025', '20 November 2025', 'May 2026', 'December 2025']) expect(isolation.foreignIn(saying(`Source: Show of hands, ${date}`), 0)).toEqual([]);
    expect(isolation.foreignIn(saying('Source: Show of hands, 4 December 2025'), 2).map(({ found, what }) => [found, what])).toEqual([['4 December 2025', 'The meeting\'s date'], ['4 December 2025', 'The date of “Members who were present”']]);
  });

  it('are found in any branch’s own file into which one is put', () => {
    fc.assert(fc.property(fc.array(branchArb, { minLength: 1, maxLength: 5 }), fc.constantFrom('value', 'as-of', 'meeting'), fc.boolean(), (layers, where, page) => {
      const leak = '2024-02-29';
      const other = where === 'value' ? dated('', { ballot: leak }) : where === 'as-of' ? dated(leak, { source: '' }) : dated('', { meeting: leak });
      const isolation = isolationOf([...layers, other]);
      layers.forEach((own, branch) => {
        const file = fileOf(own, 'members', page);
        expect(isolation.foreignIn(file, branch)).toEqual([]);
        file.parts[0]?.pieces.push({ text: where === 'value' ? 'The ballot that we ask for: 29 February 2024' : where === 'as-of' ? 'Members who were present, 29 February 2024' : '29 February 2024', place: 'text' });
        expect(isolation.foreignIn(file, branch)).toContainEqual(expect.objectContaining({ found: '29 February 2024', where: 'slide 1' }));
      });
    }), { numRuns: RUNS });
  });
});
