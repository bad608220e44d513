import type { Inline, Mark } from '../../deck/content.ts';
import { cleanText } from './clean.ts';
import { safeLink } from './links.ts';

/** Text in one format, or a line break. */
export interface Run {
  text: string;
  marks: ReadonlySet<Mark>;
  code: boolean;
  href: string | undefined;
  break: boolean;
}

type Format = Omit<Run, 'text' | 'break'>;

const PLAIN: Format = { marks: new Set(), code: false, href: undefined };

function collect(inlines: readonly Inline[], format: Format, runs: Run[]): void {
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        if (inline.text !== '') runs.push({ ...format, text: cleanText(inline.text), break: false });
        break;
      case 'code':
        if (inline.text !== '') runs.push({ ...format, code: true, text: cleanText(inline.text), break: false });
        break;
      case 'break':
        runs.push({ ...PLAIN, text: '', break: true });
        break;
      case 'link':
        collect(inline.children, { ...format, href: safeLink(inline.href) }, runs);
        break;
      default:
        collect(inline.children, { ...format, marks: new Set([...format.marks, inline.type]) }, runs);
    }
  }
}

const isBlank = (run: Run | undefined): boolean => run !== undefined && (run.break || run.text.trim() === '');

const made = new WeakMap<readonly Inline[], readonly Run[]>();

/**
 * The runs of a line of text: marks combined, unsafe links as plain text, no blank runs at either end. Made once and kept
 * for as long as the text is: a slide is measured many times before it is written.
 */
export function toRuns(inlines: readonly Inline[]): readonly Run[] {
  const known = made.get(inlines);
  if (known !== undefined) return known;
  const runs: Run[] = [];
  collect(inlines, PLAIN, runs);
  while (isBlank(runs[0])) runs.shift();
  while (isBlank(runs.at(-1))) runs.pop();
  made.set(inlines, runs);
  return runs;
}

/** One run of plain text, without any format. */
export const plainRun = (text: string): Run => ({ ...PLAIN, text: cleanText(text), break: false });

/** The text of runs on one line. */
export const runsText = (runs: readonly Run[]): string =>
  runs.map((run) => (run.break ? ' ' : run.text)).join('').replace(/\s+/g, ' ').trim();
