import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { TallyFigures } from '../../../core/meeting/figure-choices.ts';
import { Icon } from '../../controls/icon.tsx';
import { Apologies } from '../../meeting/parts/apologies.tsx';
import { Comings } from '../../meeting/parts/comings.tsx';
import { Headcount } from '../../meeting/parts/headcount.tsx';
import { ItemNote } from '../../meeting/parts/item-note.tsx';
import { useMeeting } from '../../meeting/parts/live-meeting.ts';
import { MotionCard } from '../../meeting/parts/motion-card.tsx';
import { MotionForm } from '../../meeting/parts/motion-form.tsx';
import { PointForm } from '../../meeting/parts/point-form.tsx';
import { Actions, Decisions } from '../../meeting/parts/points.tsx';
import { TallyCard } from '../../meeting/parts/tally-card.tsx';
import { TallyForm } from '../../meeting/parts/tally-form.tsx';
import { VERB_WORDS } from '../../meeting/parts/verb-words.ts';
import { currentItem } from './next-item.ts';
import { StagePart } from './stage-part.tsx';

interface MeetingPanelProps {
  /** The slide of the deck that is shown. */
  slideId: string | undefined;
  figures: TallyFigures;
  onClose: () => void;
}

const TABS = [['item', 'Item'], ['motions', 'Motions'], ['hands', 'Hands'], ['points', 'Actions'], ['people', 'People']] as const;

/** The meeting beside the slides: the item that is taken, motions, shows of hands, actions and who is there. */
export function MeetingPanel({ slideId, figures, onClose }: MeetingPanelProps) {
  const { meeting, undo, redo, undoes, redoes } = useMeeting();
  const [tab, setTab] = useState<string>('item');
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // The tabs stand there a moment after the panel.
    const frame = requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    // Out of a field first, then back to the notes; a press more is the slides' own.
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      const field = event.target instanceof HTMLElement && event.target.closest('input, textarea');
      if (field) panel.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
      else onClose();
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !(event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement)) {
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    }
  };

  return (
    <section ref={panel} className="meeting-side" aria-label="The meeting" data-own-keys="">
      <h2 className="visually-hidden">The meeting</h2>
      <div role="presentation" className="meeting-side-keys" onKeyDown={onKeyDown}>
      <Tabs className="meeting-side-tabs" selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
        <div className="meeting-side-head">
          <TabList className="meeting-side-list" aria-label="Parts of the meeting">
            {TABS.map(([id, label]) => <Tab key={id} id={id} className="tab">{label}</Tab>)}
          </TabList>
          <Button className="button small icon-only" aria-label={undoes ? `Undo: ${VERB_WORDS[undoes]}` : 'Undo'} isDisabled={!undoes} onPress={undo}><Icon name="undo" /></Button>
          <Button className="button small icon-only" aria-label={redoes ? `Redo: ${VERB_WORDS[redoes]}` : 'Redo'} isDisabled={!redoes} onPress={redo}><Icon name="redo" /></Button>
        </div>
        <TabPanel id="item" className="meeting-side-panel"><ItemPart /></TabPanel>
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

function ItemPart() {
  const { meeting, act } = useMeeting();
  const now = currentItem(meeting);
  return (
    <>
      <StagePart />
      {now ? <><h3>{now.number}. {now.item.title}</h3><ItemNote item={now.item} rows={6} /></> : <p className="quiet">No item is being taken. {meeting.items.length === 0 ? 'This meeting has no agenda; it can be given one in the desk window, under Meetings.' : ''}</p>}
      {meeting.items.length > 0 && (
        <ol className="meeting-items">
          {meeting.items.map((item) => (
            <li key={item.id} aria-current={item.id === meeting.current ? 'step' : undefined}>
              <span>{item.title}{item.taken.length > 0 && item.id !== meeting.current && <span className="quiet"> · taken</span>}</span>
              {meeting.stage === 'open' && item.id !== meeting.current && <Button className="button small" aria-label={`Take ${item.title}`} onPress={() => void act({ do: 'take', item: item.id })}>Take</Button>}
            </li>
          ))}
        </ol>
      )}
    </>
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
      {meeting.tallies.map((tally) => <TallyCard key={tally.id} tally={tally} />)}
      {asking ? <TallyForm slide={slideId} national={figures.national} local={figures.local} onDone={() => setAsking(false)} /> : meeting.stage !== 'closed' && <Button className="button" onPress={() => setAsking(true)}>New show of hands</Button>}
    </>
  );
}
