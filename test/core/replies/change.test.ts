import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeEmployer, type EmployerChange, type FileChange } from '../../../core/replies/change.ts';
import { describeEmployerChange } from '../../../core/replies/describe.ts';
import { forgetEmployer, NO_REPLY_HISTORY, recordStep, stepBack, stepForward, type ReplyHistory } from '../../../core/replies/history.ts';
import { newEmployerId, STAGES } from '../../../core/replies/model.ts';
import { remarksOf } from '../../../core/replies/remarks.ts';
import { employerSchema } from '../../../core/replies/schema.ts';
import { anyDay, anyEmployer, DETAILS, employer, NOW, TODAY } from './employers.ts';

const LATER = '2026-11-29T11:00:00.000Z';
const date = fc.oneof(fc.constant(''), anyDay);
const stage = fc.constantFrom(...STAGES);
const anyChange: fc.Arbitrary<EmployerChange | FileChange> = fc.oneof(
  fc.record({ type: fc.constant('stage-date' as const), stage, date }),
  fc.record({ type: fc.constant('stage-note' as const), stage, note: fc.string() }),
  fc.record({ type: fc.constant('jcnc' as const), date }),
  fc.record({ type: fc.constant('asked' as const), date }),
  fc.record({ type: fc.constant('papers' as const), date }),
  fc.record({ type: fc.constant('done' as const), steps: fc.subarray(['forward' as const, 'acknowledge' as const, 'papers' as const], { minLength: 1 }), date }),
  fc.record({ type: fc.constant('add-files' as const), stage, files: fc.constant([{ id: 'f', name: 'reply.pdf', kept: false }]) }),
  fc.record({ type: fc.constant('drop-file' as const), stage, fileId: fc.constant('f') }),
  fc.record({ type: fc.constant('details' as const), details: fc.record({ name: fc.string(), kind: fc.constant('trust' as const), contact: fc.string(), post: fc.string(), email: fc.string(), address: fc.string() }) }),
);

describe('a change', () => {
  it('that changes nothing gives back the same record', () => {
    const record = employer({ dates: { sent: '2026-11-01' } });
    expect(changeEmployer(record, { type: 'stage-date', stage: 'sent', date: '2026-11-01' }, LATER)).toBe(record);
    expect(changeEmployer(record, { type: 'details', details: { ...DETAILS, name: ' ' } }, LATER)).toBe(record);
  });

  it('of one detail, or of one half of a response, leaves the others alone', () => {
    const record = employer({ contact: 'Ms Patel', response: { kind: 'noted', words: '' } });
    expect(changeEmployer(record, { type: 'details', details: { email: 'a@b.example' } }, LATER)).toMatchObject({ ...DETAILS, contact: 'Ms Patel', email: 'a@b.example' });
    expect(changeEmployer(record, { type: 'response', response: { words: 'Thank you.' } }, LATER).response).toEqual({ kind: 'noted', words: 'Thank you.' });
  });

  it('of the JCNC’s date asks for papers anew', () => {
    const record = employer({ jcnc: '2026-11-26', papers: '2026-11-20' });
    expect(changeEmployer(record, { type: 'jcnc', date: '2026-12-20' }, LATER)).toMatchObject({ jcnc: '2026-12-20', papers: '', updatedAt: LATER });
  });

  it('of every kind is said in words that begin with the employer, and leaves a record that can be stored', () => {
    fc.assert(fc.property(anyChange, (change) => {
      const record = employer();
      expect(describeEmployerChange(record, change)).toMatch(/^Northmoor Council: ./s);
      expect(employerSchema.safeParse(changeEmployer(record, change, LATER)).success).toBe(true);
    }));
  });

  it('can be undone and done again, step by step, to the very same records', () => {
    fc.assert(fc.property(anyEmployer, fc.array(anyChange, { maxLength: 8 }), (start, changes) => {
      let record = start;
      let history: ReplyHistory = NO_REPLY_HISTORY;
      const states = [start];
      for (const change of changes) {
        const after = changeEmployer(record, change, LATER);
        if (after === record) continue;
        history = recordStep(history, { employerId: start.id, before: record, after, says: 'x' });
        record = after;
        states.push(after);
      }
      for (const state of states.slice(0, -1).toReversed()) {
        const back = stepBack(history);
        expect(back?.put).toBe(state);
        history = back?.history ?? history;
      }
      expect(stepBack(history)).toBeUndefined();
      for (const state of states.slice(1)) {
        const forward = stepForward(history);
        expect(forward?.put).toBe(state);
        history = forward?.history ?? history;
      }
      expect(forgetEmployer(history, start.id)).toEqual(NO_REPLY_HISTORY);
    }));
  });
});

it('an employer’s id is a safe file name that no other has', () => {
  expect(newEmployerId('Northmoor Council', new Set())).toBe('northmoor-council');
  expect(newEmployerId('Northmoor Council', new Set(['northmoor-council']))).toBe('northmoor-council-2');
  expect(newEmployerId('../..', new Set())).toBe('employer');
  expect(newEmployerId('Con', new Set())).toBe('employer-con');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => {
    expect(newEmployerId(name, new Set())).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/);
  }));
});

it('dates that can hardly be right are said', () => {
  expect(remarksOf(employer({ dates: { sent: '2026-12-01', heard: '2026-11-20' } }), TODAY)).toEqual([
    { stage: 'sent', message: '1 December 2026 is still to come: put in the day on which it was done.' },
    { stage: 'heard', message: 'This is before “Letter sent” (1 December 2026).' },
  ]);
  expect(remarksOf(employer({ dates: { sent: '2026-11-01', heard: '2026-11-20', forwarded: '2026-11-20' } }), TODAY)).toEqual([]);
  expect(employerSchema.safeParse(employer({ dates: { sent: '2026-11-31' } })).success).toBe(false);
  expect(NOW < LATER).toBe(true);
});
