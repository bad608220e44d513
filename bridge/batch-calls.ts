import type { Audience } from '../core/audience/model.ts';
import type { BatchLine } from '../core/batch/branch-lines.ts';
import type { ExportFormat } from '../core/export/formats.ts';

/** What becomes of what an export would ask about: it goes out as it is, its slide is left out, or the branch's file is not made. */
export const BATCH_QUESTIONS = ['keep', 'leave-out', 'stop'] as const;
export type BatchQuestions = (typeof BATCH_QUESTIONS)[number];

/** Which files are wanted for which branches. */
export interface BatchWish {
  slugs: readonly string[];
  audiences: readonly Audience[];
  formats: readonly ExportFormat[];
  /** Ids of letters; each is made for those audiences that it is for. */
  letters: readonly string[];
  /** Of file names: `{branch} – {deck} for {audience}`. */
  pattern: string;
  /** Slides whose figures are missing are left out; else the branch's file is not made. */
  leaveOutIncomplete: boolean;
  questions: BatchQuestions;
}

/** The folder that the files go into. */
export interface BatchFolder {
  place: string;
  /** How many files a batch before has written down there; undefined where there was none. */
  before: number | undefined;
}

/** A batch that was stopped or cut off before its end. */
export interface UnfinishedBatch {
  title: string;
  place: string;
  made: number;
  all: number;
  /** ISO day that its files are made for. */
  day: string;
}

/** What can be made for a region's branches of the chosen deck. */
export interface BatchOffer {
  title: string;
  version: string;
  audiences: readonly Audience[];
  letters: readonly { id: string; title: string; audiences: readonly Audience[] }[];
  /** As it was chosen last for this region, as far as it can be chosen now; without branches. */
  last: Omit<BatchWish, 'slugs'>;
  folder: BatchFolder | undefined;
}

/** How many files there would be, and what the first are called. */
export interface BatchExample {
  files: number;
  names: string[];
  /** What is wrong with the pattern; '' where nothing is. */
  fault: string;
}

export type BatchStage = 'making' | 'stopping' | 'done' | 'stopped' | 'failed';

/** A batch that runs, or the last one since the app was started. */
export interface BatchNow {
  /** Of the region. */
  regionId: string;
  region: string;
  title: string;
  place: string;
  stage: BatchStage;
  done: number;
  all: number;
  made: number;
  notMade: number;
  /** How many were there from before, as they would be made now. */
  kept: number;
  /** Why it ended; undefined unless it `failed`. */
  failure: { code: string; message: string; hint: string } | undefined;
  /** What else is to be said of it. */
  notes: readonly string[];
}

export interface BatchState {
  now: BatchNow | undefined;
  lines: readonly BatchLine[];
  /** Of the region that is worked with, where nothing runs for it. */
  unfinished: UnfinishedBatch | undefined;
}

/** What the desk window asks about every branch's files at once. The window names no place of the disk. */
export interface BatchCalls {
  'batch.state': { from: 'desk'; takes: void; returns: BatchState };
  'batch.offer': { from: 'desk'; takes: void; returns: BatchOffer };
  'batch.example': { from: 'desk'; takes: BatchWish; returns: BatchExample };
  /** Asks for the folder, which is remembered for this region; null when the user thinks better of it. */
  'batch.folder': { from: 'desk'; takes: void; returns: BatchFolder | null };
  /** Begins, and answers at once; the rest is told. With `anew` nothing of an earlier batch in the folder is kept. */
  'batch.run': { from: 'desk'; takes: { wish: BatchWish; anew: boolean }; returns: BatchState };
  /** Goes on with the region's unfinished batch. */
  'batch.goOn': { from: 'desk'; takes: void; returns: BatchState };
  /** Does not offer any more to go on. What is made stays. */
  'batch.leave': { from: 'desk'; takes: void; returns: BatchState };
  /** Ends it when the files that are being made are whole. */
  'batch.stop': { from: 'desk'; takes: void; returns: void };
  /** The last batch is looked at no more. */
  'batch.close': { from: 'desk'; takes: void; returns: BatchState };
  /** Opens the summary in the system's browser. */
  'batch.openSummary': { from: 'desk'; takes: void; returns: void };
  'batch.showInFolder': { from: 'desk'; takes: void; returns: void };
}

export interface BatchPushes {
  /** With the lines that changed. */
  'batch.changed': { to: 'desk'; carries: { now: BatchNow; lines: readonly BatchLine[] } };
}

export const BATCH_CALL_FROM: { [C in keyof BatchCalls]: readonly BatchCalls[C]['from'][] } = {
  'batch.state': ['desk'],
  'batch.offer': ['desk'],
  'batch.example': ['desk'],
  'batch.folder': ['desk'],
  'batch.run': ['desk'],
  'batch.goOn': ['desk'],
  'batch.leave': ['desk'],
  'batch.stop': ['desk'],
  'batch.close': ['desk'],
  'batch.openSummary': ['desk'],
  'batch.showInFolder': ['desk'],
};

export const BATCH_PUSH_TO: { [P in keyof BatchPushes]: readonly BatchPushes[P]['to'][] } = { 'batch.changed': ['desk'] };
