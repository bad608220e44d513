import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/errors.ts';
import { withoutRewritten } from '../../../core/journal/shorten.ts';
import { enter, foldMeeting, followMeeting, leaveOut, type Course, type Entry, type JournalAction } from '../../../core/meeting/journal.ts';
import { withMark, type Mark } from '../../../core/meeting/marks.ts';
import { rewritten } from '../../../core/meeting/rewritten.ts';
import { choose, press, START, type Press } from './random-actions.ts';
import { journal, minute } from './support.ts';

const RUNS = Number(process.env['RANDOM_MEETINGS'] ?? 250);

/** Journals with many an undo, also of what was done long before, of undos, and of an undo of an undo. */
const journals = fc.record({
  every: fc.constantFrom(1, 2, 3, 7, 16),
  presses: fc.array(fc.oneof({ weight: 3, arbitrary: press }, { weight: 1, arbitrary: press.map((each): Press => ({ ...each, verb: 'undo' })) }), { minLength: 15, maxLength: 70 }),
});

/** An undo of an entry that may be any. */
const undoAnywhere = ({ a, b }: Press, entries: readonly Entry[]): JournalAction =>
  ({ do: 'undo', of: entries[entries.length - 1 - (b % 3 === 0 ? (a * 31 + b) % entries.length : a % Math.min(4, entries.length))]?.n ?? 1 });

function entered(course: Course, entries: readonly Entry[], entry: Entry): Course | undefined {
  try {
    return enter(course, entries, entry);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    return undefined;
  }
}

describe('marks on the way through a journal', () => {
  it('leave an undo what the whole journal comes to, also where texts that were written over are left out meanwhile', () => {
    let undos = 0;
    let fromMarks = 0;
    fc.assert(fc.property(journals, ({ every, presses }) => {
      let entries = journal(...START);
      let course = followMeeting(entries, every);
      for (const each of presses) {
        const { meeting } = course.folded;
        const n = (entries.at(-1)?.n ?? 0) + 1;
        const entry: Entry = { n, at: minute(n), do: each.verb === 'undo' ? undoAnywhere(each, entries) : choose(each, meeting!, entries) };
        const after = entered(course, entries, entry);
        const plain = foldMeeting([...entries, entry]);
        if (after === undefined) {
          const { do: action } = entry;
          const isUndone = action.do === 'undo' && action.of > 1 && !course.folded.undone.has(action.of);
          // An undo of what is there is refused for what would be lost, and for nothing else.
          if (isUndone && entries.some(({ n: of }) => of === action.of)) expect(plain.ignored).not.toEqual([]);
          continue;
        }
        expect(after.folded).toStrictEqual(plain);
        if (each.verb === 'undo') {
          undos += 1;
          if (after.marks.some((mark) => course.marks.includes(mark))) fromMarks += 1;
        }
        course = after;
        entries.push(entry);
        if (each.a % 6 > 0) continue;
        const fewer = withoutRewritten(entries, rewritten);
        course = leaveOut(course, entries, fewer);
        entries = fewer;
      }
    }), { numRuns: RUNS });
    expect(undos).toBeGreaterThan(RUNS);
    expect(fromMarks).toBeGreaterThan(undos / 2);
  });

  it('bring back no text that was left out, where the one after it is undone', () => {
    const entries = journal(...['a', 'b', 'c'].map((text): JournalAction => ({ do: 'note', at: 'general', label: '', text })));
    const fewer = withoutRewritten(entries, rewritten);
    expect(fewer.map(({ n }) => n)).toEqual([1, 2, 4]);
    const undo: Entry = { n: 5, at: minute(5), do: { do: 'undo', of: 4 } };
    const { folded } = enter(leaveOut(followMeeting(entries, 1), entries, fewer), fewer, undo);
    expect(folded).toStrictEqual(foldMeeting([...fewer, undo]));
    expect(folded.meeting?.notes.general).toBe('a');
  });

  it('are few however long it is, and nearer to each other towards its end', () => {
    let marks: readonly Mark[] = [];
    for (let count = 100; count <= 100_000; count += 100) {
      marks = withMark(marks, { count, meeting: undefined, ignored: [] });
      const apart = marks.map((mark, at) => ({ gap: mark.count - (marks[at - 1]?.count ?? 0), behind: count - mark.count }));
      for (const { gap, behind } of apart) expect(gap).toBeLessThanOrEqual(Math.max(100, behind / 2));
    }
    expect(marks.at(-1)?.count).toBe(100_000);
    expect(marks.length).toBeLessThan(40);
  });
});
