import type { MeetingAction, MeetingVerb, NewItem } from '../core/meeting/actions.ts';
import type { Meeting } from '../core/meeting/model.ts';
import type { ShownMeeting } from '../core/meeting/shown.ts';
import type { OpenAction } from '../core/meeting/open-actions.ts';
import type { Rules } from '../core/meeting/rules.ts';
import type { MeetingSummary } from '../core/meeting/summary.ts';

/** A meeting as it is after an entry of its journal; of two, the one with the higher `revision` is newer. */
export interface MeetingNow {
  meeting: Meeting;
  /** Number of the last entry of its journal, undos among them. */
  revision: number;
  /** What undo would take back and redo do again; undefined where there is nothing. */
  undoes: MeetingVerb | undefined;
  redoes: MeetingVerb | undefined;
  /** The disk does not take what was done last. It stays in the app and is tried again by itself; say so, and never that it is saved. */
  unsaved: boolean;
}

/** The same for a window, which is never told where a paper lies. */
export type ShownNow = Omit<MeetingNow, 'meeting'> & { meeting: ShownMeeting };

/** An agenda to begin with. */
export interface PresetCard {
  id: string;
  title: string;
  /** The branch's own; others come with Branchdeck. One of the branch's takes the place of one with its id. */
  own: boolean;
  items: readonly NewItem[];
}

type Both = 'desk' | 'presenter';

/** What desk and presenter windows ask about meetings. Each answer comes when what it tells is on disk, or says `unsaved`. */
export interface MeetingCalls {
  /** Newest first. */
  'meeting.list': { from: 'desk'; takes: void; returns: MeetingSummary[] };
  'meeting.open': { from: Both; takes: { meetingId: string }; returns: ShownNow };
  /** Begins a new one, with the branch's rules in it. `key` is of the deck that is presented at it. */
  'meeting.start': {
    from: 'desk';
    takes: { key?: string | undefined; title: string; date: string; time?: string | undefined; preset?: string | undefined };
    returns: ShownNow;
  };
  /** Does one thing to a meeting. Fails where it can't be done; then the meeting is as it was. */
  'meeting.act': { from: Both; takes: { meetingId: string; action: MeetingAction }; returns: ShownNow };
  'meeting.undo': { from: Both; takes: { meetingId: string }; returns: ShownNow };
  'meeting.redo': { from: Both; takes: { meetingId: string }; returns: ShownNow };
  /** The deck that is presented at it, where it is in the library. */
  'meeting.deck': { from: 'desk'; takes: { meetingId: string }; returns: { key: string } | null };
  /** Actions of earlier meetings that are still to be done, oldest first. */
  'meeting.arising': { from: Both; takes: { meetingId: string }; returns: OpenAction[] };

  /** Asks for a file and puts it among an item's papers; null when the user thinks better of it. */
  'meeting.choosePaper': { from: 'desk'; takes: { meetingId: string; item: string }; returns: ShownNow | null };
  /** Opens a paper in the system's program for it. */
  'meeting.openPaper': { from: Both; takes: { meetingId: string; paper: string }; returns: void };

  /** The branch's own rules, which every new meeting begins with. */
  'meeting.rules': { from: 'desk'; takes: void; returns: Rules };
  'meeting.setRules': { from: 'desk'; takes: Rules; returns: Rules };

  /** Agendas to begin with, and what is wrong with files that are none. */
  'meeting.presets': { from: 'desk'; takes: void; returns: { presets: PresetCard[]; faults: string[] } };
  /** Keeps the agenda of a meeting as one of the branch's own. */
  'meeting.savePreset': { from: 'desk'; takes: { meetingId: string; title: string }; returns: PresetCard };
  /** Shows the folder of the branch's own agendas. */
  'meeting.showPresets': { from: 'desk'; takes: void; returns: void };
}

export interface MeetingPushes {
  /** Something was done to a meeting, in this window or another. */
  'meeting.changed': { to: Both; carries: ShownNow };
}

export const MEETING_CALL_FROM: { [C in keyof MeetingCalls]: readonly MeetingCalls[C]['from'][] } = {
  'meeting.list': ['desk'],
  'meeting.open': ['desk', 'presenter'],
  'meeting.start': ['desk'],
  'meeting.act': ['desk', 'presenter'],
  'meeting.undo': ['desk', 'presenter'],
  'meeting.redo': ['desk', 'presenter'],
  'meeting.deck': ['desk'],
  'meeting.arising': ['desk', 'presenter'],
  'meeting.choosePaper': ['desk'],
  'meeting.openPaper': ['desk', 'presenter'],
  'meeting.rules': ['desk'],
  'meeting.setRules': ['desk'],
  'meeting.presets': ['desk'],
  'meeting.savePreset': ['desk'],
  'meeting.showPresets': ['desk'],
};

export const MEETING_PUSH_TO: { [P in keyof MeetingPushes]: readonly MeetingPushes[P]['to'][] } = {
  'meeting.changed': ['desk', 'presenter'],
};
