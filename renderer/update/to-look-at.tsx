import { Button } from 'react-aria-components';
import type { CalledOut, Carried } from '../../core/merge/model.ts';

interface ToLookAtProps {
  calledOut: readonly CalledOut[];
  /** To a slide that something stands on; absent where no deck is open. */
  onSlide?: (id: string) => void;
}

/** What a person had better look at after a merge. */
export function ToLookAt({ calledOut, onSlide }: ToLookAtProps) {
  if (calledOut.length === 0) return null;
  return (
    <section>
      <h3>To look at</h3>
      <ul className="update-look">
        {calledOut.map(({ says, found, slide }, index) => (
          <li key={index}>
            {says}{found !== '' && !says.includes(found) && <> <span className="muted">“{found}”</span></>}
            {onSlide && slide !== '' && <Button className="button small quiet" aria-label={`Go to the slide: ${says}`} onPress={() => onSlide(slide)}>Go to the slide</Button>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a merge took along by itself. */
export function TakenAlong({ carried }: { carried: readonly Carried[] }) {
  if (carried.length === 0) return null;
  return (
    <section>
      <h3>Taken along</h3>
      <ul>{carried.map(({ says }, index) => <li key={index}>{says}</li>)}</ul>
    </section>
  );
}
