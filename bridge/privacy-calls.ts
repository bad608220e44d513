/** Everything about one meeting, as it lies on this computer. */
export interface MeetingFiles {
  /** Damaged files of it that are kept, and those of an earlier Branchdeck. */
  besides: number;
}

/** A meeting that was a long time ago. */
export interface OldMeeting {
  id: string;
  title: string;
  /** ISO day. */
  date: string;
}

/** What the desk asks about what is kept of meetings. */
export interface PrivacyCalls {
  'privacy.files': { from: 'desk'; takes: { meetingId: string }; returns: MeetingFiles };
  /** Asks for a folder and writes everything about a meeting into a new one; null when cancelled. */
  'privacy.exportAll': { from: 'desk'; takes: { meetingId: string }; returns: { folder: string } | null };
  /** Deletes everything about a meeting from the app's data. It can't be undone. */
  'privacy.wipe': { from: 'desk'; takes: { meetingId: string }; returns: void };

  /** Whether meetings are locked to this user account, and whether the system has a keyring that would keep the key. */
  'privacy.locking': { from: 'desk'; takes: void; returns: { locked: boolean; keyring: boolean } };
  /** Locks them or unlocks them again; `unsaved` of them are tried again by themselves. Fails where there is no keyring. */
  'privacy.lock': { from: 'desk'; takes: { locked: boolean }; returns: { locked: boolean; unsaved: number } };

  /** After how many months the app reminds of a meeting; null: never. */
  'privacy.reminder': { from: 'desk'; takes: void; returns: { months: number | null } };
  'privacy.setReminder': { from: 'desk'; takes: { months: number | null }; returns: { months: number | null } };
  /** Meetings that are older than that, oldest first; none once they were put away for the day. */
  'privacy.old': { from: 'desk'; takes: void; returns: OldMeeting[] };
  'privacy.notToday': { from: 'desk'; takes: void; returns: void };
}

/** Who may make each, as `CALL_FROM` has it. */
export const PRIVACY_CALL_FROM: { [C in keyof PrivacyCalls]: readonly PrivacyCalls[C]['from'][] } = {
  'privacy.files': ['desk'],
  'privacy.exportAll': ['desk'],
  'privacy.wipe': ['desk'],
  'privacy.locking': ['desk'],
  'privacy.lock': ['desk'],
  'privacy.reminder': ['desk'],
  'privacy.setReminder': ['desk'],
  'privacy.old': ['desk'],
  'privacy.notToday': ['desk'],
};
