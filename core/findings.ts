export type Level = 'error' | 'warning';

/** One thing to check in a document: where it is, and what a person can do about it. */
export interface Finding {
  level: Level;
  /** The file as the user knows it: `deck.md`, `figures.yaml`, `branch.yaml`. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** The slide's id, where the finding belongs to one slide. */
  slide: string | undefined;
  /** The letter's file, where the finding belongs to a letter: it stops no export of slides. */
  letter?: string;
  /** Stable, kebab-case; `docs/findings.md` lists them. */
  code: string;
  message: string;
  /** Id of the figure or of the branch's detail that it is about (`local-present`, `meeting.date`), where that is where to mend it. */
  about?: string;
}

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.level === 'error');

/** One line for a terminal: `file:line: slide "id": message`. */
export function findingLine(finding: Finding): string {
  const slide = finding.slide === undefined ? '' : `slide "${finding.slide}": `;
  return `${finding.file}:${finding.line}: ${slide}${finding.message}`;
}
