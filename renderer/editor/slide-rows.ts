import type { Edition } from '../../core/branch/edition.ts';
import { labelOf } from '../../core/slides/compose.ts';
import { labelAtOnce } from '../../core/slides/label-at-once.ts';
import type { Finding } from '../../core/findings.ts';
import type { Deck, Slide } from '../../core/deck/model.ts';
import { audienceMark } from './words.ts';

/** One line of the slide list. */
export interface SlideRow {
  id: string;
  /** Counted from 1. */
  number: number;
  label: string;
  on: boolean;
  optional: boolean;
  origin: Slide['origin'];
  /** "Members only", or nothing. */
  kept: string;
  findings: readonly Finding[];
}

/** The rows of each deck as they were last, so that one that did not change stays the object it was. */
const last = new WeakMap<Deck, readonly SlideRow[]>();

const sameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((each, index) => each === other[index]);

/** Findings are kept as the objects that they were, so two rows can be told apart without looking into them. */
const sameRow = (one: SlideRow, other: SlideRow): boolean =>
  (Object.keys(one) as (keyof SlideRow)[]).every((key) => key === 'findings' || one[key] === other[key]) && sameList(one.findings, other.findings);

/** A list draws only the rows that are new to it: on a long deck that is what keeps typing quick. */
function settle(before: readonly SlideRow[], now: readonly SlideRow[]): readonly SlideRow[] {
  const old = new Map(before.map((row) => [row.id, row]));
  const settled = now.map((row) => {
    const was = old.get(row.id);
    return was && sameRow(was, row) ? was : row;
  });
  return sameList(settled, before) ? before : settled;
}

const NO_FINDINGS: readonly Finding[] = [];

function bySlide(findings: readonly Finding[]): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = finding.slide === undefined ? undefined : found.get(finding.slide);
    if (list) list.push(finding);
    else if (finding.slide !== undefined) found.set(finding.slide, [finding]);
  }
  return found;
}

/** The slides of an edition in their order, as the list shows them. */
export function slideRows(edition: Edition): readonly SlideRow[] {
  const found = bySlide(edition.findings);
  const label = edition.whole ? labelOf : labelAtOnce;
  const now = edition.deck.slides.map((slide, index) => ({
    id: slide.id,
    number: index + 1,
    label: label(slide, edition),
    on: slide.on,
    optional: slide.optional,
    origin: slide.origin,
    kept: audienceMark(slide.audience, edition.deck.meta.audiences),
    findings: found.get(slide.id) ?? NO_FINDINGS,
  }));
  const rows = settle(last.get(edition.national) ?? [], now);
  last.set(edition.national, rows);
  return rows;
}
