import type { Edition } from '../../core/branch/edition.ts';
import type { Token } from '../../core/deck/content.ts';
import { provenanceOf } from '../../core/figures/provenance.ts';
import { boardSlide, type Board, type NationalFigure } from '../../core/meeting/board.ts';
import type { Meeting } from '../../core/meeting/model.ts';
import { slideHtml } from '../../core/slides/html.ts';
import type { Presentation } from '../../core/slides/model.ts';

const UNITS = new Map<string, NationalFigure['unit']>([['percent', 'percent'], ['count', 'count'], ['money', 'money']]);
const token = (id: string): Token => ({ type: 'token', id, filter: undefined, raw: id, line: 0 });

/** Draws what the room may see of a meeting as a slide of this presentation; null where there is nothing of that id. */
export function drawBoard(edition: Edition, presentation: Presentation, imageUrl: (path: string) => string): (meeting: Meeting, board: Board) => string | null {
  const { audience, branchName, look, lang } = presentation;
  const national = (id: string): NationalFigure | undefined => {
    const [from, value] = [provenanceOf(id, edition.book, audience), edition.book.number(token(id), audience)];
    const unit = UNITS.get(edition.book.row(id)?.kind ?? '');
    if (from?.scope !== 'national' || value === undefined || unit === undefined) return undefined;
    return { value, unit, printed: from.printed, source: [from.source, from.date].filter((part) => part !== '').join(', ') };
  };
  return (meeting, board) => {
    const slide = boardSlide(meeting, board, { look, branchName, audience, national });
    return slide === undefined ? null : slideHtml(slide, { lang, imageUrl });
  };
}
