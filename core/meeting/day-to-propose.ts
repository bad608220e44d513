import { isIsoDay } from '../figures/dates.ts';

/** The day that a new meeting is offered: the one in the branch's details, or today where that has gone or is none. @param today ISO day */
export const dayToPropose = (planned: string, today: string): string => (isIsoDay(planned) && planned >= today ? planned : today);
