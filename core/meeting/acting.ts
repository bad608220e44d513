import { AppError } from '../errors.ts';
import { isIsoDay } from '../figures/dates.ts';
import type { MeetingAction, MeetingVerb } from './actions.ts';
import type { Meeting } from './model.ts';

/** When an action is done, and the ids that it may give out. */
export interface Now {
  /** ISO instant; before the meeting's last where the clock was set back. */
  at: string;
  /** Number of the entry. */
  n: number;
  /** @param letter says what it is of @param part from 1, where one action makes several */
  id(letter: string, part?: number): string;
}

/** What the actions of these names make of a meeting. */
export type Acts<V extends MeetingVerb> = {
  readonly [K in V]: (meeting: Meeting, action: Extract<MeetingAction, { do: K }>, now: Now) => Meeting;
};

/** The most that is ever counted. */
export const MOST = 100_000;

/** What can't be done, in words for the person who tried. */
export const refuse = (message: string, hint: string): never => {
  throw new AppError('bad-input', message, hint);
};

/** @throws AppError where it is gone: another window may have taken it out */
export const find = <T extends { id: string }>(list: readonly T[], id: string, what: string): T =>
  list.find((each) => each.id === id) ?? refuse(`This ${what} is not in the meeting (${id}).`, 'It may have been taken out. Nothing was changed.');

/** The list with one of its parts changed; the very same list where nothing is. */
export function change<T extends { id: string }>(list: readonly T[], id: string, what: string, to: (part: T) => T): readonly T[] {
  const before = find(list, id, what);
  const after = to(before);
  return after === before ? list : list.map((each) => (each === before ? after : each));
}

/** The list without one of its parts. */
export function without<T extends { id: string }>(list: readonly T[], id: string, what: string): readonly T[] {
  const gone = find(list, id, what);
  return list.filter((each) => each !== gone);
}

/** A part with what was said of it; the very same part where it says that already. */
export function set<T extends object>(part: T, said: { readonly [K in keyof T]?: T[K] | undefined }): T {
  const entries = Object.entries(said).filter(([key, value]) => value !== undefined && value !== part[key as keyof T]);
  return entries.length === 0 ? part : { ...part, ...Object.fromEntries(entries) };
}

/** A whole number of people or hands. */
export const whole = (number: number, what: string): number =>
  (Number.isInteger(number) && number >= 0 && number <= MOST ? number : refuse(`${what} can't be ${number}.`, `A whole number from 0 to ${MOST.toLocaleString('en-GB')} is wanted.`));

/** A text that has to say something. */
export const said = (text: string, what: string): string => (text.trim() === '' ? refuse(`${what} is blank.`, 'Write a few words. Nothing was changed.') : text);

/** A day, or none. */
export const day = (text: string): string => (text === '' || isIsoDay(text) ? text : refuse(`"${text}" is not a day.`, 'A day is written as 2025-11-27. Nothing was changed.'));

/** The item that something belongs under: the one that was named, or else the one being taken. */
export const under = (meeting: Meeting, item: string | undefined): string | undefined =>
  (item === undefined ? meeting.current : find(meeting.items, item, 'item').id);

/** @throws AppError once the meeting is over */
export function refuseClosed(meeting: Meeting): void {
  if (meeting.stage === 'closed') refuse('The meeting is closed.', 'Reopen it to go on. Nothing was changed.');
}
