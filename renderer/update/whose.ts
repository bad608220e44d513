/** Whose changes an update is about: the user's own, or those of a branch that they look after. */
export type Whose = 'own' | 'branch';

interface Words {
  /** Above their text. */
  text: string;
  keep: string;
}

export const WHOSE: Readonly<Record<Whose, Words>> = {
  own: { text: 'Yours', keep: 'Keep mine' },
  branch: { text: 'The branch’s', keep: 'Keep the branch’s' },
};
