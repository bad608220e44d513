import type { MinutesAbout } from '../core/minutes/about.ts';
import type { MinutesFormat, MinutesVersion } from '../core/minutes/formats.ts';
import type { OutsideNames } from '../core/minutes/gather.ts';
import type { Proof } from '../core/proof/report.ts';

/** What minutes are made of besides the meeting. */
export interface MinutesSources {
  about: MinutesAbout;
  names: OutsideNames;
}

/** Minutes that were saved, read back and found clean. */
export interface SavedMinutes {
  path: string;
  fileName: string;
  /** The name that was asked for, where another program has that file open and this one was kept beside it. */
  insteadOf: string | undefined;
  proof: Proof;
}

/** What the desk window asks about minutes. Their text is kept in the meeting (`meeting.act`). */
export interface MinutesCalls {
  'minutes.sources': { from: 'desk'; takes: { meetingId: string }; returns: MinutesSources };
  /** Asks where to save and writes them; null when the user thinks better of it, or stops it. */
  'minutes.save': { from: 'desk'; takes: { meetingId: string; version: MinutesVersion; format: MinutesFormat }; returns: SavedMinutes | null };
  'minutes.cancel': { from: 'desk'; takes: void; returns: void };
  'minutes.showInFolder': { from: 'desk'; takes: { path: string }; returns: void };
}

/** Who may make each, as `CALL_FROM` has it. */
export const MINUTES_CALL_FROM: { [C in keyof MinutesCalls]: readonly MinutesCalls[C]['from'][] } = {
  'minutes.sources': ['desk'],
  'minutes.save': ['desk'],
  'minutes.cancel': ['desk'],
  'minutes.showInFolder': ['desk'],
};
