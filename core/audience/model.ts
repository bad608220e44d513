/** Whom a version is made for. */
export const AUDIENCES = ['members', 'employer', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Whether something with this audience list may be seen; no list means everyone. */
export const maySee = (list: readonly Audience[] | undefined, audience: Audience): boolean =>
  list === undefined || list.includes(audience);

/** Speaker notes are never for the employer or the public, whatever a deck says (deck format 1). */
export const mayHaveNotes = (audience: Audience): boolean => audience === 'members';

/** "the employer", as in "the version for the employer". */
export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = { members: 'members', employer: 'the employer', public: 'the public' };
