import type { Audience } from '../core/audience/model.ts';
import type { CalledOut, Carried, Choice, Conflict, DetailChange, FigureChange, LetterChange, SlideChange } from '../core/merge/model.ts';
import type { DeckSources } from '../core/deck/model.ts';
import type { ExportEntry } from '../core/region/ledger.ts';
import type { RegionNow } from './region-calls.ts';

/** What an update does to one branch, or to the region's own changes, in numbers. */
export interface UpdateLine {
  /** '' for the region's own changes. */
  slug: string;
  name: string;
  /** The version that its changes were made from. */
  from: string;
  /** Slides changed on both sides; how many of them nobody has decided about yet. */
  conflicts: number;
  open: number;
  calledOut: number;
  carried: number;
}

/** What is new in a deck since one older version. */
export interface NewSince {
  from: string;
  slides: readonly SlideChange[];
  figures: readonly FigureChange[];
  letters: readonly LetterChange[];
  details: readonly DetailChange[];
}

/** A file that was exported before a figure was corrected or retired. */
export interface FileToSendAgain {
  /** '' for the user's own. */
  branch: string;
  file: string;
  audience: Audience;
  day: string;
  /** `is` is '' where it was retired. */
  figures: { label: string; was: string; is: string }[];
}

/** An update that is being looked at: nothing of it is written yet. */
export interface UpdateNow {
  title: string;
  to: string;
  since: NewSince[];
  lines: UpdateLine[];
  /** Branches on this version already. */
  current: number;
  /** Branches whose older version isn't known on this computer. */
  unknown: { name: string; version: string }[];
  again: FileToSendAgain[];
  /** How many slides were decided about all at once. */
  alike: number;
  /** Whether there is a decision to take back, or one that was taken back. */
  undoes: boolean;
  redoes: boolean;
}

/** What an update does to one branch, whole. */
export interface UpdateOfBranch {
  slug: string;
  name: string;
  /** `chosen` is what was decided about it; undefined while it is open. `ofRegion`: the text that it is compared with is the region's. */
  conflicts: (Conflict & { chosen: Choice | undefined; ofRegion: boolean })[];
  carried: readonly Carried[];
  calledOut: readonly CalledOut[];
}

/** An older version of a deck, and what was exported of the deck. */
export interface OlderVersion {
  /** As it was last opened here; null where it never was. */
  sources: DeckSources | null;
  /** Other texts of the same version that were opened, before it was corrected where it lies. */
  others: readonly DeckSources[];
  /** Oldest first. */
  exports: readonly ExportEntry[];
}

/** What the desk window asks about taking a region to a new version of a deck. */
export interface UpdateCalls {
  /** Merges every branch's changes with the version of the region's chosen deck that is here now, and writes nothing; null where all are on it. */
  'update.look': { from: 'desk'; takes: void; returns: UpdateNow | null };
  /** Ends `update.look` before it is done. */
  'update.stop': { from: 'desk'; takes: void; returns: void };
  'update.branch': { from: 'desk'; takes: { slug: string }; returns: UpdateOfBranch };
  /** Decides about one slide; null opens it again. */
  'update.choose': { from: 'desk'; takes: { slug: string; slide: string; choice: Choice | null }; returns: UpdateNow };
  /** Decides alike about everything that is open, where it can be; null opens again what was answered so. */
  'update.chooseAll': { from: 'desk'; takes: { choice: 'ours' | 'theirs' | 'combined' | null }; returns: UpdateNow };
  /** Takes a decision back, or makes it again. `slug`: whose it was, undefined where it was about all. */
  'update.step': { from: 'desk'; takes: { direction: 'undo' | 'redo' }; returns: { now: UpdateNow; slug: string | undefined } };
  /** Writes every branch or none. What is still open stays so, with the branch's text shown. */
  'update.run': { from: 'desk'; takes: void; returns: { now: RegionNow; branches: number; open: number; again: number } };
  /** The files to send again, before and after an update alike. */
  'update.again': { from: 'desk'; takes: void; returns: { title: string; files: FileToSendAgain[] } };
  /** Saves the list of files to send again as a CSV; null when the user thinks better of it. */
  'update.saveList': { from: 'desk'; takes: void; returns: { path: string } | null };
  /** What an update of the user's own changes is made from: what is made of it is the window's to say. */
  'update.older': { from: 'desk'; takes: { key: string; version: string }; returns: OlderVersion };
}

export interface UpdatePushes {
  'update.progress': { to: 'desk'; carries: { done: number; all: number } };
}

export const UPDATE_CALL_FROM: { [C in keyof UpdateCalls]: readonly UpdateCalls[C]['from'][] } = {
  'update.look': ['desk'],
  'update.stop': ['desk'],
  'update.branch': ['desk'],
  'update.choose': ['desk'],
  'update.chooseAll': ['desk'],
  'update.step': ['desk'],
  'update.run': ['desk'],
  'update.again': ['desk'],
  'update.saveList': ['desk'],
  'update.older': ['desk'],
};

export const UPDATE_PUSH_TO: { [P in keyof UpdatePushes]: readonly UpdatePushes[P]['to'][] } = { 'update.progress': ['desk'] };
