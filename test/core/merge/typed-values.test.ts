import { describe, expect, it } from 'vitest';
import { findTyped } from '../../../core/merge/typed-values.ts';
import { readVersion } from '../../../core/merge/version.ts';
import type { Figure } from '../../../core/figures/model.ts';
import { sourcesOf } from './decks.ts';

// A figure's old value as a person types it.

const FIGURES = `  cost: { label: Cost of repairs, kind: money, value: 2400000, scope: national }
  visits: { label: Visits, kind: count, value: 120000, scope: national }
  closing: { label: Consultation closes, kind: date, value: 2026-03-03, scope: national }
  hearing: { label: Hearing, kind: date, value: 2026-05-03, scope: national }
  start: { label: Start, kind: date, value: 2026-09-01, scope: national }
  term: { label: Term, kind: date, value: 2026-09, scope: national }
  share: { label: Share, kind: percent, value: 78, scope: national }
  two: { label: Two, kind: money, value: 2, scope: national }
`;
const version = readVersion(sourcesOf('1', [{ id: 'a', body: '## A' }], FIGURES));
const found = (id: string, text: string): string[] => findTyped(text, version.figures.get(id) as Figure);

describe('money and counts in fewer figures', () => {
  it.each(['£2,400,000', '£2400000', '£2.4 million', '£2.4m', '£2.4M', '£ 2.4mn'])('finds %s', (text) => expect(found('cost', `It costs ${text} to mend.`)).toEqual([text]));
  it.each(['£2.4', '£2.45 million', '£12.4m', '£2.4 metres', '2.4 million visits', '£2,400,000,000'])('passes over %s', (text) => expect(found('cost', `It costs ${text} to mend.`)).toEqual([]));
  it.each(['120,000', '120000', '120 thousand', '120k'])('finds %s', (text) => expect(found('visits', `There were ${text} of them.`)).toEqual([text]));
  it.each(['120', '£120k', '1,120 thousand', '120 km', '120,000 million'])('passes over %s', (text) => expect(found('visits', `There were ${text} of them.`)).toEqual([]));
  it('does not take £2 million for £2', () => expect([found('two', 'It costs £2 million.'), found('two', 'It costs £2m.'), found('two', 'It costs £2.')]).toEqual([[], [], ['£2']]));
});

describe('dates', () => {
  it.each(['3 March 2026', '3 March', '3rd March', '3rd of March 2026', 'March 3', 'March 3rd, 2026', '3 Mar 2026', '03/03/2026', '3/3/26', '3.3.2026', '2026-03-03'])('finds %s', (text) => expect(found('closing', `Write by ${text} or sooner.`)).toEqual([text]));
  it.each(['23 March', '3 March 2025', '3 Marching bands', 'March 30', '3 March 1998', '13/03/2026', '3/3/2025', 'in March 2026', '3 May'])('passes over %s', (text) => expect(found('closing', `Write by ${text} or sooner.`)).toEqual([]));
  it.each(['3 march to the town hall', 'March 3.5', 'March 3,500'])('takes no other words for one: %s', (text) => expect(found('closing', `Of us ${text} went.`)).toEqual([]));
  it.each(['3 may attend', '3 may'])('takes no verb for a month: %s', (text) => expect(found('hearing', `Of us the ${text}.`)).toEqual([]));
  it.each(['3 MARCH 2026', '3RD OF MARCH', 'March 3'])('finds it in capitals, and at the end of a sentence: %s', (text) => expect(found('closing', `Write by ${text}.`)).toEqual([text]));
  it.each(['1 september', '1 Sept. 2026', 'Sep 1'])('finds a month that is no other word in small letters too: %s', (text) => expect(found('start', `It is ${text}, they say.`)).toEqual([text]));
  it('finds a month as it is printed', () => expect(found('term', 'From September 2026 on')).toEqual(['September 2026']));
});
