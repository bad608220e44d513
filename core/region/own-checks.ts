import type { Edition } from '../branch/edition.ts';
import { PROFILE_TOKENS } from '../figures/profile-tokens.ts';

/** What is blank is told figure by figure, and so is a slide on which nothing is left for it. */
export const OF_BLANKS: ReadonlySet<string> = new Set(['missing-figure', 'blank-figure', 'slide-empty']);

/**
 * The edition of a region's own changes, without what waits for a branch: its details and figures are blank there, each branch
 * puts in its own, and its line of the table says where it didn't.
 */
export function withoutBranchBlanks(edition: Edition): Edition {
  const isBranchs = (about: string): boolean => PROFILE_TOKENS.includes(about) || edition.book.row(about)?.scope === 'local';
  return { ...edition, findings: edition.findings.filter(({ code, about }) => !(OF_BLANKS.has(code) && (about === undefined ? code === 'slide-empty' : isBranchs(about)))) };
}
