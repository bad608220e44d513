import { useMemo } from 'react';
import { Button, ProgressBar } from 'react-aria-components';
import type { BatchNow } from '../../../bridge/batch-calls.ts';
import type { BatchLine } from '../../../core/batch/branch-lines.ts';
import { ask } from '../../desk/ask.ts';
import { counted } from '../../editor/words.ts';
import { BatchList } from './batch-list.tsx';

interface BatchRunViewProps {
  now: BatchNow;
  lines: readonly BatchLine[];
  fail: (thrown: unknown) => void;
  say: (text: string) => void;
  /** Undefined where its region is not the one that is open. */
  onOpen: ((slug: string) => void) | undefined;
  /** Looks at it no more. */
  onClose: () => void;
  onGoOn: (() => void) | undefined;
  /** Leads to another folder, where nothing could be written in this one. */
  onOtherFolder: (() => void) | undefined;
}

/** What has come of it, in a sentence or two. */
function summary({ stage, made, notMade, all, kept, failure }: BatchNow): string {
  if (stage === 'making' && made + notMade === all) return 'Every file is done. What was made is being noted with each branch.';
  if (stage === 'making') return `${made + notMade} of ${counted(all, 'file')} done.${notMade > 0 ? ` ${notMade} not made.` : ''} You can go on working; what is made is whole.`;
  if (stage === 'stopping') return 'Stopping: the files that are being made become whole first.';
  const result = `${counted(made, 'file')} made${kept > 0 ? `, ${kept} of them before` : ''}, ${notMade === 0 ? 'none failed' : `${notMade} not made`}.`;
  if (stage === 'stopped') return `Stopped. ${result} ${counted(all - made - notMade, 'file')} not begun. Each that is there is whole.`;
  return stage === 'failed' ? `${failure?.message ?? ''} ${failure?.hint ?? ''}` : result;
}

/** Files as they are made branch by branch, and at the end what was made and what was not. */
export function BatchRunView({ now, lines, fail, say, onOpen, onClose, onGoOn, onOtherFolder }: BatchRunViewProps) {
  const runs = now.stage === 'making' || now.stage === 'stopping';
  // At the end, whatever somebody has to do something about comes first.
  const shown = useMemo(() => (runs ? lines : lines.toSorted((one, other) => weight(other) - weight(one))), [lines, runs]);
  const openSummary = async () => {
    try {
      await ask('batch.openSummary');
      // Not every system says that it has no program for it.
      say('The summary was handed to the program that shows web pages. If nothing opens, press Show in folder: it is summary.html.');
    } catch (thrown) {
      fail(thrown);
    }
  };
  return (
    <>
      {/* Every file that is made would be told otherwise; the bar says how far it is to whoever asks. */}
      <p className="batch-summary" role="status" aria-live={now.stage === 'making' ? 'off' : 'polite'}>{summary(now)}</p>
      {runs && (
        <ProgressBar className="batch-progress" aria-label="Files done" value={now.done} maxValue={Math.max(now.all, 1)}>
          {({ percentage = 0 }) => <svg className="batch-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="4" className="batch-bar-all" /><rect width={percentage} height="4" className="batch-bar-done" /></svg>}
        </ProgressBar>
      )}
      <div className="row batch-buttons">
        {runs && <Button className="button" isDisabled={now.stage === 'stopping'} onPress={() => void ask('batch.stop').catch(fail)}>Stop</Button>}
        {onOtherFolder && <Button className="button primary" onPress={onOtherFolder}>Choose another folder…</Button>}
        {onGoOn && <Button className={onOtherFolder ? 'button' : 'button primary'} onPress={onGoOn}>Go on where it stopped</Button>}
        {now.stage === 'done' && <Button className="button primary" onPress={() => void openSummary()}>Open the summary</Button>}
        {!runs && <Button className="button" onPress={() => void ask('batch.showInFolder').catch(fail)}>Show in folder</Button>}
        {!runs && <Button className="button" onPress={onClose}>Make others…</Button>}
      </div>
      {now.stage === 'done' && <p className="muted">The summary says file by file what was made, left out and why. It names every branch, so it is for you alone.</p>}
      {!runs && now.notes.length > 0 && <div className="notice"><ul>{now.notes.slice(0, 8).map((note) => <li key={note}>{note}</li>)}</ul>{now.notes.length > 8 && <p>And {now.notes.length - 8} more, in the summary.</p>}</div>}
      <BatchList lines={shown} runs={runs} onOpen={onOpen} />
    </>
  );
}

const weight = ({ problems, leftOut }: BatchLine): number => (problems.length > 0 ? 2 : leftOut.length > 0 ? 1 : 0);
