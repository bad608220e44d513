import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/errors.ts';
import { enter, foldMeeting, followMeeting, type Course, type Entry, type Folded } from '../../../core/meeting/journal.ts';
import { journalActionSchema } from '../../../core/meeting/schema.ts';
import { holds, idsOf } from './invariants.ts';
import { choose, evening, OFTEN, START, type Evening } from './random-actions.ts';
import { journal, minute } from './support.ts';

const RUNS = Number(process.env['RANDOM_MEETINGS'] ?? 250);

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** Plays presses, and says of each that was taken what there was before and after it. */
function play({ rules, started, presses }: Evening, seen?: (before: Course, after: Course, entries: readonly Entry[]) => void): { entries: Entry[]; folded: Folded } {
  const entries = journal({ do: 'rules', rules });
  let course = frozen(followMeeting(entries));
  for (const entry of journal({ do: 'rules', rules }, ...START.slice(0, started)).slice(2)) {
    course = tryToEnter(course, entries, entry) ?? course;
    if (course.folded.meeting?.entry === entry.n) entries.push(entry);
  }
  let clock = Date.parse(minute(entries.length));
  for (const each of presses) {
    clock += each.later * 1000;
    const entry: Entry = { n: (entries.at(-1)?.n ?? 0) + 1, at: new Date(clock).toISOString(), do: choose(each, course.folded.meeting!, entries) };
    expect(journalActionSchema.safeParse(JSON.parse(JSON.stringify(entry.do)))).toMatchObject({ success: true });
    const after = tryToEnter(course, entries, frozen(entry));
    if (after === undefined) continue;
    entries.push(entry);
    seen?.(course, after, entries);
    course = after;
  }
  return { entries, folded: course.folded };
}

/** Undefined where it was refused, which says what happened and what to do. */
function tryToEnter(course: Course, entries: readonly Entry[], entry: Entry): Course | undefined {
  try {
    return frozen(enter(course, entries, entry));
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'bad-input', hint: expect.stringMatching(/\.$/), message: expect.stringMatching(/\.$/) });
    return undefined;
  }
}

/** The meeting but for what an entry that came to nothing leaves: its number and its time. */
const told = ({ meeting }: Folded): unknown => ({ ...meeting, entry: 0, updatedAt: '' });

describe('whatever is done to a meeting', () => {
  it('what holds of a meeting holds', () => {
    fc.assert(fc.property(evening, (each) => {
      const given = new Set<string>();
      play(each, ({ folded: before }, { folded: after }, entries) => {
        holds(after.meeting!);
        expect(after.meeting!.updatedAt).toBe(entries.at(-1)!.at);
        expect(after.ignored).toEqual([]);
        const isUndo = entries.at(-1)?.do.do === 'undo';
        for (const id of idsOf(after.meeting!)) {
          // Only what is done again has an id that there was before.
          if (!isUndo && !idsOf(before.meeting!).includes(id)) expect(given.has(id)).toBe(false);
          given.add(id);
        }
      });
    }), { numRuns: RUNS });
  });

  it('the fold of the journal is the meeting, as JSON has it too', () => {
    fc.assert(fc.property(evening, (each) => {
      const { entries, folded } = play(each);
      expect(foldMeeting(entries)).toStrictEqual(folded);
      const read = (JSON.parse(JSON.stringify(entries)) as Entry[]).map((entry) => ({ ...entry, do: journalActionSchema.parse(entry.do) }));
      expect(foldMeeting(read)).toEqual(folded);
    }), { numRuns: RUNS });
  });

  it('undone at once, it was never done; and done again, it was', () => {
    fc.assert(fc.property(evening, (each) => {
      play(each, (before, after, entries) => {
        const { n, at } = entries.at(-1)!;
        const undo: Entry = { n: n + 1, at, do: { do: 'undo', of: n } };
        const undone = enter(after, entries, undo);
        expect(told(undone.folded)).toEqual(told(before.folded));
        const redone = enter(undone, [...entries, undo], { n: n + 2, at, do: { do: 'undo', of: n + 1 } });
        expect(told(redone.folded)).toEqual(told(after.folded));
      });
    }), { numRuns: RUNS });
  });

  it('a part that says the same is the same', () => {
    fc.assert(fc.property(evening, (each) => {
      play(each, ({ folded: before }, { folded: after }, entries) => {
        if (entries.at(-1)?.do.do === 'undo') return;
        for (const list of ['items', 'motions', 'tallies', 'decisions', 'actions'] as const) {
          for (const part of after.meeting![list]) {
            const was = before.meeting![list].find(({ id }) => id === part.id);
            if (was !== undefined && JSON.stringify(was) === JSON.stringify(part)) expect(part).toBe(was);
          }
        }
      });
    }), { numRuns: RUNS });
  });
});

it('random meetings come to everything that a meeting can', () => {
  const verbs = new Set<string>();
  const found = new Set<string>();
  for (const sample of fc.sample(evening, { numRuns: 400, seed: 7 })) {
    const { entries, folded } = play(sample);
    for (const entry of entries) verbs.add(entry.do.do);
    for (const { amendments, result, stage } of folded.meeting!.motions) {
      found.add(`motion ${stage} ${result?.by} ${result?.carried} ${result?.quorum.met}`);
      for (const each of amendments) found.add(`amendment ${each.stage} ${each.result?.carried}`);
    }
  }
  expect([...verbs].toSorted()).toEqual(Object.keys(OFTEN).toSorted());
  for (const outcome of ['motion decided rule true true', 'motion decided rule false false', 'motion decided casting true true', 'motion decided casting false true', 'motion decided chair true undefined', 'motion withdrawn undefined undefined undefined', 'amendment decided true', 'amendment decided false', 'amendment withdrawn undefined']) {
    expect([...found]).toContain(outcome);
  }
});
