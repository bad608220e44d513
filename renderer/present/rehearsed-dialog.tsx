import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Rehearsal } from '../../bridge/contract.ts';
import { lengthText } from '../../core/present/pace.ts';
import { secondsApart } from '../../core/present/rehearsal.ts';
import { Frame } from '../controls/frame.tsx';
import { ask, listen } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import './rehearsed.css';

const sum = (times: readonly (number | undefined)[]): number => times.reduce<number>((all, each) => all + (each ?? 0), 0);

/** "+1:10", "−0:20", or "" where there is nothing to compare. */
function difference(took: number, planned: number | undefined): string {
  if (planned === undefined) return '';
  const apart = secondsApart(took, planned);
  return apart === 0 ? '0:00' : `${apart > 0 ? '+' : '−'}${lengthText(Math.abs(apart) * 1000)}`;
}

/** Once a rehearsal has ended: how long each slide took beside its plan, and whether that is to be the plan. */
export function RehearsedDialog() {
  const { fail } = useMessages();
  const [ended, setEnded] = useState<Rehearsal>();
  const [kept, setKept] = useState(false);
  useEffect(() => listen('present.rehearsed', (rehearsal) => {
    setKept(false);
    setEnded(rehearsal);
  }), []);

  if (!ended) return null;
  const { key, title, slides } = ended;
  const close = () => setEnded(undefined);
  const keep = () => {
    ask('present.keepTimes', { key }).then(() => setKept(true), fail);
  };
  const took = sum(slides.map((slide) => slide.took));
  const planned = slides.some((slide) => slide.planned !== undefined) ? sum(slides.map((slide) => slide.planned)) : undefined;

  return (
    <Frame guide="present"
      title="Your rehearsal"
      wide
      onClose={close}
      foot={
        <>
          <Button className="button" isDisabled={kept} onPress={keep}>Keep these times as my planned times</Button>
          <Button className="button primary" autoFocus onPress={close}>Done</Button>
        </>
      }
    >
      <p>“{title}” took {lengthText(took)}, without pauses{planned === undefined ? '.' : `; ${lengthText(planned)} was planned.`} These times are remembered on this computer for the next time you present it.</p>
      <p role="status">{kept ? 'Kept. From now on the presenter window holds you to these times. The deck itself is as it was.' : ''}</p>
      <div className="rehearsed" tabIndex={0} role="region" aria-label="Times of the slides">
        <table>
          <thead>
            <tr><th scope="col">Slide</th><th scope="col">Planned</th><th scope="col">Rehearsed</th><th scope="col">Difference</th></tr>
          </thead>
          <tbody>
            {slides.map((slide) => (
              <tr key={slide.id}>
                <th scope="row">{slide.label}</th>
                <td>{slide.planned === undefined ? '–' : lengthText(slide.planned)}</td>
                <td>{slide.took === 0 ? '–' : lengthText(slide.took)}</td>
                <td>{slide.took === 0 ? '' : difference(slide.took, slide.planned)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Frame>
  );
}
