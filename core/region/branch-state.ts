import { listBlanks, type Blanks } from '../blanks/list-blanks.ts';
import type { Edition } from '../branch/edition.ts';
import type { Finding } from '../findings.ts';

/** What is still to be done for a branch's edition of a deck. */
export interface StillToDo {
  blanks: Pick<Blanks, 'figures' | 'details' | 'stale'>;
  /** What else is to be checked. */
  checks: readonly Finding[];
}

/** What is to be checked in a deck whichever branch shows it, so that no branch is told of it. */
export interface Issued {
  checks: ReadonlySet<string>;
  /** Labels of figures that may be out of date. */
  stale: ReadonlySet<string>;
}

/** `listBlanks` says what these say. */
const SAID_AS_BLANK: ReadonlySet<string> = new Set(['missing-figure', 'stale-figure']);

/** Tells one finding from another wherever it stands. */
const markOf = ({ code, slide, about, message }: Finding): string => JSON.stringify([code, slide, about, message]);

/** @param untouched an edition in which no branch put in anything */
export const issuedWith = (untouched: Edition): Issued => ({
  checks: new Set(untouched.findings.map(markOf)),
  stale: new Set(listBlanks(untouched).stale.map(({ label }) => label)),
});

/** What is blank, may be out of date or is to be checked for a branch, without what is so in the deck as it was issued. */
export function stillToDo(edition: Edition, issued: Issued): StillToDo {
  const { figures, details, stale } = listBlanks(edition);
  return {
    blanks: { figures, details, stale: stale.filter(({ label }) => !issued.stale.has(label)) },
    checks: edition.findings.filter((finding) => !SAID_AS_BLANK.has(finding.code) && !issued.checks.has(markOf(finding))),
  };
}
