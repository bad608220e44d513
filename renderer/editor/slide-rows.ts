import type { Edition } from '../../core/branch/edition.ts';
import { labelOf } from '../../core/slides/compose.ts';
import type { Finding } from '../../core/findings.ts';
import type { Slide } from '../../core/deck/model.ts';
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

/** The slides of an edition in their order, as the list shows them. */
export function slideRows(edition: Edition): SlideRow[] {
  return edition.deck.slides.map((slide, index) => ({
    id: slide.id,
    number: index + 1,
    label: labelOf(slide, edition),
    on: slide.on,
    optional: slide.optional,
    origin: slide.origin,
    kept: audienceMark(slide.audience, edition.deck.meta.audiences),
    findings: edition.findings.filter((finding) => finding.slide === slide.id),
  }));
}
