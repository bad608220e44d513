import type { ExportReview } from '../../core/audience/review.ts';
import { AUDIENCE_NAMES, mayHaveNotes } from '../../core/audience/model.ts';
import type { LeftOutReason } from '../../core/slides/model.ts';
import { counted, joined } from '../editor/words.ts';

/** What the file will hold and leave out. */
export function ExportContents({ review }: { review: ExportReview }) {
  const { holds, leavesOut, audience, warnings } = review;
  const sum = (of: 'charts' | 'pictures') => holds.reduce((total, slide) => total + slide[of], 0);
  const notes = holds.filter((slide) => slide.notes).length;
  const reasons: Record<LeftOutReason, string> = {
    audience: `Not for ${AUDIENCE_NAMES[audience]}`,
    off: 'Switched off',
    incomplete: 'A figure is blank',
    refused: 'Can’t be read',
  };
  const said = [
    counted(holds.length, 'slide'),
    ...(sum('charts') > 0 ? [counted(sum('charts'), 'chart')] : []),
    ...(sum('pictures') > 0 ? [counted(sum('pictures'), 'picture')] : []),
    notes > 0 ? `speaker notes on ${notes}` : 'no speaker notes',
  ];

  return (
    <div className="contents">
      <section aria-labelledby="holds-title">
        <h3 id="holds-title">The file will hold</h3>
        <p>{joined(said)}.{!mayHaveNotes(audience) && ' Speaker notes are never in this version.'}</p>
        <ol className="content-list" tabIndex={0} aria-labelledby="holds-title">
          {holds.map((slide) => (
            <li key={slide.id}>
              <span>{slide.label}</span>
              <span className="muted">
                {[slide.charts > 0 && counted(slide.charts, 'chart'), slide.pictures > 0 && counted(slide.pictures, 'picture'), slide.notes && 'notes'].filter(Boolean).join(', ')}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="out-title">
        <h3 id="out-title">It leaves out</h3>
        {leavesOut.length === 0
          ? <p>Nothing.</p>
          : (
            <>
              <p>{counted(leavesOut.length, 'slide')}.</p>
              <ul className="content-list" tabIndex={0} aria-labelledby="out-title">
                {leavesOut.map((slide) => <li key={slide.id}><span>{slide.label}</span><span className="muted">{reasons[slide.reason]}</span></li>)}
              </ul>
            </>
          )}
        {warnings.length > 0 && (
          <details className="warnings">
            <summary>{counted(warnings.length, 'thing')} to check, not stopping it</summary>
            <ul>{warnings.map((finding, index) => <li key={index}>{finding.message}</li>)}</ul>
          </details>
        )}
      </section>
    </div>
  );
}
