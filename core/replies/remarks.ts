import { isIsoDay, printDate } from '../figures/dates.ts';
import { daysBetween } from './days.ts';
import { STAGE_NAMES, STAGES, type EmployerRecord, type Stage } from './model.ts';

/** Something about a date that a person should look at. */
export interface StageRemark {
  stage: Stage;
  message: string;
}

/** What usually comes before each. */
const AFTER: Partial<Record<Stage, Stage>> = { heard: 'sent', forwarded: 'heard', acknowledged: 'heard', answered: 'agenda' };

/** A day longer ago is more likely a slip of the keyboard. */
const LONG_AGO = 2 * 366;

const isLongAgo = (day: string, today: string): boolean => day !== '' && isIsoDay(day) && daysBetween(day, today) > LONG_AGO;

/** Why the day of a stage can't be right by the others; '' where it can. A response that deferred the matter comes before the JCNC that is next. */
function outOfOrder({ stages, jcnc, response }: EmployerRecord, stage: Stage): string {
  const { date } = stages[stage];
  const before = AFTER[stage];
  if (before !== undefined && stages[before].date > date) return `This is before “${STAGE_NAMES[before]}” (${printDate(stages[before].date)}).`;
  return stage === 'answered' && jcnc > date && response.kind !== 'deferred' ? `This is before the JCNC met (${printDate(jcnc)}).` : '';
}

/** The days from which nothing can be reckoned: before what they follow, or years ago. @param today ISO day */
export function doubtedDays(record: EmployerRecord, today: string): ReadonlySet<Stage | 'asked' | 'jcnc'> {
  const stages = STAGES.filter((stage) => record.stages[stage].date !== '' && (isLongAgo(record.stages[stage].date, today) || outOfOrder(record, stage) !== ''));
  return new Set([...stages, ...(['asked', 'jcnc'] as const).filter((field) => isLongAgo(record[field], today))]);
}

/** Dates that can hardly be right: ahead of today, years ago, or before what they follow. @param today ISO day */
export function remarksOf(record: EmployerRecord, today: string): StageRemark[] {
  const { stages, asked, papers, jcnc } = record;
  const others: Partial<Record<Stage, readonly string[]>> = { sent: [asked], agenda: [jcnc, papers] };
  return STAGES.flatMap((stage): StageRemark[] => {
    const { date } = stages[stage];
    const old = [date, ...(others[stage] ?? [])].find((day) => isLongAgo(day, today));
    if (old !== undefined) return [{ stage, message: `${printDate(old)} is more than two years ago: is the year right?` }];
    if (date === '') return [];
    if (date > today) return [{ stage, message: `${printDate(date)} is still to come: put in the day on which it was done.` }];
    const message = outOfOrder(record, stage);
    return message === '' ? [] : [{ stage, message }];
  });
}
