import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ExportChoice, Settings } from '../../bridge/contract.ts';
import type { Audience } from '../../core/audience/model.ts';
import type { Answers } from '../../core/audience/review-model.ts';
import { FILE_KINDS } from '../../core/export/formats.ts';
import { Frame } from '../controls/frame.tsx';
import { Icon } from '../controls/icon.tsx';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { ExportChoices } from './export-choices.tsx';
import { ExportDone } from './export-done.tsx';
import { ExportQuestions, stillOpen } from './export-questions.tsx';
import { ExportRemoved } from './export-removed.tsx';
import { ExportReview } from './export-review.tsx';
import { ExportStops, stopsOf } from './export-stops.tsx';
import { ExportUnderWay } from './export-under-way.tsx';
import { useExport } from './use-export.ts';
import { useReview } from './use-review.ts';
import { WHY_ID, WhyNot } from './why-not.tsx';
import './export.css';

interface ExportDialogProps {
  settings: Settings;
  onSettings: (part: Partial<Settings>) => Promise<void>;
  /** True while a file is being written: the dialog must stay to say how it went. */
  onBusy: (busy: boolean) => void;
  onClose: () => void;
}

/** Shows what a file will hold before it is written, asks what has to be decided, writes it, and says where it is. */
export function ExportDialog({ settings, onSettings, onBusy, onClose }: ExportDialogProps) {
  const { edition } = useOpenDeck();
  const { fail } = useMessages();
  const { audiences } = edition.deck.meta;
  const [wanted, setWanted] = useState(settings.lastExport);
  const audience = audiences.find((one) => one === wanted?.audience) ?? audiences[0] ?? 'members';
  const format = wanted?.format ?? 'pptx';
  // What was decided for one version is not decided for another.
  const [given, setGiven] = useState<Partial<Record<Audience, Answers>>>({});
  const answers = useMemo(() => given[audience] ?? {}, [given, audience]);
  const order = useMemo(() => ({ audience, format, leaveOutIncomplete: false, answers }), [audience, format, answers]);
  const found = useReview(order);
  const { state, start, again, cancel } = useExport(order, onBusy);
  const kind = FILE_KINDS[format];

  const choose = (next: ExportChoice) => {
    setWanted(next);
    onSettings({ lastExport: next }).catch(fail);
  };

  if (state.stage === 'done') return <ExportDone result={state.result} onAgain={again} onClose={onClose} />;
  if (state.stage === 'removed') return <ExportRemoved proof={state.proof} audience={audience} onAgain={again} onClose={onClose} />;
  if (state.stage === 'running') return <ExportUnderWay progress={state.progress} kind={kind} onCancel={cancel} />;
  const review = found?.review;
  const open = review ? stillOpen(review.questions, answers) : [];
  const stops = review ? stopsOf(review) : [];
  return (
    <Frame guide="export"
      title="Export"
      wide
      onClose={onClose}
      foot={
        <>
          {open.length > 0 || stops.length > 0
            ? <WhyNot open={open.length} stops={stops.length} />
            : <p className="file-name">{review && <><Icon name={kind.folder === undefined ? 'file' : 'folder'} /><span>{review.fileName}</span></>}</p>}
          <Button className="button" onPress={onClose}>Not now</Button>
          <Button
            className="button primary"
            isDisabled={!found?.current || open.length > 0 || stops.length > 0}
            aria-describedby={WHY_ID}
            onPress={() => void start()}
          >
            Export {kind.name}…
          </Button>
        </>
      }
    >
      <div className="stack-large">
        <ExportChoices audiences={audiences} choice={{ audience, format }} onChange={choose} />
        {review
          ? (
            <>
              <ExportStops review={review} />
              <ExportQuestions questions={review.questions} answers={answers} onAnswer={(next) => setGiven({ ...given, [audience]: next })} />
              <ExportReview review={review} />
            </>
          )
          : <p className="muted" role="status">Looking at what the file will hold…</p>}
      </div>
    </Frame>
  );
}
