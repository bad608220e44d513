import type { ReactNode } from 'react';
import type { ExportReview, HeldSlide, Stays } from '../../core/audience/review-model.ts';
import type { PackPaper } from '../../core/letters/pack.ts';
import { ORIGIN_WORDS, STAYING_WORDS, stayReasons } from './review-words.ts';
import { Chip } from '../controls/chip.tsx';
import { counted } from '../editor/words.ts';

/** "Slide 3", "slides 3, 4 and 12": by their numbers in this version. */
function onSlides(ids: readonly string[], holds: readonly HeldSlide[]): string {
  const numbers = holds.flatMap(({ id }, index) => (ids.includes(id) ? [index + 1] : []));
  return numbers.length === 0 ? '' : `${numbers.length === 1 ? 'Slide' : 'Slides'} ${numbers.join(', ')}`;
}

export type NumberedSlide = HeldSlide & { number: number };

/** Slides that go out, in order, with their numbers in the file. */
export const SlidesList = ({ slides }: { slides: readonly NumberedSlide[] }) => (
  <ol className="content-list">
    {slides.map(({ id, label, number, charts, pictures, notes, origin }) => (
      <li key={id}>
        <span>{number}. {label}</span>
        <span className="muted">
          {[charts > 0 && counted(charts, 'chart'), pictures > 0 && counted(pictures, 'picture'), notes && 'notes'].filter(Boolean).join(', ')}
          {origin !== 'national' && <> <Chip tone={origin === 'made' ? 'plain' : 'accent'}>{ORIGIN_WORDS[origin]}</Chip></>}
        </span>
      </li>
    ))}
  </ol>
);

/** Every figure that goes out, as it is printed. */
export function FiguresList({ figures, holds }: Pick<ExportReview, 'figures' | 'holds'>) {
  if (figures.length === 0) return <p className="muted">No figure of the deck stands in this version.</p>;
  return (
    <ul className="content-list">
      {figures.map(({ id, label, printed, source, asOf, owner, whose, slides }) => (
        <li key={id} className="held-figure">
          <span>
            <span>{label}: <strong>{printed}</strong></span>
            <span className="muted">{[source, asOf, onSlides(slides, holds)].filter(Boolean).join(' · ')}</span>
          </span>
          <Chip tone={owner === 'branch' ? 'accent' : 'plain'}>{owner === 'branch' ? 'Yours' : whose}</Chip>
        </li>
      ))}
    </ul>
  );
}

/** Every picture and logo that goes out. */
export const FilesList = ({ files, holds }: Pick<ExportReview, 'files' | 'holds'>) => (
  <ul className="content-list">
    {files.map(({ path, from, use, slides }) => (
      <li key={`${from} ${path} ${use}`}>
        <span>{path}</span>
        <span className="muted">{use === 'logo' ? 'Your logo, on every slide' : `${from === 'branch' ? 'Your branch’s picture' : from === 'region' ? 'Your region’s picture' : 'Of the deck'} · ${onSlides(slides, holds)}`}</span>
      </li>
    ))}
  </ul>
);

/** Every paper that goes with the slides. */
export const PapersList = ({ papers }: { papers: readonly PackPaper[] }) => (
  <ul className="content-list">
    {papers.map(({ id, title, fileName, blanks }) => (
      <li key={id}>
        <span>{title}<span className="muted"> {fileName}</span></span>
        <span className="muted">{blanks.length === 0 ? 'Nothing blank' : `${counted(blanks.length, 'place')} to fill in by hand`}</span>
      </li>
    ))}
  </ul>
);

/** Everything that stays here, kind by kind, each with its reason. */
export function StaysList({ stays, audience }: Pick<ExportReview, 'stays' | 'audience'>) {
  const reasons = stayReasons(audience);
  const kinds = (Object.keys(STAYING_WORDS) as Stays['kind'][]).map((kind) => ({ kind, staying: stays.filter((each) => each.kind === kind) })).filter(({ staying }) => staying.length > 0);
  if (kinds.length === 0) return <p className="muted">Nothing stays behind: all that the deck has is in the file.</p>;
  const line = ({ label, on, reason }: Stays, index: number): ReactNode => (
    <li key={index}><span>{label}{on !== undefined && <span className="muted"> on “{on}”</span>}</span><span className="muted">{reasons[reason]}</span></li>
  );
  return kinds.map(({ kind, staying }, index) => (
    <details key={kind} className="stays" open={index === 0}>
      <summary>{STAYING_WORDS[kind]} <span className="muted">({staying.length})</span></summary>
      <ul className="content-list">{staying.map(line)}</ul>
    </details>
  ));
}
