/** A question to the room, counted by hand. Always indicative. */
export interface Tally {
  id: string;
  item: string | undefined;
  slide: string | undefined;
  question: string;
  options: readonly TallyOption[];
  /** How many people could have put up a hand. */
  base: number;
  stage: 'open' | 'closed';
  openedAt: string;
  closedAt: string | undefined;
}

export interface TallyOption {
  id: string;
  label: string;
  count: number;
  /** Id of the national figure that it is shown beside. */
  national: string | undefined;
  /** Id of the local figure that its count becomes. */
  local: string | undefined;
}
