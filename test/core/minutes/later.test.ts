import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act } from '../../../core/meeting/act.ts';
import type { Meeting } from '../../../core/meeting/model.ts';
import { draftMinutes } from '../../../core/minutes/draft.ts';
import { laterChanges, settleChange, takeIn } from '../../../core/minutes/later.ts';
import { at, SMOOTH, SMOOTH_ABOUT, STORMY } from './meetings.ts';

const draft = (meeting: Meeting): string => draftMinutes(meeting, SMOOTH_ABOUT);
const from = draft(SMOOTH);
const withAction = act(SMOOTH, { do: 'action', text: 'Thank the school', owner: 'Jane Smith', due: '', item: 'i8' }, at('20:10'));

/** Takes everything in, one after the other, as a person would. */
function takeAll(edited: string, base: string, now: string): { text: string; base: string } {
  let [text, left] = [edited, base];
  for (let round = 0; round < 500; round += 1) {
    const [change] = laterChanges(left, now);
    if (change === undefined) return { text, base: left };
    text = takeIn(text, left, now, change);
    left = settleChange(left, change);
  }
  throw new Error('It never ends.');
}

describe('what came after the minutes were edited', () => {
  it('is offered with its heading, and is taken in beside what was edited', () => {
    const now = draft(withAction);
    const edited = from.replace('Book the hall', 'Book the large hall').replace('took the chair', 'was in the chair');
    const changes = laterChanges(from, now);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ under: 'Actions', gone: [], fresh: ['| Thank the school | Jane Smith | Not said | 8. Any other business |'] });
    const { text } = takeAll(edited, from, now);
    expect(text).toContain('| Book the large hall | Branch secretary | Not said | 8. Any other business |');
    expect(text).toContain('| Thank the school | Jane Smith | Not said | 8. Any other business |');
    expect(text).toContain('was in the chair');
  });

  it('takes the place of a line that nobody edited, and stands beside one that somebody did', () => {
    const now = draft(act(SMOOTH, { do: 'note', at: { item: 'i1' }, label: 'Welcome', text: 'Robert O’Neill took the chair.' }, at('20:10')));
    expect(takeAll(from, from, now).text).toBe(now);
    const edited = from.replace('Jane Smith took the chair and welcomed everyone.', 'Jane took the chair, as ever.');
    const { text } = takeAll(edited, from, now);
    expect(text).toContain('Jane took the chair, as ever.');
    expect(text).toContain('Robert O’Neill took the chair.');
  });

  it('brings the head of a table along where that was taken out', () => {
    const edited = from.slice(0, from.indexOf('## Actions'));
    expect(takeAll(edited, from, draft(withAction)).text).toMatch(/\| What \| Who \| By when \| From \|\n\| --- \| --- \| --- \| --- \|\n\| Thank the school/);
  });

  it('is known by the draft that an edit began from, which stays until the edit is put aside', () => {
    const edited = act(SMOOTH, { do: 'minutes', text: 'Mine', from }, at('20:10'));
    expect(edited.minutes).toMatchObject({ text: 'Mine', from });
    expect(act(edited, { do: 'minutes', text: 'Mine too' }, at('20:11')).minutes).toMatchObject({ text: 'Mine too', from });
    expect(act(edited, { do: 'minutes', text: null }, at('20:12')).minutes).toEqual({ text: undefined, editedAt: undefined, approved: undefined });
  });

  it('is not offered again once it was left out', () => {
    const now = draft(withAction);
    const [change] = laterChanges(from, now);
    if (!change) throw new Error('There is a change.');
    expect(laterChanges(settleChange(from, change), now)).toEqual([]);
  });

  it('leaves nothing over, never ends up elsewhere than the draft where nothing was edited, and loses no line that was edited', () => {
    const line = fc.constantFrom('Edited by hand.', '- An item by hand', '## A heading by hand', '| a | row |');
    fc.assert(fc.property(fc.constantFrom([SMOOTH, withAction], [SMOOTH, STORMY], [STORMY, SMOOTH]), fc.array(fc.tuple(fc.nat({ max: 80 }), line), { maxLength: 5 }), ([before, after], edits) => {
      const [base, now] = [draft(before), draft(after)];
      const lines = base.split('\n');
      edits.forEach(([place, text], index) => lines.splice(place % lines.length, 1, `${text} ${index}`));
      const done = takeAll(lines.join('\n'), base, now);
      expect(laterChanges(done.base, now)).toEqual([]);
      for (const [index, [, text]] of edits.entries()) if (lines.includes(`${text} ${index}`)) expect(done.text).toContain(`${text} ${index}`);
      if (edits.length === 0) expect(done.text).toBe(now);
    }), { numRuns: Number(process.env['RANDOM_TEXTS'] ?? 200) });
  });
});
