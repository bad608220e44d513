import type { GuideTopicId } from '../../core/guide/topics.ts';

/** The pages of the desk window. */
export type View = 'welcome' | 'library' | 'import' | 'figures' | 'customise' | 'update' | 'letters' | 'notes' | 'replies' | 'meetings' | 'region';

export const VIEW_TITLES: Record<View, string> = {
  welcome: 'Welcome',
  library: 'Library',
  import: 'A PowerPoint',
  figures: 'Find the figures',
  customise: 'Customise',
  update: 'A new version',
  letters: 'Letters',
  meetings: 'Meetings',
  notes: 'Notes',
  replies: 'Replies from employers',
  region: 'Region',
};

/** The page of the guide about each; Customise has one for each of its tabs. */
export const GUIDE_ON: Record<View, GuideTopicId | undefined> = {
  welcome: 'first-meeting',
  library: 'library',
  import: 'powerpoint',
  figures: 'powerpoint',
  customise: undefined,
  update: 'update',
  letters: 'letters',
  meetings: 'meeting',
  notes: 'notes',
  replies: 'replies',
  region: 'region',
};

/** What stands over a page. */
export type Over = 'present' | 'ready' | 'export' | 'jcnc-pack' | 'blanks' | 'check-file' | 'about' | undefined;

/** The pages on which the open deck is changed, and a change undone. */
export const changesDeck = (view: View): boolean => view === 'customise' || view === 'letters';

/** The pages of what is one's own, whichever branch is open. */
export const isOnesOwn = (view: View): boolean => view === 'meetings' || view === 'notes' || view === 'replies';
