import { dayOf } from './local-time.ts';
import type { ActionPoint, Matter, Meeting } from './model.ts';

/** An action of an earlier meeting that is still to be done. */
export interface OpenAction {
  /** The meeting that it was taken at. */
  meeting: { id: string; title: string; date: string };
  action: string;
  /** As the last meeting that carried it said. */
  text: string;
  owner: string;
  /** ISO day, '' where not set. */
  due: string;
  /** Its day has passed. */
  overdue: boolean;
  /** At how many meetings it was carried on. */
  carried: number;
}

type When = Pick<Meeting, 'id' | 'date' | 'time' | 'createdAt'>;

/** A meeting without a day counts as of the one on which it was begun. */
const when = ({ date, time, createdAt }: When): string => `${date || dayOf(createdAt)} ${time || '00:00'} ${createdAt}`;

/** Earlier first. */
export function byTime(one: When, other: When): number {
  const [a, b] = [when(one), when(other)];
  return a === b ? 0 : a < b ? -1 : 1;
}

/** An action as later meetings left it; undefined where one of them settled it. @param others in their order */
function follow(meeting: Meeting, action: ActionPoint, others: readonly Meeting[]): Omit<OpenAction, 'overdue'> | undefined {
  if (action.done !== undefined) return undefined;
  const said = others.flatMap(({ matters }) => matters.filter((matter) => matter.meeting.id === meeting.id && matter.action === action.id));
  if (said.some(({ became }) => became !== 'carried')) return undefined;
  const { text, owner, due }: ActionPoint | Matter = said.at(-1) ?? action;
  return { meeting: { id: meeting.id, title: meeting.title, date: meeting.date }, action: action.id, text, owner, due, carried: said.length };
}

/** A meeting's actions that neither it nor one of the others has settled, as those left them. @param others in their order */
export const openOf = (meeting: Meeting, others: readonly Meeting[]): Omit<OpenAction, 'overdue'>[] =>
  meeting.actions.flatMap((action) => follow(meeting, action, others) ?? []);

/**
 * The actions of meetings before one that no meeting before it has settled, oldest first: its matters arising. What is said of
 * them at the meeting itself leaves them on its list.
 * @param meetings all on this machine, whatever was presented at them
 * @param today ISO day, for what is overdue
 */
export function openActions(meetings: readonly Meeting[], before: When, today: string): OpenAction[] {
  const earlier = meetings.filter((each) => each.id !== before.id && byTime(each, before) < 0).toSorted(byTime);
  return earlier.flatMap((meeting) => openOf(meeting, earlier).map((open) => ({ ...open, overdue: open.due !== '' && open.due < today })));
}
