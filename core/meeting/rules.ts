/** A branch's own rules. None is built in: what the branch has not given is not judged. */
export interface Rules {
  /** How many have to be in the room. */
  quorum: { number: number } | { /** 33.3 and 66.7 are thirds, as in a majority. */ percent: number; of: number } | undefined;
  /** Minutes after which a meeting that has no quorum is given up; undefined: it isn't. */
  wait: number | undefined;
  /** What carries a motion; undefined: the chair declares it. */
  majority: Majority | undefined;
  /** A motion needs a seconder before it is put. */
  seconder: boolean;
  /** The chair may break a tie. */
  casting: boolean;
  /** Days of notice by the kind of meeting (id of its preset). */
  notice: Readonly<Record<string, number>>;
  /** How many hands below which no percentages are shown. */
  minBase: number;
}

export const MAJORITY_OF = ['cast', 'counted', 'present'] as const;

export interface Majority {
  /** In per cent; 33.3 and 66.7, however many digits are written, are exactly one and two thirds. */
  share: number;
  /** More than that share, or at least it. */
  over: boolean;
  /** Of the hands for and against; of those and the abstentions; or of all in the room. */
  of: (typeof MAJORITY_OF)[number];
}

/** Ten: the bound below which the deck format's own example prints no share. */
export const USUAL_MIN_BASE = 10;

export const NO_RULES: Rules = {
  quorum: undefined, wait: undefined, majority: undefined, seconder: false, casting: false, notice: {}, minBase: USUAL_MIN_BASE,
};
