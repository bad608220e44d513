import type { Edition } from '../../core/branch/edition.ts';
import type { FigureRow } from '../../core/figures/book.ts';
import type { Finding } from '../../core/findings.ts';
import { figurePlace, profilePlace, slidePlace } from './place.ts';
import type { Place } from './place.ts';

const DETAIL = /^"((?:branch|employer|official|meeting)\.[a-z]+)"/;

/** The figure that is at fault: of a computed share, the blank one that it is worked out from. */
function figureOf(finding: Finding, edition: Edition): FigureRow | undefined {
  const row = edition.book.rows.find(
    ({ label, line, file }) => finding.message.startsWith(`"${label}"`) || (finding.file === file && finding.line === line),
  );
  const parts = row?.share?.map((id) => edition.book.row(id)) ?? [];
  return parts.find((part) => part?.state === 'blank' || part?.state === 'out-of-range') ?? row;
}

/** Where a thing to check is put right: a figure, a detail of the branch, or else the slide. */
export function findingPlace(finding: Finding, edition: Edition): Place | undefined {
  const figure = figureOf(finding, edition);
  if (figure) return figurePlace(figure.id);
  const detail = finding.code === 'date-wrong' ? 'meeting.date' : DETAIL.exec(finding.message)?.[1];
  if (detail) return profilePlace(detail);
  const { slide } = finding;
  return slide !== undefined && edition.deck.slides.some(({ id }) => id === slide) ? slidePlace(slide) : undefined;
}
