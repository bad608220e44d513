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

/** What the update does, in a sentence or two. */
function summary({ lines, current, unknown }: UpdateNow): string {
  const both = lines.filter(({ conflicts }) => conflicts > 0).length;
  const open = lines.reduce((sum, line) => sum + line.open, 0);
  const rest = [
    both === 0 ? 'No slide was changed on both sides.' : `In ${both} of them slides were changed on both sides: ${open === 0 ? 'all of that is decided' : `${counted(open, 'slide')} to decide about`}.`,
    current > 0 && `${branches(current)} ${current === 1 ? 'has' : 'have'} this version already.`,
    unknown.length > 0 && `${branches(unknown.length)} can’t be updated here.`,
  ];
  return [`${counted(lines.length, 'set of changes', 'sets of changes')} will be taken to this version.`, ...rest].filter(Boolean).join(' ');
}

/** A new version of the deck: what changed, what it does to every branch, and what to do about it. Nothing is written until Update. */
export function UpdatePage({ use, onBack, onLetGo }: UpdatePageProps) {
  const { fail, say } = useMessages();
  const update = useUpdate(fail);
  const { now, progress } = update;
  const [writing, setWriting] = useState(false);

  const run = useCallback(async () => {
    if (!now) return;
    setWriting(true);
    try {
      if (!(await onLetGo('all'))) return;
      let done: { branches: number; open: number } | undefined;
      const worked = await use.run(async () => {
        const answer = await ask('update.run');
        done = answer;
        return answer.now;
      });
      if (!worked || !done) return;
      say(`${branches(done.branches)} ${done.branches === 1 ? 'has' : 'have'} version ${now.to} now.${done.open > 0 ? ` ${counted(done.open, 'slide')} still to be decided about: the branch’s text is shown, and stands among the things to check.` : ''}`);
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
  if (now === undefined) {
    return (
      <main className="page region">
        {head('A new version')}
        <p className="muted" role="status">Looking at what is new{progress ? `: ${progress.done} of ${branches(progress.all)}` : '…'} Nothing is written.</p>
      </main>
    );
  }
  if (now === null) {
    return <main className="page region">{head('A new version')}<p role="status">Every branch with changes to this deck is on the version that is here.</p></main>;
  }
  return (
    <main className="page region update-page">
      {head(`${now.title}, version ${now.to || 'without a name'}`)}
      <p className="update-summary" role="status">{summary(now)}</p>
      <WhatsNew since={now.since} />
      <SendAgain files={now.again} />
      {now.unknown.length > 0 && (
        <div className="notice"><p><strong>{branches(now.unknown.length)} can’t be updated on this computer.</strong> {now.unknown.slice(0, 8).map(({ name, version }) => `${name} (version ${version || 'without a name'})`).join(', ')}{now.unknown.length > 8 ? ' and others' : ''}: the version that their changes were made from was never opened here. Open a pack or folder of it, then this one again. Until then their changes stay as they are.</p></div>
      )}
      {now.lines.length > 0 && <UpdateBranches update={update} now={now} />}
      <footer className="update-foot">
        <Button className="button primary" isDisabled={writing || now.lines.length === 0} onPress={() => void run()}>{writing ? 'Updating…' : `Update ${branches(now.lines.filter(({ slug }) => slug !== '').length)}`}</Button>
        <p className="muted">All of them or none, and it can be undone as a whole. What isn’t decided stays open: the branch’s own text is shown until it is.</p>
      </footer>
    </main>
  );
}
