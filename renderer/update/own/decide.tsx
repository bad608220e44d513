import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { standingChoices, writtenBefore } from '../../../core/merge/decisions.ts';
import { isOfRegion } from '../../../core/merge/of-region.ts';
import type { Conflict } from '../../../core/merge/model.ts';
import { resolveAll } from '../../../core/merge/resolve.ts';
import { useMessages } from '../../desk/messages.tsx';
import { useOpenDeck } from '../../desk/session.tsx';
import { counted } from '../../editor/words.ts';
import { ConflictView } from '../conflict-view.tsx';
import { ToLookAt } from '../to-look-at.tsx';
import type { KeptUpdate } from './use-kept-update.ts';

interface DecideProps {
  head: ReactNode;
  /** Texts that were made from another national text than the deck has now. */
  open: readonly Conflict[];
  kept: KeptUpdate;
  onBack: () => void;
  onSlide: (id: string) => void;
}

const WHO = { own: { by: 'you', text: 'Your' }, branch: { by: 'the branch', text: 'The branch’s' }, region: { by: 'the region', text: 'The region’s' } } as const;

/** What is still to be decided after an update, and what is to be looked at. */
export function Decide({ head, open, kept, onBack, onSlide }: DecideProps) {
  const { change, layer, branchOf, edition: { issued } } = useOpenDeck();
  const { say } = useMessages();
  const { choose, after } = kept;
  const chosen = standingChoices(open, kept.decided);
  const whose = branchOf === undefined ? 'own' : branchOf.slug === undefined ? 'region' : 'branch';
  const ofRegion = new Set(open.filter((conflict) => isOfRegion(conflict, issued)).map(({ slide }) => slide));
  const by = ofRegion.size === 0 ? 'nationally' : ofRegion.size === open.length ? 'by the region' : 'nationally or by the region';
  const decided = open.filter(({ slide }) => chosen.has(slide));
  const calledOut = after?.to === layer.baseVersion ? after.calledOut : [];

  const use = () => {
    const [first] = decided;
    const says = decided.length === 1 ? `decided about ${first?.title || 'a slide'}` : `decided about ${decided.length} slides`;
    change((now) => resolveAll(now, decided, chosen), undefined, { says, ...(decided.length === 1 && { slide: first?.slide }) });
    const left = open.length - decided.length;
    say(left === 0 ? 'All of it is decided. Undo takes it back.' : `${counted(left, 'slide')} still to decide about.`);
    if (left === 0) onBack();
  };

  return (
    <>
      <div className="update-body">
      {head}
      <p className="update-summary" role="status">
        {open.length === 0
          ? 'No slide is waiting to be decided about.'
          : `${counted(open.length, 'slide')} ${open.length === 1 ? 'was' : 'were'} changed ${by} and by ${WHO[whose].by}. ${WHO[whose].text} text is shown until you decide.`}
      </p>
      <div className="update-branch">
        {open.length > 0 && <h2>Slides to decide about</h2>}
        {open.map((conflict) => <ConflictView key={conflict.slide} whose={whose} conflict={{ ...conflict, chosen: chosen.get(conflict.slide), ofRegion: ofRegion.has(conflict.slide) }} before={writtenBefore(conflict, kept.decided.get(conflict.slide))} onChoose={(choice) => choose(conflict, choice)} />)}
        {open.length === 0 && calledOut.length > 0 && <h2>After the update</h2>}
        <ToLookAt calledOut={calledOut} onSlide={onSlide} />
      </div>
      </div>
      {open.length > 0 && (
        <footer className="update-foot">
          <Button className="button primary" isDisabled={decided.length === 0} onPress={use}>{decided.length > 1 ? `Use what I chose for ${decided.length} slides` : 'Use what I chose'}</Button>
          <p className="muted">One step, which Undo takes back.</p>
        </footer>
      )}
    </>
  );
}
