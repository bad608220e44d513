import type { Motion } from './motion-model.ts';
import type { Rules } from './rules.ts';
import type { Shortage, Sitting, Span } from './sitting-model.ts';
import type { Tally } from './tally-model.ts';

/**
 * A meeting: what is planned, what happens, what was written down. It is the fold of its actions (`actions.ts`) and is never
 * changed in any other way, so that the journal of the actions is the meeting. Times are ISO instants, days are ISO days, '' where
 * a text is blank. Ids are `<letter><number of the entry that made it>`, with `-2` behind the second that one entry made: they
 * stay what they are when an earlier entry is undone, and are never given out again.
 */
export interface Meeting {
  /** Stable, [a-z0-9-]+; the name of its file. */
  id: string;
  title: string;
  /** Id of the preset that its agenda was made from; '' for one without. */
  kind: string;
  /** ISO day, and the time of its start as HH:MM; '' where not set. */
  date: string;
  time: string;
  place: string;
  /** What is presented at it. */
  deck: { id: string; title: string };
  createdAt: string;
  updatedAt: string;
  /** The branch's rules as they are for this meeting. */
  rules: Rules;
  stage: Stage;
  /** While it was open: what lies between two of them are its adjournments, or the time for which it was closed. */
  sittings: readonly Sitting[];
  items: readonly Item[];
  /** Id of the item that is being taken. */
  current: string | undefined;
  attendance: Attendance;
  /** Since when it waits for a quorum, where that is not since its start; undefined while there is one. */
  shortage: Shortage | undefined;
  motions: readonly Motion[];
  tallies: readonly Tally[];
  decisions: readonly Decision[];
  actions: readonly ActionPoint[];
  /** What became here of actions of earlier meetings. */
  matters: readonly Matter[];
  /** Slides and papers that were shown, in the order of their first time. */
  shown: readonly Shown[];
  notes: Notes;
  minutes: Minutes;
  /** Number of the last entry of its journal that is in it. */
  entry: number;
}

export const STAGES = ['planned', 'open', 'adjourned', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

/** What an item of an agenda is for: it decides what the app offers while it is taken, and its words in the minutes. */
export const ITEM_KINDS = [
  'opening', 'apologies', 'minutes', 'matters-arising', 'report', 'presentation', 'discussion', 'motion', 'show-of-hands', 'election', 'other-business', 'next-meeting', 'close',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export interface Item {
  id: string;
  title: string;
  kind: ItemKind;
  /** Planned, in minutes. */
  minutes: number | undefined;
  /** Ids of slides of the deck. */
  slides: readonly string[];
  papers: readonly Paper[];
  /** When it was taken; an item that was left and taken again has several. */
  taken: readonly Span[];
}

export interface Paper {
  id: string;
  name: string;
  /** False for one that is on paper. */
  hasFile: boolean;
  /** Where its file lies on this computer: for main alone, and never for a window or an export. */
  path?: string | undefined;
}

export interface Attendance {
  /** Names were asked for. A headcount is the default. */
  names: boolean;
  /** In the room now. */
  present: number;
  /** Only where names were asked for. */
  people: readonly Person[];
  apologies: readonly Apology[];
  /** Every change, in the order in which it was entered. */
  log: readonly Coming[];
}

export interface Person {
  id: string;
  name: string;
  here: boolean;
}

export interface Apology {
  id: string;
  /** '' where only their number is known. */
  name: string;
  number: number;
}

export interface Coming {
  /** Number of the entry that it was. */
  n: number;
  at: string;
  what: 'count' | 'arrived' | 'left';
  /** How many came or went; for a count, the difference to before. */
  change: number;
  /** In the room after it. */
  present: number;
  person: string | undefined;
}

export interface Decision {
  id: string;
  item: string | undefined;
  text: string;
  at: string;
}

export interface ActionPoint {
  id: string;
  item: string | undefined;
  text: string;
  owner: string;
  /** ISO day. */
  due: string;
  at: string;
  /** ISO day on which it was done, where that was said in this meeting. */
  done: string | undefined;
}

/** What was said in this meeting of an action of an earlier one. */
export interface Matter {
  meeting: { id: string; title: string; date: string };
  action: string;
  text: string;
  owner: string;
  due: string;
  became: 'done' | 'carried' | 'dropped';
  note: string;
  at: string;
}

export interface Shown {
  at: string;
  what: 'slide' | 'paper';
  /** Of the slide of the deck, or of the paper. */
  id: string;
  label: string;
  item: string | undefined;
}

/** What was written in general, under slides and under items. */
export interface Notes {
  general: string;
  slides: Readonly<Record<string, Note>>;
  items: Readonly<Record<string, Note>>;
}

export interface Note {
  /** Of the slide or item when the note was written, so that it can be read without either. */
  label: string;
  text: string;
  startedAt: string;
  updatedAt: string;
}

/** The minutes once somebody has edited or approved them; before, they are drafted anew from the meeting each time. */
export interface Minutes {
  /** Markdown; undefined while nothing was edited. */
  text: string | undefined;
  /** The draft that they were edited from, with what was settled since: what the meeting says beyond it came later. */
  from?: string | undefined;
  editedAt: string | undefined;
  approved: Approval | undefined;
}

export interface Approval {
  /** As approved: what differs now is shown as a change that was not. */
  text: string;
  at: string;
  /** The later meeting that approved them. */
  meeting: { id: string; title: string; date: string };
}
