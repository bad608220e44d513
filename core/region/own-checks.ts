import type { Edition } from '../branch/edition.ts';
import type { Finding } from '../findings.ts';
import { PROFILE_TOKENS } from '../figures/profile-tokens.ts';

/** What is blank is told figure by figure, and so is a slide on which nothing is left for it. */
export const OF_BLANKS: ReadonlySet<string> = new Set(['missing-figure', 'blank-figure', 'slide-empty']);

/** What is told of a figure that is not there on a slide. */
const OF_ONE_FIGURE: ReadonlySet<string> = new Set(['missing-figure', 'blank-figure', 'min-base']);

/**
 * The edition of a region's own changes, without what waits for a branch: its details and figures are blank there, each branch
 * puts in its own, and its line of the table says where it didn't. A slide that is empty for the want of any other figure is
 * told, and so is one whose figures are there and withheld.
 */
export function withoutBranchBlanks(edition: Edition): Edition {
  const isBranchs = ({ code, about }: Finding): boolean => code !== 'min-base' && about !== undefined && (PROFILE_TOKENS.includes(about) || edition.book.row(about)?.scope === 'local');
  const waiting = new Set<string | undefined>();
  const others = new Set<string | undefined>();
  for (const finding of edition.findings) if (OF_ONE_FIGURE.has(finding.code) && finding.slide !== undefined) (isBranchs(finding) ? waiting : others).add(finding.slide);
  const waits = (finding: Finding): boolean => (finding.code === 'slide-empty' ? waiting.has(finding.slide) && !others.has(finding.slide) : OF_BLANKS.has(finding.code) && isBranchs(finding));
  return { ...edition, findings: edition.findings.filter((finding) => !waits(finding)) };
}
