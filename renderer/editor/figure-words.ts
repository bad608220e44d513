import type { Session } from '../desk/session.tsx';

/** What is said of figures that a deck leaves to its users: of one branch's, or of those that a region gives to all of its branches. */
interface FigureWords {
  group: string;
  column: string;
  /** Undefined: a blank is something to fill in. */
  blank: string | undefined;
  lead: string | undefined;
}

const OF_BRANCH: FigureWords = { group: 'Your branch’s figures', column: 'Your value', blank: undefined, lead: undefined };
// One branch's number that is typed there would be printed for all.
const OF_REGION: FigureWords = {
  group: 'For all branches of the region that give none of their own',
  column: 'For all branches',
  blank: 'Left to each branch',
  lead: 'A value that you give here is printed for every branch of the region that gives none of its own. Leave blank what each branch counts itself.',
};

/** Whether the open changes are a region's own. */
export const isRegionsOwn = (branchOf: Session['branchOf']): boolean => branchOf !== undefined && branchOf.slug === undefined;

export const figureWords = (branchOf: Session['branchOf']): FigureWords => (isRegionsOwn(branchOf) ? OF_REGION : OF_BRANCH);
