import { printDate } from '../figures/dates.ts';
import { STAGE_NAMES, STAGES, type EmployerRecord, type Stage } from './model.ts';

/** Something about a date that a person should look at. */
export interface StageRemark {
  stage: Stage;
  message: string;
}

/** What usually comes before each. */
const AFTER: Partial<Record<Stage, Stage>> = { heard: 'sent', forwarded: 'heard', acknowledged: 'heard', answered: 'agenda' };

/** Dates that can hardly be right: ahead of today, or before what they follow. @param today ISO day */
export function remarksOf({ stages }: EmployerRecord, today: string): StageRemark[] {
  return STAGES.flatMap((stage): StageRemark[] => {
    const { date } = stages[stage];
    if (date === '') return [];
    if (date > today) return [{ stage, message: `${printDate(date)} is still to come: put in the day on which it was done.` }];
    const before = AFTER[stage];
    if (before === undefined || stages[before].date === '' || stages[before].date <= date) return [];
    return [{ stage, message: `This is before “${STAGE_NAMES[before]}” (${printDate(stages[before].date)}).` }];
  });
}
