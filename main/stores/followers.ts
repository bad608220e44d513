import type { MeetingNow } from '../../bridge/meeting-calls.ts';
import { logFailure } from '../log.ts';

type Follower = (now: MeetingNow) => void;

/** Those who are told of every change of any meeting. */
export interface Followers {
  /** @returns how to stop */
  add(follower: Follower): () => void;
  /** Tells them all. What was done is done, whatever becomes of those who follow it: one that throws is put in the log. */
  tell(now: MeetingNow): void;
}

/** Nobody follows yet. */
export function makeFollowers(): Followers {
  const all = new Set<Follower>();
  return {
    add(follower) {
      all.add(follower);
      return () => void all.delete(follower);
    },
    tell(now) {
      for (const follower of all) {
        try {
          follower(now);
        } catch (error) {
          logFailure(`following meeting ${now.meeting.id}`, error);
        }
      }
    },
  };
}
