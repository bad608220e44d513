import { useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { printDate } from '../../core/figures/dates.ts';
import type { MeetingSummary } from '../../core/meeting/summary.ts';
import { Chip } from '../controls/chip.tsx';
import { Icon } from '../controls/icon.tsx';
import { ask, listen } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { PageHeading } from '../desk/page-heading.tsx';
import { counted } from '../editor/words.ts';
import { BranchRules } from './branch-rules.tsx';
import { NewMeeting } from './new-meeting.tsx';
import { STAGE_WORDS } from './stage-words.ts';
import './meeting.css';

interface MeetingsPageProps {
  today: string;
  onOpen: (meetingId: string) => void;
  onNotes: () => void;
}

function Card({ card, onOpen }: { card: MeetingSummary; onOpen: () => void }) {
  const [tone, stage] = STAGE_WORDS[card.stage];
  return (
    <li>
      <Button className="meeting-card" onPress={onOpen}>
        <span className="meeting-card-date">{card.date ? printDate(card.date) : 'No date'}{card.time && `, ${card.time}`}</span>
        <span className="meeting-title">{card.title}</span>
        <span className="muted">{[card.deckTitle, counted(card.items, 'item'), card.present > 0 && `${counted(card.present, 'person', 'people')} there`, card.minutes === 'approved' && 'minutes approved'].filter(Boolean).join(' · ')}</span>
        <span className="chips"><Chip tone={tone}>{stage}</Chip>{card.openActions > 0 && <Chip tone="warn">{counted(card.openActions, 'open action')}</Chip>}</span>
      </Button>
    </li>
  );
}

/** All meetings, newest first. */
export function MeetingsPage({ today, onOpen, onNotes }: MeetingsPageProps) {
  const { fail } = useMessages();
  const [meetings, setMeetings] = useState<readonly MeetingSummary[]>();
  const [asking, setAsking] = useState<'new' | 'rules'>();
  const list = useCallback(() => void ask('meeting.list').then(setMeetings, fail), [fail]);
  useEffect(() => {
    list();
    return listen('meeting.changed', list);
  }, [list]);

  return (
    <main className="page">
      <div className="page-top">
        <PageHeading>Meetings</PageHeading>
        <div className="row">
          <Button className="button" onPress={onNotes}><Icon name="notes" />Notes of all meetings</Button>
          <Button className="button" onPress={() => setAsking('rules')}>Rules of the branch…</Button>
          <Button className="button primary" onPress={() => setAsking('new')}><Icon name="plus" />New meeting</Button>
        </div>
      </div>
      {meetings?.length === 0 && (
        <div className="empty meetings-none">
          <p>No meeting yet. Plan one here: its agenda, your rules for quorum and motions, and what came out of the last one. At the meeting you count heads and hands, and write down motions, decisions and actions.</p>
          <p>Everything is kept on this computer.</p>
        </div>
      )}
      <ul className="meeting-cards" aria-label="Meetings">
        {meetings?.map((card) => <Card key={card.id} card={card} onOpen={() => onOpen(card.id)} />)}
      </ul>
      {asking === 'new' && <NewMeeting today={today} onClose={() => setAsking(undefined)} onStarted={({ meeting }) => onOpen(meeting.id)} />}
      {asking === 'rules' && <BranchRules onClose={() => setAsking(undefined)} />}
    </main>
  );
}
