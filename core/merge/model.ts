import type { BranchLayer } from '../branch/model.ts';
import type { Deck } from '../deck/model.ts';
import type { Figure } from '../figures/model.ts';
import type { Finding } from '../findings.ts';
import type { Letter } from '../letters/model.ts';

/** A campaign's letter with its text as it stands in its file. */
export interface LetterText {
  letter: Letter;
  text: string;
}

/** One version of a national deck, as far as merging looks at it. */
export interface DeckVersion {
  deck: Deck;
  figures: ReadonlyMap<string, Figure>;
  letters: readonly LetterText[];
  /** Why its figures, its letters or its front matter can't be read: what is left out of them would look like gone. */
  faults: readonly Finding[];
}

/** What can differ in a slide that is still there. */
export type SlideField = 'text' | 'notes' | 'layout' | 'audience' | 'minutes' | 'optional' | 'content-note' | 'overtaken' | 'section' | 'builds';

/** What became of a slide nationally. A slide that moved and changed is in the list twice. */
export interface SlideChange {
  kind: 'added' | 'removed' | 'changed' | 'renamed' | 'moved' | 'split' | 'joined';
  /** Its id in the newer version; of a removed slide its id in the older one, of a split one the id of its first part. */
  id: string;
  title: string;
  /** Its ids in the older version: none of an added slide, several of joined ones. */
  was: readonly string[];
  /** Of a split slide the ids of all its parts, in their order. */
  parts: readonly string[];
  fields: readonly SlideField[];
  /** Fewer people may see it than before. */
  narrowed: boolean;
  /** Somebody may see it who could not before. */
  widened: boolean;
  /** The text of both versions, where it differs. */
  text: { was: string; is: string } | undefined;
}

export type FigureField = 'label' | 'kind' | 'value' | 'qualifier' | 'base' | 'scope' | 'source' | 'as-of' | 'stale-after' | 'share' | 'required' | 'audience' | 'min-base';

/**
 * What became of a figure nationally. `corrected`: another value with the same date, or it says so; `updated`: a newer
 * one; `redefined`: what it measures is no longer the same; `changed`: anything else.
 */
export interface FigureChange {
  kind: 'added' | 'retired' | 'renamed' | 'corrected' | 'updated' | 'redefined' | 'changed';
  /** Its id in the newer version; of a retired figure in the older one. */
  id: string;
  /** Its id in the older version; '' of an added one. */
  was: string;
  label: string;
  /** What it was called in the older version; '' of an added one. */
  labelWas: string;
  /** Of a renamed one: nothing but the id differs, so that branches may follow without being asked. */
  certain: boolean;
  fields: readonly FigureField[];
  /** As slides printed it; '' where it has no national value. */
  valueWas: string;
  valueIs: string;
  /** Why, where the deck says so. */
  reason: string;
  narrowed: boolean;
  /** Ids of the national slides that print it: those of the newer version, of a retired figure those of the older one. */
  slides: readonly string[];
  /** Ids of the letters that print it, likewise. */
  letters: readonly string[];
}

export interface LetterChange {
  kind: 'added' | 'changed' | 'renamed' | 'removed';
  id: string;
  /** Of a renamed one its id in the older version; ''. */
  was: string;
  title: string;
  narrowed: boolean;
}

/** A difference in the front matter. */
export interface DetailChange {
  field: 'title' | 'version' | 'issued' | 'lang' | 'theme' | 'audiences';
  was: string;
  is: string;
  narrowed: boolean;
}

/** What is new in a national deck. */
export interface DeckChanges {
  /** The versions' names. */
  from: string;
  to: string;
  slides: readonly SlideChange[];
  figures: readonly FigureChange[];
  letters: readonly LetterChange[];
  details: readonly DetailChange[];
  trace: Trace;
}

/** Where slides and figures of the older version went. */
export interface Trace {
  /** For each old slide its new ids: none where it was removed, several where it was split. */
  slides: ReadonlyMap<string, readonly string[]>;
  /** For each new slide its old ids: none where it is new, several where slides were joined. */
  sources: ReadonlyMap<string, readonly string[]>;
  /** Figures under another id, old to new, where that is certain. */
  figures: ReadonlyMap<string, string>;
}

/** A slide's text changed nationally and by the branch. Until it is resolved the branch's text is shown. */
export interface Conflict {
  /** The slide's id in the newer version. */
  slide: string;
  /** Its ids in the older one. */
  was: readonly string[];
  title: string;
  kind: 'changed' | 'split' | 'joined';
  nationalOld: string;
  nationalNew: string;
  ours: string;
  /** Both changes in one text, where they don't touch the same words. */
  combined: string | undefined;
  /** Of a split slide the other parts, of which `ours` may hold words too. */
  parts: readonly string[];
  /** National now keeps some of the slide from people who could see it. */
  narrowed: boolean;
}

/** Something of the branch's that the merge took along. */
export interface Carried {
  kind: 'kept' | 'followed' | 'combined' | 'now-national' | 'no-change' | 'notes' | 'order' | 'added' | 'figure';
  /** Id of the slide or figure in the newer version. */
  id: string;
  /** Its id before, where it differs. */
  was: string;
  says: string;
  /** Of a combined text: all that it was made of. */
  texts: { nationalOld: string; nationalNew: string; ours: string; combined: string } | undefined;
}

/** Something that a person had better look at. */
export interface CalledOut {
  kind:
    | 'removed-slide' | 'narrowed-slide' | 'widened-slide' | 'split-slide' | 'renamed-slide' | 'other-version' | 'older-version' | 'same-version' | 'switch'
    | 'retired-figure' | 'retired-used' | 'typed-value' | 'value-changed' | 'redefined-figure' | 'renamed-figure' | 'narrowed-figure' | 'widened-figure' | 'unknown-token';
  /** Id of the slide that it is on; '' where it is on none. */
  slide: string;
  /** Id of the figure that it is about; ''. */
  figure: string;
  /** Which part of the branch's changes it stands in. */
  part: 'edit' | 'added' | 'notes' | 'figure' | 'switch' | 'deck';
  /** The words found, as they stand there; ''. */
  found: string;
  says: string;
}

export interface MergeResult {
  layer: BranchLayer;
  changes: DeckChanges;
  conflicts: readonly Conflict[];
  carried: readonly Carried[];
  calledOut: readonly CalledOut[];
}

/** What is done about a conflict: the branch's text, the national one, both in one, or a text of its own. */
export type Choice = 'ours' | 'theirs' | 'combined' | { text: string };
