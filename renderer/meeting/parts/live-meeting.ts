import { createContext, use } from 'react';
import type { ShownNow } from '../../../bridge/meeting-calls.ts';
import type { MeetingAction } from '../../../core/meeting/actions.ts';
import type { Meeting } from '../../../core/meeting/model.ts';
import type { Count } from '../../../core/meeting/motion-model.ts';

/** `saved` only when all that was done is on disk. */
export type MeetingSaved = 'saved' | 'saving' | 'failed';

/** The meeting that is open in this window, and what can be done to it. */
export interface LiveMeeting {
  meeting: Meeting;
  /** What undo would take back and redo do again. */
  undoes: ShownNow['undoes'];
  redoes: ShownNow['redoes'];
  saved: MeetingSaved;
  /** True when it is done: on disk, or kept in Branchdeck and tried again where the disk refuses it (`saved` says `failed`). Where it can't be done the person has been told why. */
  act(action: MeetingAction): Promise<boolean>;
  undo(): void;
  redo(): void;
  /** Something is typed that was not handed over yet; returns a function that says that it was. */
  hold(): () => void;
  /** Hands that are being counted and were not recorded yet, by what they are counted for: a look at another part of the meeting leaves them as they are. */
  counts: Readonly<Record<string, Count>>;
  /** @param change undefined out: nothing is counted for it any more */
  keepCount(of: string, change: (before: Count | undefined) => Count | undefined): void;
  /** ISO day. */
  today: string;
}

const LiveMeetingContext = createContext<LiveMeeting | undefined>(undefined);

export const LiveMeetingProvider = LiveMeetingContext.Provider;

/** The meeting that is open, for the parts of it that are shown in either window. */
export function useMeeting(): LiveMeeting {
  const live = use(LiveMeetingContext);
  if (!live) throw new Error('No meeting is open.');
  return live;
}
