import { useState } from 'react';
import { Button } from 'react-aria-components';
import { printDate } from '../../core/figures/dates.ts';
import { Chip } from '../controls/chip.tsx';
import { Icon } from '../controls/icon.tsx';
import { PageHeading } from '../desk/page-heading.tsx';
import { useMaybeSession } from '../desk/session.tsx';
import { MeetingDetails } from './meeting-details.tsx';
import { MeetingSteps } from './meeting-steps.tsx';
import { useMeeting } from './parts/live-meeting.ts';
import { RunMeeting } from './run-meeting.tsx';
import { STAGE_WORDS } from './stage-words.ts';

interface MeetingHeadProps {
  onBack: () => void;
  onNotes: () => void;
  onPresent: () => void;
  onDeck: (key: string) => void;
}

/** What the meeting is called and how far it is, with what can be done with the whole of it. */
export function MeetingHead({ onBack, onNotes, onPresent, onDeck }: MeetingHeadProps) {
  const { meeting, act } = useMeeting();
  const session = useMaybeSession();
  const [asking, setAsking] = useState<'details' | 'run'>();
  const { stage, title, date, time, place } = meeting;
  const [tone, words] = STAGE_WORDS[stage];
  const canPresent = meeting.deck.id !== '' && session?.edition.national.meta.id === meeting.deck.id;
  return (
    <header className="meeting-head">
      <Button className="button quiet icon-only back" aria-label="All meetings" onPress={onBack}><Icon name="outdent" /></Button>
      <div className="meeting-name">
        <PageHeading title={title}>{title}</PageHeading>
        <p className="muted">
          {[date ? printDate(date) : 'No date', time, place].filter(Boolean).join(', ')}{' '}
          <span role="status"><Chip tone={tone}>{words}</Chip></span>{' '}
          <Button className="text-button" onPress={() => setAsking('details')}>Change…</Button>
          <Button className="text-button" onPress={onNotes}>Notes</Button>
        </p>
      </div>
      <MeetingSteps />
      <div className="row">
        {stage === 'planned' && <Button className="button primary" onPress={() => setAsking('run')}><Icon name="present" />Run this meeting</Button>}
        {stage === 'open' && (
          <>
            {canPresent && <Button className="button" onPress={onPresent}><Icon name="present" />Present its slides</Button>}
            <Button className="button" onPress={() => void act({ do: 'adjourn' })}>Adjourn</Button>
            <Button className="button" onPress={() => void act({ do: 'close' })}>Close the meeting</Button>
          </>
        )}
        {stage === 'adjourned' && (
          <>
            <Button className="button primary" onPress={() => void act({ do: 'resume' })}>Resume</Button>
            <Button className="button" onPress={() => void act({ do: 'close' })}>Close the meeting</Button>
          </>
        )}
        {stage === 'closed' && <Button className="button" onPress={() => void act({ do: 'reopen' })}>Reopen</Button>}
      </div>
      {asking === 'details' && <MeetingDetails onClose={() => setAsking(undefined)} />}
      {asking === 'run' && <RunMeeting canPresent={canPresent} onPresent={onPresent} onDeck={onDeck} onClose={() => setAsking(undefined)} />}
    </header>
  );
}
