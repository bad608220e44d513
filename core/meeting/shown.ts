import type { Item, Meeting, Paper } from './model.ts';

/** A paper as a window or an export has it. */
type ShownPaper = Omit<Paper, 'path'> & { path?: undefined };

/** A meeting as a window or an export has it: without where its papers lie on this computer. */
export type ShownMeeting = Omit<Meeting, 'items'> & { items: readonly (Omit<Item, 'papers'> & { papers: readonly ShownPaper[] })[] };

/** Takes out of a meeting where its papers lie. */
export const showMeeting = (meeting: Meeting): ShownMeeting => ({
  ...meeting, items: meeting.items.map((item) => ({ ...item, papers: item.papers.map(({ id, name, hasFile }) => ({ id, name, hasFile })) })),
});
