import type { EmployerDetails, EmployerFile, EmployerRecord, Stage, StageRecord } from './model.ts';
import type { NextStepName } from './next-step.ts';

/** The steps that are done with a date alone. The others want to be told something. */
export const MARKED_STEPS = ['send', 'ask', 'forward', 'acknowledge', 'agenda', 'papers'] as const satisfies readonly NextStepName[];
export type MarkedStep = (typeof MARKED_STEPS)[number];

/** One change to an employer's record: what it names and nothing else, since two may be under way at once. A date is an ISO day, or '' to clear it. */
export type EmployerChange =
  | { type: 'details'; details: Partial<EmployerDetails> }
  | { type: 'stage-date'; stage: Stage; date: string }
  | { type: 'stage-note'; stage: Stage; note: string }
  | { type: 'asked'; date: string }
  | { type: 'papers'; date: string }
  | { type: 'jcnc'; date: string }
  | { type: 'response'; response: Partial<EmployerRecord['response']> }
  | { type: 'note'; note: string }
  | { type: 'done'; steps: readonly MarkedStep[]; date: string }
  | { type: 'drop-file'; stage: Stage; fileId: string };

/** Adds files to a stage, or says that a copy of one is kept: what main does after it looked at the disk. */
export type FileChange =
  | { type: 'add-files'; stage: Stage; files: readonly EmployerFile[] }
  | { type: 'keep-file'; stage: Stage; fileId: string };

function withStage(record: EmployerRecord, stage: Stage, part: Partial<StageRecord>): EmployerRecord {
  return { ...record, stages: { ...record.stages, [stage]: { ...record.stages[stage], ...part } } };
}

function mark(record: EmployerRecord, step: MarkedStep, date: string): EmployerRecord {
  switch (step) {
    case 'send': return withStage(record, 'sent', { date });
    case 'forward': return withStage(record, 'forwarded', { date });
    case 'acknowledge': return withStage(record, 'acknowledged', { date });
    case 'agenda': return withStage(record, 'agenda', { date });
    case 'ask': return { ...record, asked: date };
    case 'papers': return { ...record, papers: date };
  }
}

function change(record: EmployerRecord, made: EmployerChange | FileChange): EmployerRecord {
  switch (made.type) {
    case 'details':
      // A record without a name could not be found again.
      return { ...record, ...made.details, name: made.details.name?.trim() || record.name };
    case 'stage-date': return withStage(record, made.stage, { date: made.date });
    case 'stage-note': return withStage(record, made.stage, { note: made.note });
    case 'asked': return { ...record, asked: made.date };
    case 'papers': return { ...record, papers: made.date };
    // Papers were for the meeting before.
    case 'jcnc': return { ...record, jcnc: made.date, papers: made.date === record.jcnc ? record.papers : '' };
    case 'response': return { ...record, response: { ...record.response, ...made.response } };
    case 'note': return { ...record, note: made.note };
    case 'done': return made.steps.reduce((now, step) => mark(now, step, made.date), record);
    case 'drop-file': return withStage(record, made.stage, { files: record.stages[made.stage].files.filter(({ id }) => id !== made.fileId) });
    case 'add-files': return withStage(record, made.stage, { files: [...record.stages[made.stage].files, ...made.files] });
    case 'keep-file': return withStage(record, made.stage, { files: record.stages[made.stage].files.map((file) => (file.id === made.fileId ? { ...file, kept: true } : file)) });
  }
}

/** A record with a change made to it; the same object where it changes nothing. @param now ISO instant */
export function changeEmployer(record: EmployerRecord, made: EmployerChange | FileChange, now: string): EmployerRecord {
  const changed = change(record, made);
  return JSON.stringify(changed) === JSON.stringify(record) ? record : { ...changed, updatedAt: now };
}
