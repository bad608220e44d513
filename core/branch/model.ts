import type { Audience } from '../audience/model.ts';

export const EMPLOYER_KINDS = ['local-authority', 'trust', 'governing-body', 'proprietor', 'other'] as const;
export type EmployerKind = (typeof EMPLOYER_KINDS)[number];

/** Kinds of state and independent school in England, as far as they tell who employs its staff. */
export const SCHOOL_KINDS = [
  'community', 'voluntary-controlled', 'maintained-nursery', 'pupil-referral-unit', 'community-special',
  'voluntary-aided', 'foundation', 'foundation-special', 'academy', 'free-school', 'independent',
] as const;
export type SchoolKind = (typeof SCHOOL_KINDS)[number];

/** Who the branch is and which meeting this is. Every field may be blank. */
export interface Profile {
  branch: { name: string; region: string; logo: string };
  /** `contact` is the person written to and `post` their post; `address` has a line for each of its lines. */
  employer: { name: string; kind: EmployerKind | ''; contact: string; post: string; address: string };
  /** The school that a letter is written from. */
  school: { name: string; kind: SchoolKind | '' };
  official: { name: string; role: string; email: string };
  /** `date` is ISO: 2025-11-27, or blank. */
  meeting: { date: string; place: string };
  /** `date` is what letters are dated, ISO; blank: the day that they are written. */
  letter: { date: string };
}

/** A figure that the branch put in: the value as typed and parsed, and who says so. */
export interface LocalFigure {
  /** A number for count, percent and money; text or an ISO date otherwise; undefined while only the source is known. */
  value: number | string | undefined;
  source: string;
  asOf: string;
  enteredBy: string;
  /** What of the figure has changed since the value was given ('its kind'): it isn't printed until it is entered again. */
  toConfirm?: string | undefined;
}

export interface SlideEdit {
  /** The branch's text of the slide, without attributes and speaker notes. */
  markdown: string;
  /** The national text that it was made from. */
  from: string;
}

export interface AddedSlide {
  id: string;
  /** The slide it follows; undefined puts it last. */
  after: string | undefined;
  markdown: string;
  /** Undefined: for members alone. */
  audience: readonly Audience[] | undefined;
}

/** How the branch wants its slides to look; each may be blank. */
export interface BranchLook {
  /** A theme's name. */
  theme: string;
  /** A colour as `#0b5563`. */
  accent: string;
}

/** A branch's changes to a national deck, kept beside it and applied when it is shown (deck format 1). */
export interface BranchLayer {
  deck: string;
  baseVersion: string;
  profile: Profile;
  look: BranchLook;
  figures: Readonly<Record<string, LocalFigure>>;
  slides: {
    off: readonly string[];
    on: readonly string[];
    order: readonly string[];
    edits: Readonly<Record<string, SlideEdit>>;
    added: readonly AddedSlide[];
    notes: Readonly<Record<string, string>>;
  };
}

export const BLANK_PROFILE: Profile = {
  branch: { name: '', region: '', logo: '' },
  employer: { name: '', kind: '', contact: '', post: '', address: '' },
  school: { name: '', kind: '' },
  official: { name: '', role: '', email: '' },
  meeting: { date: '', place: '' },
  letter: { date: '' },
};

export const BLANK_LOOK: BranchLook = { theme: '', accent: '' };

/** A layer with nothing changed yet. */
export const blankLayer = (deck: string, baseVersion: string, profile: Profile = BLANK_PROFILE): BranchLayer => ({
  deck,
  baseVersion,
  profile,
  look: BLANK_LOOK,
  figures: {},
  slides: { off: [], on: [], order: [], edits: {}, added: [], notes: {} },
});
