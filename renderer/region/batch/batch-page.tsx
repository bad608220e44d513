import { Button } from 'react-aria-components';
import type { RegionNow } from '../../../bridge/region-calls.ts';
import { ask } from '../../desk/ask.ts';
import { useMessages } from '../../desk/messages.tsx';
import { PageHeading } from '../../desk/page-heading.tsx';
import type { RegionPageProps } from '../region-page.tsx';
import { useBackKey } from '../use-back-key.ts';
import { BatchForm } from './batch-form.tsx';
import { BatchRunView } from './batch-run-view.tsx';
import { chooseOtherFolder, needsOtherFolder } from './other-folder.ts';
import type { BatchUse } from './use-batch.ts';
import './batch.css';

interface BatchPageProps extends Pick<RegionPageProps, 'use' | 'onOpen'> {
  now: RegionNow;
  batch: BatchUse;
  onBack: () => void;
}

/** Every branch's files at once: what is to be made, and then how far it is. */
export function BatchPage({ use, now, batch, onOpen, onBack }: BatchPageProps) {
  const { fail, say } = useMessages();
  useBackKey(onBack);
  const { state } = batch;
  const run = state?.now;
  const ofThis = run?.regionId === now.id;
  const open = (slug: string) => {
    const row = now.rows.find((each) => each.slug === slug);
    if (!row) return;
    use.setView({ goTo: { slug } });
    onOpen(() => ask('deck.open', { key: row.key }));
  };
  // What had the focus may go with its stage: then the heading takes it.
  const stage = run === undefined ? 'form' : run.stage === 'making' || run.stage === 'stopping' ? 'runs' : 'ended';
  const canGoOn = state?.unfinished !== undefined && (run?.stage === 'stopped' || run?.stage === 'failed');
  return (
    <main className="page region batch-page">
      <div className="page-top">
        <PageHeading key={stage}>{run ? `Files of ${run.title}` : 'Every branch’s files'}</PageHeading>
        <Button className="button" onPress={onBack}>Back to the branches</Button>
      </div>
      {!state ? <p className="muted" role="status">Looking at what can be made…</p>
        : run ? (
          <BatchRunView
            now={run} lines={state.lines} fail={fail} say={say} onOpen={ofThis ? open : undefined}
            onOtherFolder={canGoOn && needsOtherFolder(run) ? () => void chooseOtherFolder(batch) : undefined}
            onClose={() => void batch.run(() => ask('batch.close'))} onGoOn={canGoOn ? () => void batch.run(() => ask('batch.goOn')) : undefined}
          />
        ) : <BatchForm now={now} chosen={use.view.chosen} batch={batch} fail={fail} />}
    </main>
  );
}
