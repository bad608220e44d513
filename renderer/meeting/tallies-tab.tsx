import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../controls/icon.tsx';
import { useMeeting } from './parts/live-meeting.ts';
import { TallyCard } from './parts/tally-card.tsx';
import { TallyForm } from './parts/tally-form.tsx';
import { TakeFigures } from './take-figures.tsx';
import { useFigureChoices } from './use-deck-figures.ts';

/** Questions to the room, counted by hand. Always indicative. */
export function TalliesTab() {
  const { meeting } = useMeeting();
  const { national, local } = useFigureChoices(meeting.deck.id);
  const [asking, setAsking] = useState(false);
  return (
    <div className="stack meeting-column">
      {meeting.tallies.length === 0 && !asking && <p className="empty">No show of hands yet. Ask the room a question and count the hands: it shows where the room stands beside the national figure, and it decides nothing.</p>}
      {meeting.tallies.map((tally) => <TallyCard key={tally.id} tally={tally}><TakeFigures tally={tally} /></TallyCard>)}
      {asking
        ? <TallyForm national={national} local={local} onDone={() => setAsking(false)} />
        : meeting.stage !== 'closed' && <div className="row"><Button className="button" onPress={() => setAsking(true)}><Icon name="plus" />New show of hands</Button></div>}
    </div>
  );
}
