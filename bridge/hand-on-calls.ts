import type { HandOnChoices } from '../core/deckpack/hand-on.ts';
import type { TakeChoice } from '../core/deckpack/take-in.ts';
import type { RegionNow } from './region-calls.ts';

/** What is to be handed on: of the region that is open, or the changes to one deck. */
export interface HandOnWish {
  /** Of the branches; the whole region where there are none. */
  slugs: string[];
  /** Of a deck: its changes and nothing of a region. */
  key?: string | undefined;
  choices: HandOnChoices;
}

/** What a pack would change of one branch, in lines for people. */
export interface OfferedBranch {
  /** '' for the region's own changes. */
  slug: string;
  name: string;
  is: 'new' | 'same' | 'changed';
  lines: string[];
  /** How many things both sides changed. */
  open: number;
}

/** A colleague's pack, compared with the region that is open. */
export interface TakeInOffer {
  title: string;
  /** ISO day. */
  madeOn: string;
  holds: string[];
  branches: OfferedBranch[];
}

/** How it is to be taken in: an answer for all branches, and others for some. */
export interface TakeInAnswer {
  general: TakeChoice;
  bySlug: Record<string, TakeChoice>;
}

/** What was last written into the whole region, to be taken back. */
export interface UndoOffer {
  /** Such as "the update to Our deck, 2". */
  title: string;
  /** Slugs of branches that were changed since. */
  changed: string[];
  /** Something of the region's own was changed since: nothing can be taken back then. */
  ofRegion: boolean;
  /** How many other branches there are of which something would be taken back. */
  rest: number;
}

/** What the desk window asks about handing on the region that is open, and taking in what comes back. */
export interface HandOnCalls {
  /** What it would hold, in lines. */
  'handOn.look': { from: 'desk'; takes: HandOnWish; returns: string[] };
  /** Asks where to and writes it; null when the user thinks better of it. */
  'handOn.write': { from: 'desk'; takes: HandOnWish; returns: { fileName: string } | null };
  /** Asks for a pack and compares it, taking nothing; null when the user thinks better of it. */
  'handOn.choose': { from: 'desk'; takes: void; returns: TakeInOffer | null };
  /** Takes the pack in that was chosen last, whole or not at all. */
  'handOn.take': { from: 'desk'; takes: TakeInAnswer; returns: { files: number; now: RegionNow } };
  /** What taking back would do, and what stands in its way; nothing is taken back. */
  'handOn.lookUndo': { from: 'desk'; takes: void; returns: UndoOffer };
  /** Takes back what was last written into the whole region, a pack or an update, but for these branches. */
  'handOn.undo': { from: 'desk'; takes: { leave: string[] }; returns: { title: string; now: RegionNow } };
}

export const HAND_ON_CALL_FROM: { [C in keyof HandOnCalls]: readonly HandOnCalls[C]['from'][] } = {
  'handOn.look': ['desk'],
  'handOn.write': ['desk'],
  'handOn.choose': ['desk'],
  'handOn.take': ['desk'],
  'handOn.lookUndo': ['desk'],
  'handOn.undo': ['desk'],
};
