import { Button } from 'react-aria-components';
import type { Match } from '../../../core/branch/find.ts';
import { Chip } from '../../controls/chip.tsx';
import type { SlideRow } from '../slide-rows.ts';

interface FindResultsProps {
  matches: readonly Match[];
  current: number;
  rows: readonly SlideRow[];
  onShow: (index: number) => void;
}

/** More would be read by nobody, and cost as much as all the rest. */
const MOST = 200;
/** So much of a long line before the match. */
const BEFORE = 30;
const AFTER = 80;

/** The line of a match, cut to what is around it. */
function Line({ match: { line, column, from, to } }: { match: Match }) {
  const end = column + (to - from);
  const start = Math.max(0, column - BEFORE);
  return (
    <span className="find-line">
      {start > 0 && '…'}{line.slice(start, column)}<mark>{line.slice(column, end)}</mark>{line.slice(end, end + AFTER)}
    </span>
  );
}

/** What was found, slide by slide. */
export function FindResults({ matches, current, rows, onShow }: FindResultsProps) {
  const shown = matches.slice(0, MOST);
  const slides = [...new Set(shown.map(({ slide }) => slide))].flatMap((id) => rows.find((row) => row.id === id) ?? []);
  return (
    <div className="find-results" role="group" aria-label="What was found">
      {slides.map((row) => (
        <section key={row.id} aria-label={`Slide ${row.number}: ${row.label}`}>
          <h3>{row.number}. {row.label}</h3>
          <ul>
            {shown.map((match, index) => match.slide === row.id && (
              <li key={`${match.part} ${match.from}`}>
                <Button className="find-hit" aria-current={index === current ? 'true' : 'false'} onPress={() => onShow(index)}>
                  <Line match={match} />
                  {match.part === 'notes' && <Chip>Your notes</Chip>}
                  {match.fixed && <Chip>Not replaced</Chip>}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {matches.length > MOST && <p className="muted">The first {MOST} of {matches.length} are shown.</p>}
    </div>
  );
}
