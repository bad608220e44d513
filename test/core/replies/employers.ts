import fc from 'fast-check';
import { isoDay } from '../../../core/figures/dates.ts';
import { newEmployer, RESPONSE_KINDS, STAGES, type EmployerDetails, type EmployerRecord, type ReplyRules, type Stage } from '../../../core/replies/model.ts';

export const NOW = '2026-11-29T10:00:00.000Z';
export const TODAY = '2026-11-29';
export const DETAILS: EmployerDetails = { name: 'Northmoor Council', kind: 'local-authority', contact: '', post: '', email: '', address: '' };

interface Parts extends Partial<Omit<EmployerRecord, 'stages'>> {
  dates?: Partial<Record<Stage, string>>;
}

/** An employer with these dates and other parts. */
export function employer({ dates = {}, ...parts }: Parts = {}): EmployerRecord {
  const blank = newEmployer({ id: 'northmoor-council', details: DETAILS, now: NOW });
  const stages = Object.fromEntries(STAGES.map((stage) => [stage, { ...blank.stages[stage], date: dates[stage] ?? '' }])) as EmployerRecord['stages'];
  return { ...blank, stages, ...parts };
}

export const anyDay = fc.tuple(fc.integer({ min: 2025, max: 2028 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([year, month, day]) => isoDay(year, month, day));
const maybeDay = fc.oneof(fc.constant(''), anyDay);
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[=+\-@"',;\n\r\t a]{0,8}$/), fc.constantFrom('=1+1', ' =cmd|x', '\t@a', '＝2', '-3', 'a\r\nb', '“so”'));
const stageRecord = fc.record({ date: maybeDay, note: text, files: fc.array(fc.record({ id: fc.stringMatching(/^[a-z]{1,5}$/), name: text, kept: fc.boolean() }), { maxLength: 3 }) });

/** Any record that can be typed in, sensible or not. */
export const anyEmployer: fc.Arbitrary<EmployerRecord> = fc.record({
  id: fc.stringMatching(/^[a-z]{1,8}$/),
  name: text, kind: fc.constantFrom('local-authority' as const, 'trust' as const, 'other' as const, '' as const), contact: text, post: text, email: text, address: text,
  stages: fc.record({ sent: stageRecord, heard: stageRecord, forwarded: stageRecord, acknowledged: stageRecord, agenda: stageRecord, answered: stageRecord }),
  asked: maybeDay, papers: maybeDay, jcnc: maybeDay,
  response: fc.record({ kind: fc.constantFrom(...RESPONSE_KINDS, '' as const), words: text }),
  note: text,
  createdAt: fc.constant(NOW), updatedAt: fc.constant(NOW),
});

const days = fc.integer({ min: 1, max: 60 });
export const anyRules: fc.Arbitrary<ReplyRules> = fc.record({ askAfter: days, agendaBefore: days, papersBefore: days });
