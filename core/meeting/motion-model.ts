/** Whether there was a quorum at a moment; `needed` undefined: the branch has given no rule. */
export interface QuorumMoment {
  needed: number | undefined;
  present: number;
  met: boolean | undefined;
}

export interface Motion {
  id: string;
  item: string | undefined;
  /** As it reads now. */
  text: string;
  /** As it was moved. */
  moved: string;
  mover: string;
  seconder: string;
  /** What was said, in the secretary's words. */
  debate: string;
  amendments: readonly Amendment[];
  movedAt: string;
  stage: 'open' | 'decided' | 'withdrawn';
  result: Result | undefined;
}

export interface Amendment {
  id: string;
  /** The whole motion as it would read, and what it read when the amendment was moved. */
  text: string;
  against: string;
  mover: string;
  seconder: string;
  movedAt: string;
  stage: 'open' | 'decided' | 'withdrawn';
  result: Result | undefined;
}

/** Hands counted for a motion or an amendment. */
export interface Count {
  for: number;
  against: number;
  abstain: number;
}

export interface Result extends Count {
  at: string;
  carried: boolean;
  /** `rule`: by the branch's rule; `casting`: the chair's casting vote broke a tie; `chair`: the chair declared it, since the branch has given no rule. */
  by: 'rule' | 'casting' | 'chair';
  /** The rule in words, as it was then; '' where there is none. */
  rule: string;
  quorum: QuorumMoment;
}
