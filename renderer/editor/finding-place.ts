import type { Edition } from '../../core/branch/edition.ts';
import type { FigureRow } from '../../core/figures/book.ts';
import { profileName } from '../../core/figures/profile-tokens.ts';
import type { Finding } from '../../core/findings.ts';
import { figurePlace, PROFILE_DETAILS, profilePlace, slidePlace } from './place.ts';
import type { Place, ProfileDetail } from './place.ts';

/** Faults that are put right in the text and not at the figure that the message names. */
const IN_THE_TEXT = ['unknown-token', 'unclosed-token', 'withheld-figure'];

/** The figure that is at fault: of a computed share, the blank one that it is worked out from. */
function figureOf(finding: Finding, edition: Edition): FigureRow | undefined {
  const row = edition.book.rows.find(
    ({ label, line, file }) => finding.message.startsWith(`"${label}"`) || (finding.file === file && finding.line === line),
  );
  const parts = row?.share?.map((id) => edition.book.row(id)) ?? [];
  return parts.find((part) => part?.state === 'blank' || part?.state === 'out-of-range') ?? row;
}

const detailOf = ({ message }: Finding): ProfileDetail | undefined =>
  PROFILE_DETAILS.find((detail) => {
    const name = profileName(detail);
    return name !== undefined && message.startsWith(`${name} `);
  });

/** Where a thing to check is put right: a figure, a detail of the branch, or else the slide. */
export function findingPlace(finding: Finding, edition: Edition): Place | undefined {
  if (!IN_THE_TEXT.includes(finding.code)) {
    const figure = figureOf(finding, edition);
    if (figure) return figurePlace(figure.id);
    const detail = detailOf(finding);
    if (detail) return profilePlace(detail);
  }
  const { slide } = finding;
  return slide !== undefined && edition.deck.slides.some(({ id }) => id === slide) ? slidePlace(slide) : undefined;
}
