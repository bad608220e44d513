import type { Edition } from '../../core/branch/edition.ts';
import { labelOf } from '../../core/slides/compose.ts';
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

/** A list draws only the rows that are new to it: on a long deck that is what keeps typing quick. */
function settle(before: readonly SlideRow[], now: readonly SlideRow[]): readonly SlideRow[] {
  const old = new Map(before.map((row) => [row.id, row]));
  const settled = now.map((row) => {
    const was = old.get(row.id);
    return was && JSON.stringify(was) === JSON.stringify(row) ? was : row;
  });
  return settled.length === before.length && settled.every((row, index) => row === before[index]) ? before : settled;
}

/** The slides of an edition in their order, as the list shows them. */
export function slideRows(edition: Edition): readonly SlideRow[] {
  const now = edition.deck.slides.map((slide, index) => ({
    id: slide.id,
    number: index + 1,
    label: labelOf(slide, edition),
    on: slide.on,
    optional: slide.optional,
    origin: slide.origin,
    kept: audienceMark(slide.audience, edition.deck.meta.audiences),
    findings: edition.findings.filter((finding) => finding.slide === slide.id),
  }));
  const rows = settle(last.get(edition.national) ?? [], now);
  last.set(edition.national, rows);
  return rows;
}
