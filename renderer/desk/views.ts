/** The pages of the desk window. */
export type View = 'welcome' | 'library' | 'customise' | 'notes' | 'guide';

export const VIEW_TITLES: Record<View, string> = {
  welcome: 'Welcome',
  library: 'Library',
  customise: 'Customise',
  notes: 'Notes',
  guide: 'Guide',
};

/** What stands over a page. */
export type Over = 'present' | 'export' | 'about' | undefined;
