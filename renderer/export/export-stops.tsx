import type { ExportReview } from '../../core/audience/review.ts';
import type { Finding } from '../../core/findings.ts';
import { Icon } from '../controls/icon.tsx';
import { counted } from '../editor/words.ts';

/** What stops an export and can't be decided here: a missing figure is a question, with a way to go without its slide. */
export const stopsOf = ({ blockers }: ExportReview): Finding[] => blockers.filter(({ code }) => code !== 'missing-figure');

/** What stops the export, and where it is put right. */
export function ExportStops({ review }: { review: ExportReview }) {
  const stops = stopsOf(review);
  if (stops.length === 0) return null;
  const labels = new Map([...review.holds, ...review.leavesOut].map(({ id, label }) => [id, label]));
  const where = (slide: string | undefined) => (slide === undefined ? undefined : labels.get(slide));
  return (
    <section className="stops" aria-labelledby="stops-title">
      <h3 id="stops-title"><Icon name="stop" />{counted(stops.length, 'thing')} {stops.length === 1 ? 'stops' : 'stop'} this export</h3>
      <ul>
        {stops.map(({ message, slide }, index) => (
          <li key={index}>{message}{where(slide) !== undefined && <span className="muted"> On “{where(slide)}”.</span>}</li>
        ))}
      </ul>
      <p>Each can be put right in its slide’s text: “Things to check” leads there.</p>
    </section>
  );
}
