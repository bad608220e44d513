import { Button } from 'react-aria-components';
import type { UndoOffer } from '../../bridge/hand-on-calls.ts';
import { Frame } from '../controls/frame.tsx';
import { counted } from '../editor/words.ts';

interface TakeBackDialogProps {
  offer: UndoOffer;
  /** What the branches are called that were changed since. */
  names: readonly string[];
  onTakeBack: () => void;
  onClose: () => void;
}

const SHOWN = 12;

/** Says why not everything can be taken back, and offers to take back the rest. */
export function TakeBackDialog({ offer: { title, ofRegion, rest }, names, onTakeBack, onClose }: TakeBackDialogProps) {
  const one = names.length === 1;
  const none = ofRegion || rest === 0;
  const others = counted(rest, 'other branch', 'other branches');
  return (
    <Frame title={none ? 'This can’t be taken back now' : `Take back ${others}?`} onClose={onClose} guide="region" foot={none
      ? <Button className="button primary" onPress={onClose} autoFocus>Close</Button>
      : (
        <>
          <Button className="button" onPress={onClose} autoFocus>Leave all as it is</Button>
          <Button className="button primary" onPress={onTakeBack}>Take back {others}</Button>
        </>
      )}>
      <div className="stack">
        {ofRegion && <p>The region’s own changes were changed since, and taking back {title} would lose that. They stand between the national deck and every branch’s changes, so that no branch can be taken back without them. Nothing was taken back. Undo what was changed there, and take this back then.</p>}
        {!ofRegion && (
          <>
            <p>{one ? <><strong>{names[0]}</strong> was changed</> : <>{counted(names.length, 'branch was', 'branches were')} changed</>} since, and taking back {title} would lose that.{!one && ' They are:'}</p>
            {!one && <ul>{names.slice(0, SHOWN).map((name) => <li key={name}>{name}</li>)}{names.length > SHOWN && <li>and {names.length - SHOWN} more</li>}</ul>}
            {rest === 0
              ? <p>Of no other branch is there anything to take back. Nothing was taken back. Undo what was changed in {one ? 'it' : 'them'}, and take this back then.</p>
              : <p>The {others} can be taken back all the same. {one ? <>{names[0]} stays</> : 'Those that were changed stay'} as {one ? 'it is' : 'they are'} then, for good: to take all of it back, leave it for now, undo what was changed in {one ? 'it' : 'them'}, and take it back after that.</p>}
          </>
        )}
      </div>
    </Frame>
  );
}
