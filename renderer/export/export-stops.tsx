import { Button } from 'react-aria-components';
import type { ExportReview } from '../../core/audience/review.ts';
import { Icon } from '../controls/icon.tsx';
import { counted, joined } from '../editor/words.ts';

interface ExportStopsProps {
  review: ExportReview;
  leaveOut: boolean;
  onLeaveOut: (leaveOut: boolean) => void;
}

const these = (count: number): string => (count === 1 ? 'this slide' : `these ${count} slides`);

/** What stops the export, and the way out. */
export function ExportStops({ review, leaveOut, onLeaveOut }: ExportStopsProps) {
  const { blockers, incomplete, holds, leavesOut } = review;
  const labels = new Map([...holds, ...leavesOut].map(({ id, label }) => [id, label]));
  const where = (slide: string | undefined) => (slide === undefined ? undefined : labels.get(slide));
  return (
    <>
      {leaveOut && (
        <div className="notice" role="status">
          <p>Left out because a figure is blank: {joined(incomplete.map(({ label }) => `“${label}”`)) || 'nothing'}.</p>
          <Button className="button small" onPress={() => onLeaveOut(false)}>Put them back in</Button>
        </div>
      )}
      {blockers.length > 0 && (
        <section className="stops" aria-labelledby="stops-title">
          <h3 id="stops-title"><Icon name="stop" />{counted(blockers.length, 'thing')} {leaveOut ? 'still ' : ''}{blockers.length === 1 ? 'stops' : 'stop'} this export</h3>
          <ul>
            {blockers.map(({ message, slide }, index) => (
              <li key={index}>{message}{where(slide) !== undefined && <span className="muted"> On “{where(slide)}”.</span>}</li>
            ))}
          </ul>
          {leaveOut && <p>Each can be put right in its slide’s text: “Things to check” leads there.</p>}
          {!leaveOut && incomplete.length > 0 && (
            <>
              <p>A figure is blank on {joined(incomplete.map(({ label }) => `“${label}”`))}. Put the figures in, or go without:</p>
              <Button className="button primary" onPress={() => onLeaveOut(true)}>Leave {these(incomplete.length)} out</Button>
            </>
          )}
        </section>
      )}
    </>
  );
}
