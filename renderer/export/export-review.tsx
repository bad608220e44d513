import type { ExportReview as Review } from '../../core/audience/review.ts';
import { AUDIENCE_NAMES, mayHaveNotes } from '../../core/audience/model.ts';
import type { Audience } from '../../core/audience/model.ts';
import type { LeftOutReason } from '../../core/slides/model.ts';
import { Icon } from '../controls/icon.tsx';
import { counted, joined } from '../editor/words.ts';
import { ReviewTabs } from './review-tabs.tsx';
import type { ReviewPart } from './review-tabs.tsx';

const reasonFor = (audience: Audience): Record<LeftOutReason, string> => ({
  audience: `Not for ${AUDIENCE_NAMES[audience]}`,
  off: 'Switched off',
  incomplete: 'A figure is blank',
  chosen: 'You left it out',
  refused: 'Can’t be read',
});

function slidesPart({ holds }: Review): ReviewPart {
  return {
    id: 'slides',
    label: 'Slides',
    count: holds.length,
    content: (
      <ol className="content-list">
        {holds.map((slide) => (
          <li key={slide.id}>
            <span>{slide.label}</span>
            <span className="muted">
              {[slide.charts > 0 && counted(slide.charts, 'chart'), slide.pictures > 0 && counted(slide.pictures, 'picture'), slide.notes && 'notes'].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ol>
    ),
  };
}

function staysPart({ leavesOut, audience }: Review): ReviewPart {
  const reasons = reasonFor(audience);
  return {
    id: 'stays',
    label: 'Left out',
    count: leavesOut.length,
    content: leavesOut.length === 0
      ? <p className="muted">Nothing is left out: every slide of the deck is in the file.</p>
      : (
        <ul className="content-list">
          {leavesOut.map((slide) => <li key={slide.id}><span>{slide.label}</span><span className="muted">{reasons[slide.reason]}</span></li>)}
        </ul>
      ),
  };
}

function checkParts({ warnings, holds }: Review): ReviewPart[] {
  if (warnings.length === 0) return [];
  const labels = new Map(holds.map(({ id, label }) => [id, label]));
  return [{
    id: 'check',
    label: 'To check',
    count: warnings.length,
    warn: true,
    content: (
      <>
        <p className="muted">None of these stops the export.</p>
        <ul className="content-list">
          {warnings.map(({ message, slide }, index) => (
            <li key={index}><span>{message}</span>{slide !== undefined && <span className="muted">{labels.get(slide)}</span>}</li>
          ))}
        </ul>
      </>
    ),
  }];
}

/** "20 slides, 4 charts, 2 pictures and speaker notes on 18" */
function heldWords({ holds }: Review): string {
  const sum = (of: 'charts' | 'pictures') => holds.reduce((total, slide) => total + slide[of], 0);
  const notes = holds.filter((slide) => slide.notes).length;
  return joined([
    counted(holds.length, 'slide'),
    ...(sum('charts') > 0 ? [counted(sum('charts'), 'chart')] : []),
    ...(sum('pictures') > 0 ? [counted(sum('pictures'), 'picture')] : []),
    notes > 0 ? `speaker notes on ${notes}` : 'no speaker notes',
  ]);
}

/** What the file will hold and what stays here, before anything is written. */
export function ExportReview({ review }: { review: Review }) {
  const { audience } = review;
  return (
    <section className="stack" aria-labelledby="holds-title">
      <h3 id="holds-title" className="holds">The file will hold {heldWords(review)}</h3>
      {!mayHaveNotes(audience) && (
        <p className="kept-back">
          <Icon name="tick" />
          <span><strong>Nothing that is for members alone is in it.</strong> No speaker notes, no slide that is switched off. What is left out is not hidden in the file: it is not there.</span>
        </p>
      )}
      <ReviewTabs parts={[slidesPart(review), staysPart(review), ...checkParts(review)]} />
    </section>
  );
}
