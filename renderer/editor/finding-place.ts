import type { Edition } from '../../core/branch/edition.ts';
import type { FigureRow } from '../../core/figures/book.ts';
import type { Finding } from '../../core/findings.ts';
import { figurePlace, lookPlace, PROFILE_DETAILS, profilePlace, slidePlace } from './place.ts';
import type { Place } from './place.ts';

/** Of a computed share, the blank or faulty figure that it is worked out from: that is where to mend it. */
function figureOf(id: string, { book }: Edition): FigureRow | undefined {
  const row = book.row(id);
  const parts = row?.share?.map((part) => book.row(part)) ?? [];
  return parts.find((part) => part?.state === 'blank' || part?.state === 'out-of-range') ?? row;
}

/** Where a thing to check is put right: a figure, a detail of the branch, or else the slide. */
export function findingPlace(finding: Finding, edition: Edition): Place | undefined {
  const { about } = finding;
  const figure = about === undefined ? undefined : figureOf(about, edition);
  if (figure) return figurePlace(figure.id);
  const detail = PROFILE_DETAILS.find((each) => each === about);
  if (detail) return profilePlace(detail);
  if (about === 'look.theme' || about === 'look.accent') return lookPlace(about === 'look.theme' ? 'theme' : 'accent');
  const { slide } = finding;
  return slide !== undefined && edition.deck.slides.some(({ id }) => id === slide) ? slidePlace(slide) : undefined;
}
