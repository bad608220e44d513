/** Whose changes an update is about: the user's own, those of a branch that they look after, or its region's. */
export type Whose = 'own' | 'branch' | 'region';

interface Words {
  /** Above their text. */
  text: string;
  keep: string;
}

export const WHOSE: Readonly<Record<Whose, Words>> = {
  own: { text: 'Yours', keep: 'Keep mine' },
  region: { text: 'The region’s', keep: 'Keep the region’s' },
  branch: { text: 'The branch’s', keep: 'Keep the branch’s' },
};

/** Who gave the text that theirs is compared with: national, or for a branch its region. */
export const GIVEN_BY = {
  national: { who: 'National', before: 'National before', now: 'National now', take: 'Take the national' },
  region: { who: 'The region', before: 'The region’s before', now: 'The region’s now', take: 'Take the region’s' },
} as const;
