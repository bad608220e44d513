import type { DisplayTraits } from '../present/displays.ts';

/** `mend`: put it right first; `look`: it may go wrong; `untold`: the system doesn't say, so somebody has to look. */
export type ReadyLevel = 'mend' | 'look' | 'untold' | 'fine';

/** What is looked at before a meeting, in the order in which it is said where all weighs the same. */
export const READY_ABOUT = ['displays', 'power', 'sleep', 'disk', 'slides', 'figures', 'findings', 'notes', 'papers'] as const;
export type ReadyAbout = (typeof READY_ABOUT)[number];

/** What a button beside a line does. */
export type Remedy =
  | { do: 'leave-out'; slides: string[] }
  | { do: 'open-figure'; figure: string }
  | { do: 'open-slide'; slide: string }
  | { do: 'open-checks' }
  | { do: 'open-letters' }
  | { do: 'open-pack' }
  | { do: 'open-settings'; of: SystemSettings };

/** The pages of the system's own settings that can be opened. */
export const SYSTEM_SETTINGS = ['power', 'display'] as const;
export type SystemSettings = (typeof SYSTEM_SETTINGS)[number];

export interface ReadyLine {
  about: ReadyAbout;
  level: ReadyLevel;
  text: string;
  /** What to do, or what it doesn't cover; '' where the text says it all. */
  help: string;
  remedies: { label: string; remedy: Remedy }[];
}

/** What main knows of the computer. */
export interface MachineFacts {
  displays: (DisplayTraits & { number: number; own: boolean })[];
  /** `untold`: the system says neither. */
  power: 'mains' | 'battery' | 'untold';
  /** Whether the system is known to keep a display awake that it is asked to. */
  sleep: 'held' | 'untold';
  /** Bytes that are free where the app keeps its data, and where the deck lies if that is another disk; undefined where it can't be told. */
  disks: { of: 'data' | 'deck'; free: number | undefined }[];
  /** The pages of the system's settings that can be opened here. */
  settings: SystemSettings[];
}

/** A paper that somebody takes to the meeting. */
export interface ReadyPaper {
  kind: 'letter' | 'pack';
  title: string;
  /** ISO day on which it was made last; undefined where it never was. */
  madeOn: string | undefined;
  /** How many gaps it would have if it were made now. */
  blanks: number;
}

interface Named {
  id: string;
  label: string;
}

/** A figure, and the slides of the version that show it. */
export interface ShownFigure extends Named {
  slides: string[];
}

/** What the deck says of the version that is to be shown. */
export interface DeckFacts {
  shown: number;
  /** "1 switched off", "3 not for members" */
  away: string[];
  blank: ShownFigure[];
  stale: (ShownFigure & { asOf: string })[];
  /** Findings that would stop an export, and others. */
  errors: number;
  warnings: number;
  /** Slides without notes of either kind, and how many there are in all. */
  withoutNotes: Named[];
  slides: number;
  papers: ReadyPaper[];
}

/** A paper of a meeting's agenda, and whether it is to hand: its file lies where it lay, is gone, or the paper has none. */
export interface AgendaPaper {
  title: string;
  file: 'here' | 'gone' | 'none';
}

export interface ReadyFacts {
  machine: MachineFacts;
  deck: DeckFacts;
  /** Those of a meeting's agenda, where one is to be run. */
  papers?: readonly AgendaPaper[];
}
