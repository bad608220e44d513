import { Button } from 'react-aria-components';
import { Icon } from '../controls/icon.tsx';
import { counted } from '../editor/words.ts';

export const WHY_ID = 'why-not-exported';

/** To the first question that is still open, wherever it is in a long list. */
function goToNext(): void {
  const question = document.querySelector<HTMLElement>('.question[data-open]');
  const folded = question?.closest('details');
  if (folded) folded.open = true;
  question?.scrollIntoView({ block: 'center' });
  question?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
}

/** Why the version can't be exported yet, at the foot of the dialog where its button is. */
export function WhyNot({ open, stops }: { open: number; stops: number }) {
  const words = stops > 0
    ? `${counted(stops, 'thing')} above ${stops === 1 ? 'stops' : 'stop'} this export.`
    : `Before it can be exported, ${counted(open, 'thing')} above ${open === 1 ? 'is' : 'are'} to be decided.`;
  return (
    <div className="why-not">
      <Icon name={stops > 0 ? 'stop' : 'warning'} />
      <p id={WHY_ID} role="status">{words}</p>
      {stops === 0 && <Button className="button small" onPress={goToNext}>Go to the next</Button>}
    </div>
  );
}
