import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ExportChoice, ExportKind, Settings } from '../../bridge/contract.ts';
import type { Audience } from '../../core/audience/model.ts';
import type { Answers } from '../../core/audience/review-model.ts';
import { packName } from '../../core/audience/review.ts';
import { askAboutPapers, packPapers } from '../../core/letters/pack.ts';
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
import { kindWords } from './kind-words.ts';
import { MissingOriginal } from './missing-original.tsx';
import { PackDone } from './pack-done.tsx';
import { TemplateChoice } from './template-choice.tsx';
import { useExport } from './use-export.ts';
import { useReview } from './use-review.ts';
import { useTemplate } from './use-template.ts';
import { WHY_ID, WhyNot } from './why-not.tsx';
import './export.css';

interface ExportDialogProps {
  /** Begins with the JCNC pack, whatever was chosen last. */
  pack: boolean;
  settings: Settings;
  onSettings: (part: Partial<Settings>) => Promise<void>;
  /** True while a file is being written: the dialog must stay to say how it went. */
  onBusy: (busy: boolean) => void;
  /** To the letters' own page. */
  onLetters: () => void;
  onClose: () => void;
}

/** What is chosen when the dialog opens: for a deck that keeps its PowerPoint, that PowerPoint. */
function firstChoice(pack: boolean, canFill: boolean, last: ExportChoice | null): ExportChoice | null {
  if (pack) return { audience: 'employer', kind: 'jcnc-pack' };
  return canFill ? { audience: last?.audience ?? 'members', kind: 'filled' } : last;
}

/** The kind that was wanted, where this deck can be it. */
function kindFor(wanted: ExportKind | undefined, canFill: boolean, forEmployer: boolean): ExportKind {
  if (wanted === undefined || (wanted === 'jcnc-pack' && !forEmployer) || (wanted === 'filled' && !canFill)) return 'pptx';
  return wanted;
}

/** Shows what a file will hold before it is written, asks what has to be decided, writes it, and says where it is. */
export function ExportDialog({ pack, settings, onSettings, onBusy, onLetters, onClose }: ExportDialogProps) {
  const { edition, original, own } = useOpenDeck();
  const { fail } = useMessages();
  const { audiences, title } = edition.deck.meta;
  const canFill = original === 'here';
  const [wanted, setWanted] = useState(() => firstChoice(pack, canFill, settings.lastExport));
  const kind = kindFor(wanted?.kind, canFill, audiences.includes('employer'));
  const asPack = kind === 'jcnc-pack';
  const format = kind === 'jcnc-pack' || kind === 'filled' ? 'pptx' : kind;
  const audience = asPack ? 'employer' : (audiences.find((one) => one === wanted?.audience) ?? audiences[0] ?? 'members');
  // What was decided for one version is not decided for another.
  const [given, setGiven] = useState<Partial<Record<Audience, Answers>>>({});
  const answers = useMemo(() => given[audience] ?? {}, [given, audience]);
  const order = useMemo(() => ({ audience, format, leaveOutIncomplete: false, answers }), [audience, format, answers]);
  const found = useReview(order, kind === 'filled');
  const worn = useTemplate();
  const wears = kind === 'pptx' || asPack;
  const { state, start, again, cancel } = useExport(order, { kind, template: wears ? worn.template?.token : undefined }, onBusy);
  const { name, called, inFolder } = kindWords(kind);

  const choose = (next: ExportChoice) => {
    setWanted(next);
    onSettings({ lastExport: next }).catch(fail);
  };

  if (state.stage === 'done') return <ExportDone result={state.result} inFolder={inFolder} onAgain={again} onClose={onClose} />;
  if (state.stage === 'packed') return <PackDone pack={state.pack} onAgain={again} onClose={onClose} />;
  if (state.stage === 'removed') return <ExportRemoved proof={state.proof} audience={audience} onAgain={again} onClose={onClose} />;
  if (state.stage === 'running') return <ExportUnderWay progress={state.progress} name={name} inFolder={inFolder} onCancel={cancel} />;
  const review = found?.review;
  const aboutPapers = asPack ? askAboutPapers(edition, answers) : [];
  const questions = review ? [...review.questions, ...aboutPapers] : [];
  const open = stillOpen(questions, answers);
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
            : <p className="file-name">{review && <><Icon name={inFolder ? 'folder' : 'file'} /><span>{asPack ? packName(title) : review.fileName}</span></>}</p>}
          <Button className="button" onPress={onClose}>Not now</Button>
          <Button
            className="button primary"
            isDisabled={!found?.current || worn.template === undefined || open.length > 0 || stops.length > 0}
            aria-describedby={WHY_ID}
            onPress={() => void start()}
          >
            {asPack ? 'Make the JCNC pack…' : `Export ${called}…`}
          </Button>
        </>
      }
    >
      <div className="stack-large">
        {original === 'missing' && <MissingOriginal />}
        <ExportChoices audiences={audiences} canFill={canFill} own={own} choice={{ audience, kind }} onChange={choose} />
        {wears && <TemplateChoice {...worn} />}
        {review
          ? (
            <>
              <ExportStops review={review} />
              <ExportQuestions questions={questions} answers={answers} onAnswer={(next) => setGiven({ ...given, [audience]: next })} />
              {aboutPapers.some(({ settled }) => !settled) && <p><Button className="button" onPress={onLetters}>Fill the papers in on the Letters page</Button></p>}
              <ExportReview review={review} papers={asPack ? packPapers(edition, answers) : []} />
            </>
          )
          : <p className="muted" role="status">Looking at what the file will hold…</p>}
      </div>
    </Frame>
  );
}
