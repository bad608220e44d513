import type { EmployerChange } from '../core/replies/change.ts';
import type { EmployerDetails, EmployerRecord, ReplyRules, Stage } from '../core/replies/model.ts';

/** All that is known of employers' replies, as a window shows it. Where a file lies stays with main. */
export interface RepliesNow {
  employers: EmployerRecord[];
  rules: ReplyRules;
  /** ISO day on which the reminders were put away until the next; '' for never. */
  dismissedOn: string;
  /** What undo would take back and redo do again; undefined where there is nothing. */
  undoes: string | undefined;
  redoes: string | undefined;
}

export const REPLY_MAILS = ['forward', 'acknowledge'] as const;
export type ReplyMail = (typeof REPLY_MAILS)[number];

/** What the mail program was handed. Nothing is sent, and nothing is marked as done. */
export interface PreparedMails {
  /** `whole`: with its text; otherwise the text is on the clipboard. `blanks`: what is still blank in it, as it is marked there: "[your name]". */
  acknowledge: { whole: boolean; blanks: string[] } | undefined;
  /** `shown`: the file of the reply that is now shown in its folder, to be attached by hand. `missing`: files that are no longer where they lay. */
  forward: { whole: boolean; shown: string | undefined; missing: string[] } | undefined;
}

interface OfEmployer {
  employerId: string;
}

/** What the desk window asks about employers' replies. A change is answered when it is on disk. */
export interface RepliesCalls {
  'replies.now': { from: 'desk'; takes: void; returns: RepliesNow };
  'replies.add': { from: 'desk'; takes: { details: EmployerDetails }; returns: { employerId: string; now: RepliesNow } };
  'replies.change': { from: 'desk'; takes: OfEmployer & { change: EmployerChange }; returns: RepliesNow };
  'replies.undo': { from: 'desk'; takes: void; returns: RepliesNow };
  'replies.redo': { from: 'desk'; takes: void; returns: RepliesNow };
  'replies.rules': { from: 'desk'; takes: { rules: ReplyRules }; returns: RepliesNow };
  /** Puts the reminders away until tomorrow. */
  'replies.dismiss': { from: 'desk'; takes: void; returns: RepliesNow };

  /** Asks for files and notes where they lie; null when the user thinks better of it. */
  'replies.chooseFiles': { from: 'desk'; takes: OfEmployer & { stage: Stage }; returns: RepliesNow | null };
  /** The same with files that were dropped. */
  'replies.dropFiles': { from: 'desk'; takes: OfEmployer & { stage: Stage; paths: string[] }; returns: RepliesNow };
  /** Copies a file among the app's data, so that it stays when the other is moved. */
  'replies.keepCopy': { from: 'desk'; takes: OfEmployer & { stage: Stage; fileId: string }; returns: RepliesNow };
  'replies.showFile': { from: 'desk'; takes: OfEmployer & { fileId: string }; returns: void };

  /** Opens the user's mail program with each of them. `key`: the open deck, whose acknowledgement is taken if it has one. */
  'replies.prepare': { from: 'desk'; takes: OfEmployer & { mails: ReplyMail[]; key?: string | undefined }; returns: PreparedMails };

  /** Asks where to and writes the employers as CSV, in this order; null when cancelled. */
  'replies.exportCsv': { from: 'desk'; takes: { employerIds: string[] }; returns: { fileName: string } | null };
  /** Asks for a folder and writes everything about an employer into a new one; null when cancelled. */
  'replies.exportAll': { from: 'desk'; takes: OfEmployer; returns: { folder: string; missing: string[] } | null };
  /** Deletes everything about an employer from the app's data. It can't be undone. */
  'replies.wipe': { from: 'desk'; takes: OfEmployer; returns: RepliesNow };
}

/** Who may make each, as `CALL_FROM` has it. */
export const REPLIES_CALL_FROM: { [C in keyof RepliesCalls]: readonly RepliesCalls[C]['from'][] } = {
  'replies.now': ['desk'],
  'replies.add': ['desk'],
  'replies.change': ['desk'],
  'replies.undo': ['desk'],
  'replies.redo': ['desk'],
  'replies.rules': ['desk'],
  'replies.dismiss': ['desk'],
  'replies.chooseFiles': ['desk'],
  'replies.dropFiles': ['desk'],
  'replies.keepCopy': ['desk'],
  'replies.showFile': ['desk'],
  'replies.prepare': ['desk'],
  'replies.exportCsv': ['desk'],
  'replies.exportAll': ['desk'],
  'replies.wipe': ['desk'],
};
