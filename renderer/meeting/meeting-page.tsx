import { useMemo, useState } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Icon } from '../controls/icon.tsx';
import { useMessages } from '../desk/messages.tsx';
import { useUndoTarget } from '../desk/undo-target.ts';
import { MinutesTab } from '../minutes/minutes-tab.tsx';
import { ActionsTab } from './actions-tab.tsx';
import { AgendaTab } from './agenda/agenda-tab.tsx';
import { AttendanceTab } from './attendance-tab.tsx';
import { DESK_LINE } from './desk-line.ts';
import { MeetingHead } from './meeting-head.tsx';
import { MeetingStrip } from './meeting-strip.tsx';
import { MotionsTab } from './motions-tab.tsx';
import { KnownFiguresProvider } from './parts/known-figures.ts';
import { LiveMeetingProvider } from './parts/live-meeting.ts';
import { useLiveMeeting } from './parts/use-live-meeting.ts';
import { RulesTab } from './rules-tab.tsx';
import { TalliesTab } from './tallies-tab.tsx';
import { useDeckFigures } from './use-deck-figures.ts';
import './meeting.css';

const TABS = [
  ['agenda', 'Agenda', AgendaTab],
  ['attendance', 'Attendance', AttendanceTab],
  ['motions', 'Motions', MotionsTab],
  ['hands', 'Shows of hands', TalliesTab],
  ['actions', 'Actions and decisions', ActionsTab],
  ['minutes', 'Minutes', MinutesTab],
  ['rules', 'Rules', RulesTab],
] as const;

interface MeetingPageProps {
  meetingId: string;
  today: string;
  onBack: () => void;
  onNotes: () => void;
  /** Asks where to present the open deck, with this meeting beside it. */
  onPresent: () => void;
  /** Opens the deck of the meeting. */
  onDeck: (key: string) => void;
}

/** One meeting: planned here, and run from here where nothing is presented. */
export function MeetingPage({ meetingId, today, onBack, onNotes, onPresent, onDeck }: MeetingPageProps) {
  const { fail } = useMessages();
  const live = useLiveMeeting({ line: DESK_LINE, meetingId, today, onFailure: fail });
  const figures = useDeckFigures(live?.meeting.deck.id);
  const [tab, setTab] = useState<string>('agenda');

  const { undo, redo } = live ?? {};
  useUndoTarget(useMemo(() => undo && redo && { undo, redo }, [undo, redo]));

  if (!live) return <main className="page"><Button className="button" onPress={onBack}><Icon name="undo" />All meetings</Button><p role="status">Opening the meeting…</p></main>;
  return (
    <LiveMeetingProvider value={live}>
      <KnownFiguresProvider value={figures}>
        <main className="meeting-page">
          <MeetingHead onBack={onBack} onNotes={onNotes} onPresent={onPresent} onDeck={onDeck} />
          <MeetingStrip />
          <Tabs className="meeting-tabs" selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
            <TabList className="meeting-tab-list" aria-label="Parts of the meeting">
              {TABS.map(([id, label]) => <Tab key={id} id={id} className="tab">{label}</Tab>)}
            </TabList>
            {TABS.map(([id, , Panel]) => <TabPanel key={id} id={id} className="meeting-panel"><Panel /></TabPanel>)}
          </Tabs>
        </main>
      </KnownFiguresProvider>
    </LiveMeetingProvider>
  );
}
