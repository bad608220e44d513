import { useState } from 'react';
import { Button } from 'react-aria-components';
import { AUDIENCE_NAMES } from '../../core/audience/model.ts';
import type { Audience } from '../../core/audience/model.ts';
import { Choice } from '../controls/choice.tsx';
import { Frame } from '../controls/frame.tsx';
import { Icon } from '../controls/icon.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { ExportContents } from './export-contents.tsx';
import { ExportDone } from './export-done.tsx';
import { ExportStops } from './export-stops.tsx';
import { ExportUnderWay } from './export-under-way.tsx';
import { useExport } from './use-export.ts';
import { useReview } from './use-review.ts';
import './export.css';

let lastAudience: Audience | undefined;

interface ExportDialogProps {
  /** True while a file is being written: the dialog must stay to say how it went. */
  onBusy: (busy: boolean) => void;
  onClose: () => void;
}

/** Shows what a file will hold before it is written, writes it, and says where it is. */
export function ExportDialog({ onBusy, onClose }: ExportDialogProps) {
  const { edition } = useOpenDeck();
  const { audiences } = edition.deck.meta;
  const [wanted, setWanted] = useState(lastAudience);
  const audience = audiences.find((one) => one === wanted) ?? audiences[0] ?? 'members';
  const [leaveOut, setLeaveOut] = useState(false);
  const review = useReview(audience, leaveOut);
  const { state, start, cancel } = useExport(audience, leaveOut, onBusy);

  const choose = (next: Audience) => {
    lastAudience = next;
    setWanted(next);
    // Another version may lack other slides: what was agreed for one is not agreed for all.
    setLeaveOut(false);
  };
  const stopped = !review || review.blockers.length > 0;

  if (state.stage === 'done') return <ExportDone result={state.result} onClose={onClose} />;
  if (state.stage !== 'ready') return <ExportUnderWay state={state} onCancel={cancel} />;
  return (
    <Frame guide="export"
      title="Export"
      wide
      onClose={onClose}
      foot={
        <>
          <p className="file-name">{review && <><Icon name="file" /><span>{review.fileName}</span></>}</p>
          <Button className="button" onPress={onClose}>Not now</Button>
          <Button className="button primary" isDisabled={stopped} onPress={() => void start()}>Export PowerPoint…</Button>
        </>
      }
    >
      <div className="stack-large">
        <Choice
          bar
          label="Which version"
          options={audiences.map((one) => ({ value: one, label: `For ${AUDIENCE_NAMES[one]}` }))}
          value={audience}
          onChange={choose}
        />
        {review
          ? (
            <>
              <ExportStops review={review} leaveOut={leaveOut} onLeaveOut={setLeaveOut} />
              <ExportContents review={review} />
            </>
          )
          : <p className="muted" role="status">Looking at what the file will hold…</p>}
      </div>
    </Frame>
  );
}
