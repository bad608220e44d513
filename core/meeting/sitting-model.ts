/** As clocks showed it. They may be set meanwhile, so that an end comes before its beginning: what was first is told by `n`. */
export interface Span {
  /** Number of the entry that began it. */
  n: number;
  from: string;
  /** Undefined while it goes on. */
  to: string | undefined;
}

/** A time for which a meeting was open. */
export interface Sitting extends Span {
  /** Begun by reopening the meeting, not by resuming or opening it. */
  reopened?: true;
}

export interface Shortage {
  since: string;
  /** There had been a quorum before. */
  lost: boolean;
}
