import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { OfferedPowerPoint, Opened, OpenedDeck } from '../../bridge/contract.ts';
import { ask } from '../desk/ask.ts';
import { PageHeading } from '../desk/page-heading.tsx';
import { counted } from '../editor/words.ts';
import { FiguresPart } from './figures/figures-part.tsx';
import { ImportChoices } from './import-choices.tsx';
import type { ImportKind } from './import-choices.tsx';
import { ImportMade } from './import-made.tsx';
import { ImportRefused } from './import-refused.tsx';
import { ImportUnderWay } from './import-under-way.tsx';
import { useImport } from './use-import.ts';
import '../export/export.css';
import './import.css';

interface ImportPageProps {
  offered: OfferedPowerPoint;
  /** Hears why the page must stay. */
  onBusy: (why: string | undefined) => void;
  onOpen: (answer: () => Promise<Opened | null>) => void;
  /** Shows a deck with the changes that it was given. */
  onShow: (opened: OpenedDeck) => Promise<void>;
  onLeave: () => void;
}

/** "12 slides · 3.4 MB" */
function factsOf(slides: number, size: number): string {
  const megabytes = size / 1_000_000;
  const large = megabytes < 0.1 ? 'less than 0.1 MB' : `${megabytes.toLocaleString('en-GB', { maximumFractionDigits: megabytes < 10 ? 1 : 0 })} MB`;
  return `${counted(slides, 'slide')} · ${large}`;
}

/** The focus goes along to what takes the place of a button. */
const focusOnce = (heading: HTMLElement | null): void => heading?.focus();

/** Brings in a PowerPoint that somebody sent: what to make of it, how far it is, what was taken, and its figures. */
export function ImportPage({ offered: { path, fileName }, onBusy, onOpen, onShow, onLeave }: ImportPageProps) {
  const { state, start, changePlace, cancel, again } = useImport(path, onBusy);
  const [chosen, setChosen] = useState<ImportKind>('fill');
  const [finding, setFinding] = useState(false);
  const other = () => onOpen(() => ask('deck.choose', { what: 'file' }));

  return (
    <main className="page import">
      <div className="import-top">
        <PageHeading title={fileName}>{state.stage === 'made' ? state.made.title : fileName}</PageHeading>
        {(state.stage === 'choosing' || state.stage === 'running') && <p className="muted">{factsOf(state.look.slides, state.look.size)}</p>}
      </div>
      {state.stage === 'looking' && <p className="muted" role="status">Looking at the file…</p>}
      {state.stage === 'refused' && <ImportRefused trouble={state.trouble} onAgain={again} onOther={other} onLeave={onLeave} />}
      {state.stage === 'choosing' && (
        <>
          <ImportChoices look={state.look} kind={chosen} onKind={setChosen} onPlace={() => void changePlace(state.look)} />
          <div className="row import-foot">
            <Button className="button primary" onPress={() => void start(state.look, chosen === 'fill')}>Start</Button>
            <Button className="button quiet" onPress={onLeave}>Not now</Button>
          </div>
        </>
      )}
      {state.stage === 'running' && <ImportUnderWay progress={state.progress} onCancel={cancel} />}
      {state.stage === 'made' && !finding && <ImportMade made={state.made} onFind={() => setFinding(true)} onOpen={() => onOpen(() => ask('deck.open', { key: state.made.key }))} />}
      {state.stage === 'made' && finding && (
        <section className="stack" aria-labelledby="find-title">
          <h2 id="find-title" ref={focusOnce} tabIndex={-1} className="import-heading">Find the figures</h2>
          <FiguresPart deckKey={state.made.key} onBusy={onBusy} onShow={onShow} onOpen={() => onOpen(() => ask('deck.open', { key: state.made.key }))} />
        </section>
      )}
    </main>
  );
}
