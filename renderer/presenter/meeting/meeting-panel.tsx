import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { PresenterSlide } from '../../../bridge/contract.ts';
import type { TallyFigures } from '../../../core/meeting/figure-choices.ts';
import { Icon } from '../../controls/icon.tsx';
import { Apologies } from '../../meeting/parts/apologies.tsx';
import { Comings } from '../../meeting/parts/comings.tsx';
import { Headcount } from '../../meeting/parts/headcount.tsx';
import { useMeeting } from '../../meeting/parts/live-meeting.ts';
import { MotionCard } from '../../meeting/parts/motion-card.tsx';
import { MotionForm } from '../../meeting/parts/motion-form.tsx';
import { PointForm } from '../../meeting/parts/point-form.tsx';
import { Actions, Decisions } from '../../meeting/parts/points.tsx';
import { TallyCard } from '../../meeting/parts/tally-card.tsx';
import { TallyForm } from '../../meeting/parts/tally-form.tsx';
import { VERB_WORDS } from '../../meeting/parts/verb-words.ts';
import { ItemPart } from './item-part.tsx';
import { useKeptFocus } from '../../controls/use-kept-focus.ts';

interface MeetingPanelProps {
  /** The slide of the deck that is shown. */
  slideId: string | undefined;
  figures: TallyFigures;
  /** Of this version, in their order. */
  slides: readonly PresenterSlide[];
  onFailure: (thrown: unknown) => void;
}

const TABS = [['item', 'Item'], ['motions', 'Motions'], ['hands', 'Hands'], ['points', 'Actions'], ['people', 'People']] as const;

/** The meeting beside the slides: the item that is taken, motions, shows of hands, actions and who is there. */
export function MeetingPanel({ slideId, figures, slides, onFailure }: MeetingPanelProps) {
  const { meeting, undo, redo, undoes, redoes } = useMeeting();
  const [tab, setTab] = useState<string>('item');
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // The tabs stand there a moment after the panel.
    const frame = requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);

  useKeptFocus(panel);

  const onKeyDown = (event: KeyboardEvent) => {
    // Out of a field first; the next press, wherever the focus is, leads back to the notes.
    if (event.key === 'Escape' && event.target instanceof HTMLElement && event.target.closest('input, textarea')) {
      event.preventDefault();
      event.stopPropagation();
      panel.current?.focus();
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !(event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement)) {
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    }
  };

  return (
    <section ref={panel} className="meeting-side" aria-label="The meeting" tabIndex={-1} data-own-keys="Ctrl+z">
      <h2 className="visually-hidden">The meeting</h2>
      <div role="presentation" className="meeting-side-keys" onKeyDown={onKeyDown}>
      <Tabs className="meeting-side-tabs" selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
        <div className="meeting-side-head">
          <div className="meeting-side-tablist" data-own-keys="ArrowLeft ArrowRight Home End Enter Space">
            <TabList className="meeting-side-list" aria-label="Parts of the meeting">
              {TABS.map(([id, label]) => <Tab key={id} id={id} className="tab">{label}</Tab>)}
            </TabList>
          </div>
          <Button className="button small icon-only" aria-label={undoes ? `Undo: ${VERB_WORDS[undoes]}` : 'Undo'} isDisabled={!undoes} onPress={undo}><Icon name="undo" /></Button>
          <Button className="button small icon-only" aria-label={redoes ? `Redo: ${VERB_WORDS[redoes]}` : 'Redo'} isDisabled={!redoes} onPress={redo}><Icon name="redo" /></Button>
        </div>
        <TabPanel id="item" className="meeting-side-panel"><ItemPart slides={slides} onFailure={onFailure} /></TabPanel>
        <TabPanel id="motions" className="meeting-side-panel"><MotionsPart /></TabPanel>
        <TabPanel id="hands" className="meeting-side-panel"><HandsPart slideId={slideId} figures={figures} /></TabPanel>
        <TabPanel id="points" className="meeting-side-panel">
          <h3>Decisions</h3>
          <Decisions />
          <PointForm what="decision" />
          <h3>Actions</h3>
          <Actions />
          <PointForm what="action" />
        </TabPanel>
        <TabPanel id="people" className="meeting-side-panel">
          <Headcount big isDisabled={meeting.stage === 'closed'} />
          <h3>Arrivals and departures</h3>
          <Comings />
          <Apologies />
        </TabPanel>
      </Tabs>
      </div>
    </section>
  );
}

function MotionsPart() {
  const { meeting } = useMeeting();
  const [moving, setMoving] = useState(false);
  return (
    <>
      {meeting.motions.length === 0 && !moving && <p className="quiet">No motion yet.</p>}
      {meeting.motions.map((motion, index) => <MotionCard key={motion.id} motion={motion} number={index + 1} />)}
      {moving ? <MotionForm onDone={() => setMoving(false)} /> : meeting.stage !== 'closed' && <Button className="button" onPress={() => setMoving(true)}>New motion</Button>}
    </>
  );
}

function HandsPart({ slideId, figures }: Pick<MeetingPanelProps, 'slideId' | 'figures'>) {
  const { meeting } = useMeeting();
  const [asking, setAsking] = useState(false);
  return (
    <>
      {meeting.tallies.length === 0 && !asking && <p className="quiet">No show of hands yet. It shows where the room stands, beside the national figure; it decides nothing.</p>}
      {meeting.tallies.some(({ stage }) => stage !== 'open') && <p className="quiet">Put the result into your figures in Meetings on the desk.</p>}
      {meeting.tallies.map((tally) => <TallyCard key={tally.id} tally={tally} />)}
      {asking ? <TallyForm slide={slideId} national={figures.national} local={figures.local} onDone={() => setAsking(false)} /> : meeting.stage !== 'closed' && <Button className="button" onPress={() => setAsking(true)}>New show of hands</Button>}
    </>
  );
}
