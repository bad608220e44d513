import type { ItemKind, Meeting } from './model.ts';
import type { Count } from './motion-model.ts';
import type { Rules } from './rules.ts';

/** A new paper; without a path it is on paper. */
export interface NewPaper {
  name: string;
  path?: string | undefined;
}

/** A new item of an agenda. */
export interface NewItem {
  title: string;
  kind: ItemKind;
  minutes?: number | undefined;
  slides?: readonly string[] | undefined;
  papers?: readonly NewPaper[] | undefined;
}

/** What is not said stays; `null` minutes: none are planned. */
export interface ItemChange {
  title?: string | undefined;
  kind?: ItemKind | undefined;
  minutes?: number | null | undefined;
  slides?: readonly string[] | undefined;
}

/** What is not said stays. */
type Meta = { [K in 'title' | 'kind' | 'date' | 'time' | 'place']?: string | undefined };

/** Where a note stands: in general, under a slide, under an item. */
export type NotePlace = { slide: string } | { item: string } | 'general';

/** Everything that can be done to a meeting. Each is one entry of its journal; `act` says what becomes of it. */
export type MeetingAction =
  // What it is. The first entry of every journal is a `begin`.
  | { do: 'begin'; id: string; title: string; date: string; deck: Meeting['deck'] }
  // `first`: a part of what the meeting begins with, which undo leaves alone.
  | { do: 'describe'; what: Meta; first?: true | undefined }
  | { do: 'rules'; rules: Rules; first?: true | undefined }
  // Its agenda. `agenda` takes the place of all items that were not taken yet.
  | { do: 'agenda'; kind: string; items: readonly NewItem[]; first?: true | undefined }
  | { do: 'item-add'; item: NewItem; before?: string | undefined }
  | { do: 'item-change'; item: string; what: ItemChange }
  /** Without `before`: to the end. */
  | { do: 'item-move'; item: string; before?: string | undefined }
  | { do: 'item-drop'; item: string }
  | { do: 'paper-add'; item: string; paper: NewPaper }
  | { do: 'paper-drop'; item: string; paper: string }
  // How it goes.
  | { do: 'open' } | { do: 'adjourn' } | { do: 'resume' } | { do: 'close' } | { do: 'reopen' }
  /** Takes an item; undefined: none. */
  | { do: 'take'; item?: string | undefined }
  | { do: 'show'; what: 'slide' | 'paper'; id: string; label: string }
  // Who is there.
  | { do: 'names'; asked: boolean }
  | { do: 'count'; present: number }
  /**
   * Without a name: that many people, one where no number is given. With one (only where names are asked for): that person, who
   * comes back where the name is known. `counted`: the person is one of those in the room already, and is only given a name.
   */
  | { do: 'arrive'; number?: number | undefined; name?: string | undefined; counted?: boolean | undefined }
  | { do: 'leave'; number?: number | undefined; person?: string | undefined }
  | { do: 'person-rename'; person: string; name: string }
  | { do: 'apologise'; name?: string | undefined; number?: number | undefined }
  | { do: 'apology-drop'; apology: string }
  // Motions. `amendment` undefined: the motion itself. `item` undefined, here and below: the one that is being taken.
  | { do: 'move'; text: string; mover: string; seconder: string; item?: string | undefined }
  | { do: 'amend'; motion: string; text: string; mover: string; seconder: string }
  | { do: 'motion-change'; motion: string; amendment?: string | undefined; what: { text?: string | undefined; mover?: string | undefined; seconder?: string | undefined; debate?: string | undefined } }
  /** `declared`: by the chair, where no rule is given or a tie may be broken. */
  | { do: 'put'; motion: string; amendment?: string | undefined; count: Count; declared?: 'carried' | 'lost' | undefined }
  | { do: 'withdraw'; motion: string; amendment?: string | undefined }
  // Shows of hands. `base` undefined: all who are in the room.
  | { do: 'ask'; question: string; options: readonly { label: string; national?: string | undefined; local?: string | undefined }[]; base?: number | undefined; slide?: string | undefined; item?: string | undefined }
  | { do: 'hands'; tally: string; option: string; by: number }
  | { do: 'hands-set'; tally: string; option: string; count: number }
  /** `baseBy`: so many more or fewer than it is out of by then. */
  | { do: 'tally-change'; tally: string; what: { question?: string | undefined; base?: number | undefined; baseBy?: number | undefined } }
  | { do: 'tally-close'; tally: string } | { do: 'tally-open'; tally: string } | { do: 'tally-drop'; tally: string }
  // What comes of it.
  | { do: 'decide'; text: string; item?: string | undefined }
  | { do: 'decision-change'; decision: string; text: string }
  | { do: 'decision-drop'; decision: string }
  | { do: 'action'; text: string; owner: string; due: string; item?: string | undefined }
  | { do: 'action-change'; action: string; what: { text?: string | undefined; owner?: string | undefined; due?: string | undefined; done?: string | null | undefined } }
  | { do: 'action-drop'; action: string }
  | { do: 'matter'; meeting: { id: string; title: string; date: string }; action: string; text: string; owner: string; due: string; became: 'done' | 'carried' | 'dropped'; note: string }
  // What is written.
  | { do: 'note'; at: NotePlace; label: string; text: string }
  /** `from`: the draft that they were edited from, where it is another than before. `step`: not typed, but one press, which undo takes back; so is null. */
  | { do: 'minutes'; text: string | null; from?: string | undefined; step?: true | undefined }
  | { do: 'approve'; text: string; meeting: { id: string; title: string; date: string } }
  | { do: 'unapprove' };

/** The names of all actions. */
export type MeetingVerb = MeetingAction['do'];
