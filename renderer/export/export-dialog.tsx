import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ExportChoice, Settings } from '../../bridge/contract.ts';
import { FILE_KINDS } from '../../core/export/formats.ts';
import { Frame } from '../controls/frame.tsx';
import { Icon } from '../controls/icon.tsx';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { ExportChoices } from './export-choices.tsx';
import { ExportDone } from './export-done.tsx';
import { ExportReview } from './export-review.tsx';
import { ExportStops } from './export-stops.tsx';
import { ExportUnderWay } from './export-under-way.tsx';
import { useExport } from './use-export.ts';
import { useReview } from './use-review.ts';
import './export.css';

interface ExportDialogProps {
  settings: Settings;
  onSettings: (part: Partial<Settings>) => Promise<void>;
  /** True while a file is being written: the dialog must stay to say how it went. */
  onBusy: (busy: boolean) => void;
  onClose: () => void;
}

/** Shows what a file will hold before it is written, writes it, and says where it is. */
export function ExportDialog({ settings, onSettings, onBusy, onClose }: ExportDialogProps) {
  const { edition } = useOpenDeck();
  const { fail } = useMessages();
  const { audiences } = edition.deck.meta;
  const [wanted, setWanted] = useState(settings.lastExport);
  const audience = audiences.find((one) => one === wanted?.audience) ?? audiences[0] ?? 'members';
  const format = wanted?.format ?? 'pptx';
  const [leaveOutIncomplete, setLeaveOut] = useState(false);
  const order = useMemo(() => ({ audience, format, leaveOutIncomplete }), [audience, format, leaveOutIncomplete]);
  const review = useReview(order);
  const { state, start, cancel } = useExport(order, onBusy);

  const choose = (next: ExportChoice) => {
    setWanted(next);
    onSettings({ lastExport: next }).catch(fail);
    // Another version may lack other slides: what was agreed for one is not agreed for all.
    if (next.audience !== audience) setLeaveOut(false);
  };
  const stopped = !review || review.blockers.length > 0;

  if (state.stage === 'done') return <ExportDone result={state.result} onClose={onClose} />;
  if (state.stage !== 'ready') return <ExportUnderWay state={state} kind={FILE_KINDS[format]} onCancel={cancel} />;
  return (
    <Frame guide="export"
      title="Export"
      wide
      onClose={onClose}
      foot={
        <>
          <p className="file-name">{review && <><Icon name={FILE_KINDS[format].folder === undefined ? 'file' : 'folder'} /><span>{review.fileName}</span></>}</p>
          <Button className="button" onPress={onClose}>Not now</Button>
          <Button className="button primary" isDisabled={stopped} onPress={() => void start()}>Export {FILE_KINDS[format].name}…</Button>
        </>
      }
    >
      <div className="stack-large">
        <ExportChoices audiences={audiences} choice={{ audience, format }} onChange={choose} />
        {review
          ? (
            <>
              <ExportStops review={review} leaveOut={leaveOutIncomplete} onLeaveOut={setLeaveOut} />
              <ExportReview review={review} />
            </>
          )
          : <p className="muted" role="status">Looking at what the file will hold…</p>}
      </div>
    </Frame>
  );
}
