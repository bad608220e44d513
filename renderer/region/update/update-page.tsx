import { useCallback, useState } from 'react';
import { Button } from 'react-aria-components';
import type { UpdateNow } from '../../../bridge/update-calls.ts';
import { ask } from '../../desk/ask.ts';
import { useMessages } from '../../desk/messages.tsx';
import { PageHeading } from '../../desk/page-heading.tsx';
import { counted } from '../../editor/words.ts';
import type { RegionPageProps } from '../region-page.tsx';
import type { RegionUse } from '../use-region.ts';
import { SendAgain } from '../../update/send-again.tsx';
import { useBackKey } from '../use-back-key.ts';
import { UpdateBranches } from './update-branches.tsx';
import { useUpdate } from './use-update.ts';
import { WhatsNew } from '../../update/whats-new.tsx';
import '../../update/update.css';

interface UpdatePageProps {
  use: RegionUse;
  onBack: () => void;
  onLetGo: RegionPageProps['onLetGo'];
}

const branches = (count: number): string => counted(count, 'branch', 'branches');

/** What the update does, in a few sentences. */
function summary({ to, lines, current, unknown }: UpdateNow): string {
  const count = lines.filter(({ slug }) => slug !== '').length;
  const own = lines.some(({ slug }) => slug === '');
  const who = [count > 0 && branches(count), own && 'the region’s own changes'].filter(Boolean).join(' and ');
  const both = lines.filter(({ conflicts }) => conflicts > 0).length;
  const slides = lines.reduce((sum, line) => sum + line.conflicts, 0);
  const open = lines.reduce((sum, line) => sum + line.open, 0);
  const said = [
    who !== '' && `${capital(who)} will be taken to ${to === '' ? 'this version' : `version ${to}`}.`,
    who !== '' && (both === 0
      ? 'No slide was changed on both sides: there is nothing to decide.'
      : `${counted(slides, 'slide')} ${slides === 1 ? 'was' : 'were'} changed on both sides${lines.length === 1 ? '' : `, in ${both} of them`}${open === 0 ? ', and all of that is decided' : open < slides ? `: ${open} still to decide about` : ''}.`),
    current > 0 && `${branches(current)} ${current === 1 ? 'has' : 'have'} this version already.`,
    unknown.length > 0 && `${branches(unknown.length)} can’t be updated here.`,
  ];
  return said.filter(Boolean).join(' ');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A new version of the deck: what changed, what it does to every branch, and what to do about it. Nothing is written until Update. */
export function UpdatePage({ use, onBack, onLetGo }: UpdatePageProps) {
  const { fail, say } = useMessages();
  useBackKey(onBack);
  const update = useUpdate(fail, say);
  const { now, progress } = update;
  const [writing, setWriting] = useState(false);

  const run = useCallback(async () => {
    if (!now) return;
    setWriting(true);
    try {
      if (!(await onLetGo('all'))) return;
      let done: { branches: number; open: number; again: number } | undefined;
      const worked = await use.run(async () => {
        const answer = await ask('update.run');
        done = answer;
        return answer.now;
      });
      if (!worked || !done) return;
      say(`${done.branches === 0 ? 'The region’s own changes are on' : `${branches(done.branches)} ${done.branches === 1 ? 'has' : 'have'}`} version ${now.to} now.${done.open > 0 ? ` ${counted(done.open, 'slide')} still to be decided about: the branch’s text is shown, and it stands among the things to check.` : ''}${done.again > 0 ? ` ${counted(done.again, 'file')} to send again: the list is under More.` : ''}`);
      onBack();
    } finally {
      setWriting(false);
    }
  }, [now, onLetGo, use, say, onBack]);

  const head = (title: string) => (
    <div className="page-top">
      <PageHeading>{title}</PageHeading>
      <Button className="button" onPress={onBack}>Back to the branches</Button>
    </div>
  );
  const count = now ? now.lines.filter(({ slug }) => slug !== '').length : 0;
  if (now === undefined || now === null) {
    return (
      <main className="page region">
        {head('A new version')}
        {now === null
          ? <p role="status">Every branch with changes to this deck is on the version that is here.</p>
          : <p className="muted" role="status">Looking at what is new{progress ? `: ${progress.done} of ${branches(progress.all)}.` : '…'} Nothing is written.</p>}
      </main>
    );
  }
  return (
    <main className="page region update-page">
      <div className="update-body">
        {head(`${now.title}, version ${now.to || 'without a name'}`)}
        <p className="update-summary" role="status">{summary(now)}</p>
        <WhatsNew since={now.since} />
        <SendAgain files={now.again} />
        {now.unknown.length > 0 && <UnknownVersions unknown={now.unknown} />}
        {now.lines.length > 0 && <UpdateBranches update={update} now={now} />}
      </div>
      {now.lines.length > 0 && (
        <footer className="update-foot">
          <Button className="button primary" isDisabled={writing} onPress={() => void run()}>{writing ? 'Updating…' : count === 0 ? 'Update the region’s own changes' : `Update ${branches(count)}`}</Button>
          <p className="muted">All of them or none, and it can be taken back as a whole.{now.lines.some(({ conflicts }) => conflicts > 0) && ' What isn’t decided stays open: the branch’s own text is shown until it is.'}</p>
        </footer>
      )}
    </main>
  );
}

const SHOWN = 8;

function UnknownVersions({ unknown }: Pick<UpdateNow, 'unknown'>) {
  return (
    <div className="notice">
      <p>
        <strong>{branches(unknown.length)} can’t be updated on this computer.</strong> {unknown.slice(0, SHOWN).map(({ name, version }) => `${name} (${version === '' ? 'a version without a name' : `version ${version}`})`).join(', ')}{unknown.length > SHOWN ? ` and ${unknown.length - SHOWN} others` : ''}:
        the version that {unknown.length === 1 ? 'its changes were' : 'their changes were'} made from was never opened here. Open a pack or folder of it, then this one again. Until then {unknown.length === 1 ? 'its' : 'their'} changes stay as they are.
      </p>
    </div>
  );
}
