import type { ErrorCode } from '../errors.ts';

/** The pages of the guide in the order in which a branch secretary needs them. Each but the last is `docs/guide/<id>.md`. */
export const GUIDE_TOPICS = [
  'first-meeting', 'library', 'powerpoint', 'slides', 'writing', 'pictures', 'figures', 'branch', 'check', 'update',
  'present', 'meeting', 'minutes', 'notes', 'export', 'letters', 'replies', 'region', 'other-tools', 'trouble', 'keys', 'kept', 'findings',
] as const;
export type GuideTopicId = (typeof GUIDE_TOPICS)[number];

/** Where in the guide one reads on: a page, and a heading or the first cell of a row on it. */
export interface GuidePlace {
  topic: GuideTopicId;
  at?: string;
}

const TROUBLE: Readonly<Record<ErrorCode, GuidePlace | undefined>> = {
  'not-found': { topic: 'trouble', at: 'A deck or a file is not found' },
  'not-a-deck': { topic: 'trouble', at: 'It says that a file is not a deck' },
  'too-large': { topic: 'trouble', at: 'A file is too large' },
  'outside-deck': { topic: 'trouble', at: 'A picture does not show' },
  'cannot-read': { topic: 'trouble', at: 'A file can’t be read' },
  'cannot-write': { topic: 'trouble', at: 'A file can’t be saved' },
  'in-use': { topic: 'trouble', at: 'A file can’t be saved' },
  'bad-input': { topic: 'trouble', at: 'A file of figures or changes is refused' },
  blocked: { topic: 'check', at: 'What stops an export' },
  internal: { topic: 'trouble', at: 'Something went wrong inside Branchdeck' },
  withheld: { topic: 'export', at: 'When a file is not kept' },
  usage: undefined,
  cancelled: undefined,
};

/** The place in the guide that helps with a failure; undefined where the message says all there is. */
export const placeForError = (code: ErrorCode): GuidePlace | undefined => TROUBLE[code];

/** The row of the guide that explains a thing to check. @param code of the finding */
export const placeForFinding = (code: string): GuidePlace => ({ topic: 'findings', at: code });
