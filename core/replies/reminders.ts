import { printDate } from '../figures/dates.ts';
import { daysBetween } from './days.ts';
import type { EmployerRecord, ReplyRules } from './model.ts';
import { isDue, nextSteps, type NextStep } from './next-step.ts';

/** Something that is due with an employer. */
export interface Reminder {
  employerId: string;
  name: string;
  step: NextStep;
}

const byName = new Intl.Collator('en-GB', { numeric: true }).compare;
const order = (one: Reminder, other: Reminder): number => one.step.due.localeCompare(other.step.due) || byName(one.name, other.name);

/** All that is due on a day or has been for a while, what has waited longest first. @param today ISO day */
export const remindersOf = (records: readonly EmployerRecord[], today: string, rules: ReplyRules): Reminder[] =>
  records.flatMap((record) => nextSteps(record, today, rules).filter((step) => isDue(step, today))
    .map((step) => ({ employerId: record.id, name: record.name, step }))).toSorted(order);

/** When a step is due, for people: "due today", "due since 3 December 2026", "on 3 December 2026"; '' without a day. */
export function dueWords(due: string, today: string, print: (day: string) => string = printDate): string {
  if (due === '') return '';
  const days = daysBetween(today, due);
  if (days === 0) return 'due today';
  return days < 0 ? `due since ${print(due)}` : days === 1 ? 'due tomorrow' : `due on ${print(due)}`;
}
