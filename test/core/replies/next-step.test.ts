import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIsoDay } from '../../../core/figures/dates.ts';
import { changeEmployer, MARKED_STEPS, type MarkedStep } from '../../../core/replies/change.ts';
import { USUAL_RULES } from '../../../core/replies/model.ts';
import { isDue, nextSteps, NEXT_STEPS } from '../../../core/replies/next-step.ts';
import { remarksOf } from '../../../core/replies/remarks.ts';
import { dueWords, remindersOf } from '../../../core/replies/reminders.ts';
import { anyDay, anyEmployer, anyRules, employer, NOW, TODAY } from './employers.ts';

const stepsOf = (...parts: Parameters<typeof employer>): [string, string][] => nextSteps(employer(...parts), TODAY, USUAL_RULES).map(({ name, due }) => [name, due]);
const isMarked = (name: string): name is MarkedStep => MARKED_STEPS.some((step) => step === name);

describe('what comes next', () => {
  it('is the letter, without a day, where nothing has happened', () => {
    expect(stepsOf()).toEqual([['send', '']]);
  });

  it('is to ask, so many days after the letter, and again after asking', () => {
    expect(stepsOf({ dates: { sent: '2026-11-20' } })).toEqual([['ask', '2026-12-04']]);
    expect(stepsOf({ dates: { sent: '2026-11-01' }, asked: '2026-11-16' })).toEqual([['ask', '2026-11-30']]);
    const [step] = nextSteps(employer({ dates: { sent: '2026-11-01' }, asked: '2026-11-16' }), TODAY, USUAL_RULES);
    expect(step?.reason).toBe('You last asked on 16 November 2026, and no reply is recorded.');
  });

  it('is to forward and to acknowledge a reply, from the day on which it came', () => {
    const dates = { sent: '2026-11-01', heard: '2026-11-27' };
    expect(stepsOf({ dates })).toEqual([['forward', '2026-11-27'], ['acknowledge', '2026-11-27']]);
    expect(stepsOf({ dates: { ...dates, forwarded: TODAY } })).toEqual([['acknowledge', '2026-11-27']]);
    expect(stepsOf({ dates: { ...dates, forwarded: TODAY, acknowledged: TODAY } })).toEqual([]);
  });

  it('is the agenda and then the papers before a JCNC, and the response from its day on', () => {
    expect(stepsOf({ dates: { sent: '2026-11-01', heard: '2026-11-02', forwarded: '2026-11-02', acknowledged: '2026-11-02' }, jcnc: '2026-12-10' })).toEqual([['agenda', '2026-11-19']]);
    expect(stepsOf({ dates: { agenda: '2026-11-20' }, jcnc: '2026-12-10' })).toEqual([['papers', '2026-12-03']]);
    expect(stepsOf({ dates: { agenda: '2026-11-20' }, jcnc: '2026-12-10', papers: '2026-11-28' })).toEqual([]);
    expect(stepsOf({ dates: { agenda: '2026-11-20' }, jcnc: TODAY, papers: '2026-11-28' })).toEqual([['response', TODAY]]);
    expect(stepsOf({ dates: { agenda: '2026-11-20' } })).toEqual([['jcnc-date', '2026-11-20']]);
  });

  it('is to say how, where a date of the response stands alone', () => {
    const responded = { dates: { agenda: '2026-11-01', answered: '2026-11-26' }, jcnc: '2026-11-26' };
    expect(stepsOf(responded)).toEqual([['response', '2026-11-26']]);
    expect(stepsOf({ ...responded, response: { kind: 'noted', words: '' } })).toEqual([]);
    expect(stepsOf({ ...responded, response: { kind: '', words: 'We shall see.' } })).toEqual([]);
  });

  it('is a new date after a deferral, and then papers and response once more', () => {
    const deferred = { dates: { agenda: '2026-11-01', answered: '2026-11-26' }, response: { kind: 'deferred' as const, words: '' } };
    expect(stepsOf({ ...deferred, jcnc: '2026-11-26' })).toEqual([['next-jcnc', '2026-11-26']]);
    expect(stepsOf({ ...deferred, jcnc: '2026-12-20' })).toEqual([['papers', '2026-12-13']]);
    expect(stepsOf({ ...deferred, jcnc: '2026-11-28' })).toEqual([['response', '2026-11-28']]);
  });

  it('has no day where it would be reckoned from one that can hardly be right', () => {
    expect(stepsOf({ dates: { sent: '2020-01-01' } })).toEqual([['ask', '']]);
    expect(stepsOf({ dates: { sent: '2026-11-20', heard: '2026-11-01' } })).toEqual([['forward', ''], ['acknowledge', '']]);
    expect(stepsOf({ dates: { agenda: '2026-11-01', answered: '2026-11-10' }, jcnc: '2026-11-20' })).toEqual([['response', '']]);
    const [step] = nextSteps(employer({ dates: { sent: '2020-01-01' } }), TODAY, USUAL_RULES);
    expect(step?.reason).toBe('Look at the day under “Letter sent” first: it can hardly be right.');
    expect(remindersOf([employer({ dates: { sent: '2020-01-01' } })], TODAY, USUAL_RULES)).toEqual([]);
  });

  it('is said beside a day that can hardly be right', () => {
    const said = (...parts: Parameters<typeof employer>): [string, string][] => remarksOf(employer(...parts), TODAY).map(({ stage, message }) => [stage, message]);
    expect(said({ dates: { sent: '2020-01-01' } })).toEqual([['sent', '1 January 2020 is more than two years ago: is the year right?']]);
    expect(said({ jcnc: '2020-01-01' })).toEqual([['agenda', '1 January 2020 is more than two years ago: is the year right?']]);
    expect(said({ dates: { sent: '2026-11-20', heard: '2026-11-01' } })).toEqual([['heard', 'This is before “Letter sent” (20 November 2026).']]);
    expect(said({ dates: { answered: '2026-11-10' }, jcnc: '2026-11-20' })).toEqual([['answered', 'This is before the JCNC met (20 November 2026).']]);
    expect(said({ dates: { answered: '2026-11-10' }, jcnc: '2026-12-20', response: { kind: 'deferred', words: '' } })).toEqual([]);
    expect(said({ dates: { sent: '2026-11-01', heard: '2026-11-20' } })).toEqual([]);
  });

  it('has a reason and a day or none, each step once, in the order of the days', () => {
    fc.assert(fc.property(anyEmployer, anyDay, anyRules, (record, today, rules) => {
      const steps = nextSteps(record, today, rules);
      expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length);
      for (const { name, title, reason, due } of steps) {
        expect(NEXT_STEPS).toContain(name);
        expect(title).not.toBe('');
        expect(reason).toMatch(/^[A-Z].*[.]$/s);
        expect(due === '' || isIsoDay(due)).toBe(true);
      }
      const dues = steps.map(({ due }) => due || '9999-12-31');
      expect(dues).toEqual(dues.toSorted());
      expect(reasonsAreNever(steps.map(({ title, reason }) => `${title} ${reason}`), /agree/i)).toBe(true);
    }));
  });

  it('is gone when it is marked as done today, and nothing that can be marked stays due', () => {
    fc.assert(fc.property(anyEmployer, anyDay, anyRules, (record, today, rules) => {
      let now = record;
      for (let round = 0; round < 10; round += 1) {
        const due = nextSteps(now, today, rules).find((step) => isMarked(step.name) && isDue(step, today));
        if (!due || !isMarked(due.name)) break;
        now = changeEmployer(now, { type: 'done', steps: [due.name], date: today }, NOW);
        expect(nextSteps(now, today, rules).some((step) => step.name === due.name && isDue(step, today))).toBe(false);
      }
      expect(nextSteps(now, today, rules).some((step) => isMarked(step.name) && isDue(step, today))).toBe(false);
    }));
  });

  it('never nags of an employer twice for the same, and tells what has waited longest first', () => {
    fc.assert(fc.property(fc.uniqueArray(anyEmployer, { selector: ({ id }) => id, maxLength: 6 }), anyDay, anyRules, (records, today, rules) => {
      const reminders = remindersOf(records, today, rules);
      expect(reminders.every(({ step }) => isDue(step, today))).toBe(true);
      expect(new Set(reminders.map(({ employerId, step }) => `${employerId} ${step.name}`)).size).toBe(reminders.length);
      const dues = reminders.map(({ step }) => step.due);
      expect(dues).toEqual(dues.toSorted());
    }));
  });
});

const reasonsAreNever = (texts: readonly string[], what: RegExp): boolean => texts.every((text) => !what.test(text));

it('a day is said as people say it', () => {
  expect(['', TODAY, '2026-11-30', '2026-12-03', '2026-11-27'].map((due) => dueWords(due, TODAY))).toEqual(['', 'due today', 'due tomorrow', 'due on 3 December 2026', 'due since 27 November 2026']);
});
