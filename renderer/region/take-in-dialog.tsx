import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { OfferedBranch, TakeInAnswer, TakeInOffer } from '../../bridge/hand-on-calls.ts';
import type { TakeChoice } from '../../core/deckpack/take-in.ts';
import { printDate } from '../../core/figures/dates.ts';
import { Choice, type Option } from '../controls/choice.tsx';
import { Frame } from '../controls/frame.tsx';
import { counted } from '../editor/words.ts';

interface TakeInDialogProps {
  offer: TakeInOffer;
  onTake: (answer: TakeInAnswer) => Promise<void>;
  onClose: () => void;
}

const GENERAL: readonly Option<TakeChoice>[] = [
  { value: 'safe', label: 'Ask me for each branch', help: 'What changed there alone is taken, what changed here alone stays.' },
  { value: 'ours', label: 'Ours, where both sides changed something' },
  { value: 'theirs', label: 'Theirs, where both sides changed something' },
  { value: 'new', label: 'Only what is new', help: 'Nothing that is here is changed.' },
];
const OF_BRANCH: readonly Option<TakeChoice>[] = [
  { value: 'ours', label: 'Ours where both changed' }, { value: 'theirs', label: 'Theirs where both changed' }, { value: 'keep', label: 'Leave this branch as it is' },
];
/** More would be read by nobody: the others are counted. Those that have to be decided are all shown. */
const MOST = 60;

/** Shows what a colleague's pack would change, and asks about what both sides changed. */
export function TakeInDialog({ offer, onTake, onClose }: TakeInDialogProps) {
  const [general, setGeneral] = useState<TakeChoice>('safe');
  const [bySlug, setBySlug] = useState<Record<string, TakeChoice>>({});
  const [busy, setBusy] = useState(false);
  const open = general === 'safe' ? offer.branches.filter((branch) => branch.open > 0 && bySlug[branch.slug] === undefined) : [];
  // Those that have to be decided come first.
  const toDecide = offer.branches.filter((branch) => branch.open > 0);
  const most = Math.max(MOST, toDecide.length);
  const shown = [...toDecide, ...offer.branches.filter((branch) => branch.open === 0)];
  const take = async () => {
    setBusy(true);
    await onTake({ general, bySlug: general === 'safe' ? bySlug : {} }).finally(() => setBusy(false));
  };
  return (
    <Frame title={`Take in ${offer.title}`} onClose={onClose} guide="region" wide busy={busy} foot={
      <>
        {open.length > 0 && <p className="muted">{counted(open.length, 'branch', 'branches')} still to be decided.</p>}
        <Button className="button" autoFocus={offer.branches.length === 0} onPress={onClose} isDisabled={busy}>Cancel</Button>
        <Button className="button primary" onPress={() => void take()} isDisabled={busy || open.length > 0 || offer.branches.length === 0}>Take it in</Button>
      </>
    }>
      <p className="take-in-holds">Made on {printDate(offer.madeOn)}. {offer.holds.join(' ')}</p>
      {offer.branches.length === 0 ? <p><strong>It has nothing that differs from what is here.</strong></p> : (
        <>
          <Choice label="What is taken" autoFocus options={GENERAL} value={general} onChange={setGeneral} />
          <ul className="take-in-branches">
            {shown.slice(0, most).map((branch) => (
              <li key={branch.slug}>
                <Lines branch={branch} />
                {general === 'safe' && branch.open > 0 && (
                  <Choice<TakeChoice> label={`What is taken of ${branch.name}`} hideLabel options={OF_BRANCH} value={bySlug[branch.slug]} onChange={(choice) => setBySlug({ ...bySlug, [branch.slug]: choice })} />
                )}
              </li>
            ))}
          </ul>
          {shown.length > most && <p className="muted">And {counted(shown.length - most, 'more branch', 'more branches')}.</p>}
        </>
      )}
    </Frame>
  );
}

function Lines({ branch }: { branch: OfferedBranch }) {
  const [first, ...rest] = branch.lines;
  return (
    <>
      <p><strong>{first}</strong></p>
      {rest.length > 0 && <ul>{rest.map((line) => <li key={line}>{line.trim()}</li>)}</ul>}
    </>
  );
}
