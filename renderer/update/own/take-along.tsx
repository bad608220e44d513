import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { standingChoices, writtenBefore } from '../../../core/merge/decisions.ts';
import { resolveAll } from '../../../core/merge/resolve.ts';
import { useMessages } from '../../desk/messages.tsx';
import { useOpenDeck } from '../../desk/session.tsx';
import { counted } from '../../editor/words.ts';
import { ConflictView } from '../conflict-view.tsx';
import { SendAgain } from '../send-again.tsx';
import { TakenAlong, ToLookAt } from '../to-look-at.tsx';
import { WhatsNew } from '../whats-new.tsx';
import type { KeptUpdate } from './use-kept-update.ts';
import type { Planned } from './use-plan.ts';
import { versionWords } from './version-words.ts';

interface TakeAlongProps {
  head: ReactNode;
  plan: Planned;
  kept: KeptUpdate;
  onBack: () => void;
  onSlide: (id: string) => void;
}

/** What becomes of the user's changes in a new version, and the button that takes them there: one step, which Undo takes back. */
export function TakeAlong({ head, plan, kept, onBack, onSlide }: TakeAlongProps) {
  const { layer, change, edition: { issued: { meta } } } = useOpenDeck();
  const { say } = useMessages();
  const { changes, conflicts, calledOut, carried, isKnown } = plan;
  const { choose } = kept;
  const chosen = standingChoices(conflicts, kept.decided);
  const open = conflicts.filter(({ slide }) => !chosen.has(slide)).length;
  const wrong = changes.figures.filter(({ kind }) => kind === 'corrected' || kind === 'retired');
  const used = new Map(wrong.map(({ id }) => [id, calledOut.filter(({ figure }) => figure === id)]));
  const rest = calledOut.filter((each) => ![...used.values()].some((list) => list.includes(each)));

  const summary = [
    `Your changes were made from ${versionWords(layer.baseVersion)}.`,
    conflicts.length === 0 ? 'No slide was changed on both sides.' : `${counted(conflicts.length, 'slide')} ${conflicts.length === 1 ? 'was' : 'were'} changed on both sides${open === 0 ? ': all of that is decided' : open < conflicts.length ? `: ${open} still to decide about` : ''}.`,
    calledOut.length > 0 && `${counted(calledOut.length, 'thing')} to look at.`,
  ].filter(Boolean).join(' ');

  const take = () => {
    change(() => resolveAll(plan.layer, conflicts, chosen), undefined, { says: `took your changes to ${versionWords(meta.version)}` });
    kept.setAfter(calledOut.length > 0 ? { to: meta.version, calledOut } : undefined);
    say(`Your changes are on ${versionWords(meta.version)} now.${open > 0 ? ` ${counted(open, 'slide')} still to decide about: your text is shown, and ${open === 1 ? 'it stands' : 'they stand'} under Things to check.` : ''} Undo takes it back.`);
    onBack();
  };

  return (
    <>
      <div className="update-body">
      {head}
      <p className="update-summary" role="status">{summary}</p>
      {isKnown
        ? <WhatsNew since={[changes]} used={used} />
        : <div className="notice"><p><strong>What is new can’t be shown.</strong> {layer.baseVersion === '' ? 'The version that your changes were made from' : `Version ${layer.baseVersion}`} was never opened on this computer. Each of your texts is compared with the national text that you wrote it from; a slide that was renamed meanwhile can’t be followed. If you have that version’s pack or folder, open it once and then this one again.</p></div>}
      <SendAgain files={plan.again.map(({ entry, figures }) => ({ branch: '', file: entry.file, audience: entry.audience, day: entry.day, figures: [...figures] }))} />
      <div className="update-branch">
        <h2>{conflicts.length > 0 ? 'Changed on both sides' : 'What becomes of your changes'}</h2>
        {conflicts.map((conflict) => <ConflictView key={conflict.slide} whose="own" conflict={{ ...conflict, chosen: chosen.get(conflict.slide), ofRegion: false }} before={writtenBefore(conflict, kept.decided.get(conflict.slide))} onChoose={(choice) => choose(conflict, choice)} />)}
        <ToLookAt calledOut={rest} onSlide={onSlide} />
        <TakenAlong carried={carried} />
        {conflicts.length + calledOut.length + carried.length === 0 && <p className="muted">All of your changes are taken along as they are.</p>}
      </div>
      </div>
      <footer className="update-foot">
        <Button className="button primary" onPress={take}>Take my changes to this version</Button>
        <p className="muted">One step, which Undo takes back.{conflicts.length > 0 && ' What isn’t decided stays open: your own text is shown until it is.'}</p>
      </footer>
    </>
  );
}
