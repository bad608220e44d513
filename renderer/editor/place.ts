export type TabName = 'slides' | 'figures' | 'branch' | 'check';

/** Somewhere in Customise that a button can lead to. */
export interface Place {
  tab: TabName;
  slide?: string;
  /** The DOM id of what takes the focus there. */
  focus: string;
}

export const figureFieldId = (figureId: string): string => `figure-${figureId}`;
/** The details of the branch that have a field, as tokens name them. */
export const PROFILE_DETAILS = [
  'branch.name', 'branch.region', 'branch.logo', 'employer.name', 'employer.kind', 'official.name', 'official.role', 'official.email', 'meeting.date', 'meeting.place',
] as const;
export type ProfileDetail = (typeof PROFILE_DETAILS)[number];

export const profileFieldId = (detail: ProfileDetail): string => `profile-${detail}`;
export const LOOK_ID = 'look-title';
export const ACCENT_ID = 'look-accent';
export const SLIDE_PANE_ID = 'slide-pane';

/** The slide itself, open in the Slides tab. */
export const slidePlace = (slide: string): Place => ({ tab: 'slides', slide, focus: SLIDE_PANE_ID });

/** The row of a figure, in the Figures tab. */
export const figurePlace = (figureId: string): Place => ({ tab: 'figures', focus: figureFieldId(figureId) });

/** The look, in the Branch tab. */
export const lookPlace = (part: 'theme' | 'accent'): Place => ({ tab: 'branch', focus: part === 'accent' ? ACCENT_ID : LOOK_ID });

/** A detail of the branch, in the Branch tab. */
export const profilePlace = (detail: ProfileDetail): Place => ({ tab: 'branch', focus: profileFieldId(detail) });

/** The list of all changes, in the Branch tab. */
export const CHANGES_PLACE: Place = { tab: 'branch', focus: 'changes-title' };

const soon = (then: () => void): void => void requestAnimationFrame(() => requestAnimationFrame(then));

/** Focuses an element that the next paint will have. @param block where it comes to stand; `nearest` leaves in place what is in view */
export function focusSoon(id: string, block: 'center' | 'nearest' = 'center'): void {
  soon(() => {
    const found = document.getElementById(id);
    found?.focus();
    found?.scrollIntoView({ block });
  });
}

/** A row of a long list is drawn a few paints after the list was scrolled to it. */
const MOST_TRIES = 8;

/** Focuses what takes the place of a control that goes, once it has gone. */
export function focusInstead(find: () => HTMLElement | null | undefined, tries = MOST_TRIES): void {
  soon(() => {
    const found = find();
    if (found) found.focus();
    else if (tries > 1) focusInstead(find, tries - 1);
  });
}

/** The line of a slide in the list. */
export const slideLine = (id: string): HTMLElement | null => document.querySelector(`.slide-list [data-key="${CSS.escape(id)}"]`);
