const CONTROLS = /[^\P{Cc}\t\n\r]/gu;

/** Without control characters, which no document may hold and some viewers stop at. Tabs and line ends stay. */
export const withoutControls = (text: string): string => text.replace(CONTROLS, '');
