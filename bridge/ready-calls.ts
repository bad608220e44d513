import type { MadePapers } from '../core/ready/deck-facts.ts';
import type { AgendaPaper, MachineFacts, SystemSettings } from '../core/ready/model.ts';

/** What main knows before a meeting. */
export interface ReadyLook {
  machine: MachineFacts;
  /** When this deck's papers were made last. */
  made: MadePapers;
  /** Those of the meeting's agenda, where one was named. */
  papers: AgendaPaper[];
}

/** The calls of the check before a meeting. */
export interface ReadyCalls {
  'ready.look': { from: 'desk'; takes: { key: string; meetingId?: string | undefined }; returns: ReadyLook };
  /** Opens a page of the system's own settings, where `MachineFacts.settings` names it. */
  'ready.settings': { from: 'desk'; takes: { of: SystemSettings }; returns: void };
}

export const READY_CALL_FROM: { [C in keyof ReadyCalls]: readonly ReadyCalls[C]['from'][] } = {
  'ready.look': ['desk'],
  'ready.settings': ['desk'],
};
