import type { Tally } from '../../../core/meeting/tally-model.ts';
import { sharesOf } from '../../../core/meeting/tally-shares.ts';
import { useKnownFigures } from './known-figures.ts';
import './tally.css';

interface BarProps {
  what: string;
  words: string;
  /** In per cent; undefined: no bar. */
  share: number | undefined;
  kind: 'room' | 'national';
}

const Bar = ({ what, words, share, kind }: BarProps) => (
  <div className={`tally-bar ${kind}`}>
    <span className="tally-what">{what}</span>
    <svg className="tally-track" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 1">
      {share !== undefined && <rect x="0" y="0" width={Math.min(100, Math.max(0, share))} height="1" />}
    </svg>
    <span className="tally-words">{words}</span>
  </div>
);

/** What was counted, beside the national figure: shares only of a room that is large enough for them. */
export function TallyBars({ tally, minBase }: { tally: Tally; minBase: number }) {
  const figures = useKnownFigures();
  const { base, options } = tally;
  const { rows, withheld } = sharesOf(tally, minBase);
  return (
    <div className="tally-bars" role="group" aria-label="Result so far">
      {rows.map(({ id, label, count, percent }, index) => {
        const national = options[index]?.national;
        const known = national === undefined ? undefined : figures.get(national);
        return (
          <div key={id} className="tally-option">
            <p className="tally-label">{label}</p>
            <Bar kind="room" what="This room" words={`${count} of ${base}${percent === undefined ? '' : ` (${percent}%)`}`} share={base > 0 ? (count / base) * 100 : undefined} />
            {known && <Bar kind="national" what="National" words={known.printed} share={known.share} />}
          </div>
        );
      })}
      {withheld !== '' && <p className="muted">{withheld}</p>}
    </div>
  );
}
