import type { ExportReview as Review } from '../../core/audience/review-model.ts';
import type { PackPaper } from '../../core/letters/pack.ts';
import { mayHaveNotes } from '../../core/audience/model.ts';
import { Icon } from '../controls/icon.tsx';
import { counted, joined } from '../editor/words.ts';
import { FiguresList, FilesList, PapersList, SlidesList, StaysList } from './review-lists.tsx';
import { ReviewTabs } from './review-tabs.tsx';
import type { ReviewPart } from './review-tabs.tsx';

function partsOf({ holds, figures, files, stays, warnings, audience }: Review, papers: readonly PackPaper[]): ReviewPart[] {
  const slides = holds.map((slide, index) => ({ ...slide, number: index + 1 }));
  const own = slides.filter(({ origin }) => origin === 'edited' || origin === 'added');
  const labels = new Map(holds.map(({ id, label }) => [id, label]));
  return [
    { id: 'slides', label: 'Slides', count: holds.length, content: <SlidesList slides={slides} /> },
    { id: 'figures', label: 'Figures', count: figures.length, content: <FiguresList figures={figures} holds={holds} /> },
    ...(papers.length === 0 ? [] : [{ id: 'papers', label: 'Papers', count: papers.length, content: <PapersList papers={papers} /> }]),
    ...(files.length === 0 ? [] : [{ id: 'files', label: 'Pictures', count: files.length, content: <FilesList files={files} holds={holds} /> }]),
    ...(own.length === 0 ? [] : [{ id: 'own', label: 'Your words', count: own.length, content: <SlidesList slides={own} /> }]),
    { id: 'stays', label: 'Left out', count: stays.length, content: <StaysList stays={stays} audience={audience} /> },
    ...(warnings.length === 0 ? [] : [{
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
    }]),
  ];
}

/** "20 slides, 4 charts, 2 pictures and speaker notes on 18" */
function heldWords({ holds }: Review, papers: readonly PackPaper[]): string {
  const sum = (of: 'charts' | 'pictures') => holds.reduce((total, slide) => total + slide[of], 0);
  const notes = holds.filter((slide) => slide.notes).length;
  return joined([
    counted(holds.length, 'slide'),
    ...(sum('charts') > 0 ? [counted(sum('charts'), 'chart')] : []),
    ...(sum('pictures') > 0 ? [counted(sum('pictures'), 'picture')] : []),
    ...(papers.length > 0 ? [counted(papers.length, 'paper')] : []),
    notes > 0 ? `speaker notes on ${notes}` : 'no speaker notes',
  ]);
}

/** What the file will hold and what stays here, before anything is written. @param papers what goes with the slides into a pack */
export function ExportReview({ review, papers }: { review: Review; papers: readonly PackPaper[] }) {
  return (
    <section className="stack" aria-labelledby="holds-title">
      <h3 id="holds-title" className="holds">The {papers.length > 0 ? 'pack' : 'file'} will hold {heldWords(review, papers)}</h3>
      {!mayHaveNotes(review.audience) && (
        <p className="kept-back">
          <Icon name="tick" />
          <span><strong>Nothing that is for members alone is in it.</strong> No speaker notes, no slide that is switched off. What is left out is not hidden in the file: it is not there.</span>
        </p>
      )}
      <ReviewTabs parts={partsOf(review, papers)} />
    </section>
  );
}
