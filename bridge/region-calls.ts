import type { Standing } from '../core/region/plan-update.ts';
import type { Audience } from '../core/audience/model.ts';
import type { Profile } from '../core/branch/model.ts';
import type { BranchLine, LastExport } from '../core/region/rows.ts';
import type { BlankDetail, BlankFigure, StaleFigure } from '../core/blanks/list-blanks.ts';

/** A region that was opened here before. */
export interface RegionCard {
  id: string;
  name: string;
  /** Its folder as the user knows it. */
  place: string;
  /** ISO instant. */
  openedAt: string;
}

/** What is known of regions without a look at the disk. */
export interface RegionsKnown {
  /** Id of the one that is worked with; undefined where none is. */
  open: string | undefined;
  /** Newest first. */
  regions: RegionCard[];
}

/** A branch in the region's table. */
export interface BranchRow extends BranchLine {
  /** Opens the chosen deck as this branch has it, in every call that takes a deck's key; '' while no deck is chosen. */
  key: string;
}

/** The region that is open, with the deck that its table is about. */
export interface RegionNow {
  id: string;
  name: string;
  place: string;
  deck: { key: string; title: string; version: string } | undefined;
  /** Opens the region's own changes to the chosen deck; '' while none is chosen. */
  ownKey: string;
  rows: BranchRow[];
  /** What is wrong with the region's own files. */
  faults: string[];
  /** What undo would take back; undefined where there is nothing. */
  undoes: string | undefined;
  /** How the changes to the chosen deck stand to the version of it that is here. */
  standing: Standing;
  /** The last change of the whole region (an update, a pack taken in), while it can be undone. */
  undoesChange: string | undefined;
}

/** Rows that are to take the place of those before, and how many are looked at. */
export interface RegionRows {
  id: string;
  deckKey: string;
  rows: BranchRow[];
  done: number;
  all: number;
}

/** One thing to check, with the number of its slide where it belongs to one. */
export interface BranchCheck {
  message: string;
  slide: number | undefined;
}

/** A file that was exported for a branch. */
export interface BranchExport extends Omit<LastExport, 'audiences'> {
  file: string;
  audience: Audience;
  kind: string;
  /** The deck's, of which it was made. */
  version: string;
  sha256: string;
  /** It lies where it was written on this computer, and can be shown there. */
  there: boolean;
}

/** All that is known of a branch and the chosen deck. */
export interface BranchDetails {
  slug: string;
  profile: Profile;
  begun: boolean;
  /** Required ones first. */
  figures: readonly Omit<BlankFigure, 'wanted'>[];
  details: readonly BlankDetail[];
  stale: readonly StaleFigure[];
  checks: readonly BranchCheck[];
  /** The last first. */
  exports: readonly BranchExport[];
}

/** Which deck of a region an opened deck is: a branch's, or the region's own changes to it. */
export interface BranchOf {
  regionId: string;
  region: string;
  /** Undefined: the region's own changes. */
  slug: string | undefined;
  branch: string;
  /** Of the national deck. */
  deckKey: string;
}

/** A branch that was taken out of the region and lies in its folder still. */
export interface RemovedRow {
  /** The name of its folder there. */
  kept: string;
  name: string;
  /** ISO day when it was taken out; '' where that isn't known. */
  day: string;
  /** ISO day when its folder was changed last; '' where that isn't known. */
  changed: string;
}

interface OfBranch {
  slug: string;
}

/** What the desk window asks about a region of branches. A change is answered when it is on disk. */
export interface RegionCalls {
  /** At once: nothing on the disk is looked at. */
  'region.known': { from: 'desk'; takes: void; returns: RegionsKnown };
  /** The region that is worked with, read where it is not yet; null where there is none. */
  'region.now': { from: 'desk'; takes: void; returns: RegionNow | null };
  /** Asks for a folder and makes a region in it; null when the user thinks better of it. */
  'region.make': { from: 'desk'; takes: { name: string }; returns: RegionNow | null };
  /** Asks for a region's folder; null when the user thinks better of it. */
  'region.choose': { from: 'desk'; takes: void; returns: RegionNow | null };
  'region.open': { from: 'desk'; takes: { id: string }; returns: RegionNow };
  /** Reads the folder again: another program may have changed it. */
  'region.reread': { from: 'desk'; takes: void; returns: RegionNow };
  /** The region is not worked with any more; it stays on the list and its folder as it is. */
  'region.close': { from: 'desk'; takes: void; returns: RegionsKnown };
  /** Takes a region off the list; its folder stays as it is. */
  'region.forget': { from: 'desk'; takes: { id: string }; returns: RegionsKnown };
  /** Chooses the deck that the table is about. */
  'region.deck': { from: 'desk'; takes: { key: string }; returns: RegionNow };
  'region.showInFolder': { from: 'desk'; takes: void; returns: void };
  /** Shows a file that was exported for a branch in its folder. */
  'region.showExport': { from: 'desk'; takes: { sha256: string }; returns: void };

  'region.branch': { from: 'desk'; takes: OfBranch; returns: BranchDetails };
  'region.add': { from: 'desk'; takes: { name: string; employer: string; meeting: string }; returns: { slug: string; now: RegionNow } };
  /** Gives a branch another name; its folder keeps the one that it has. */
  'region.rename': { from: 'desk'; takes: OfBranch & { name: string }; returns: RegionNow };
  /** Takes branches out of the region; their files are kept, so that they can be put back. */
  'region.remove': { from: 'desk'; takes: { slugs: string[] }; returns: RegionNow };
  /** Puts back what was removed last. */
  'region.undo': { from: 'desk'; takes: void; returns: RegionNow };
  /** Newest first. */
  'region.removed': { from: 'desk'; takes: void; returns: RemovedRow[] };
  'region.putBack': { from: 'desk'; takes: { kept: string }; returns: { slug: string; now: RegionNow } };
  /** For good. */
  'region.deleteRemoved': { from: 'desk'; takes: { kept: string }; returns: RegionNow };
}

export interface RegionPushes {
  'region.rows': { to: 'desk'; carries: RegionRows };
}

export const REGION_CALL_FROM: { [C in keyof RegionCalls]: readonly RegionCalls[C]['from'][] } = {
  'region.known': ['desk'],
  'region.now': ['desk'],
  'region.make': ['desk'],
  'region.choose': ['desk'],
  'region.open': ['desk'],
  'region.reread': ['desk'],
  'region.close': ['desk'],
  'region.forget': ['desk'],
  'region.deck': ['desk'],
  'region.showInFolder': ['desk'],
  'region.showExport': ['desk'],
  'region.branch': ['desk'],
  'region.add': ['desk'],
  'region.rename': ['desk'],
  'region.remove': ['desk'],
  'region.undo': ['desk'],
  'region.removed': ['desk'],
  'region.putBack': ['desk'],
  'region.deleteRemoved': ['desk'],
};

export const REGION_PUSH_TO: { [P in keyof RegionPushes]: readonly RegionPushes[P]['to'][] } = {
  'region.rows': ['desk'],
};
