import { useState } from 'react';
import { Button, Form } from 'react-aria-components';
import type { ShownNow } from '../../bridge/meeting-calls.ts';
import { isIsoDay } from '../../core/figures/dates.ts';
import { dayToPropose } from '../../core/meeting/day-to-propose.ts';
import { DateField } from '../controls/date-field.tsx';
import { LineField } from '../controls/field.tsx';
import { Frame } from '../controls/frame.tsx';
import { Picker } from '../controls/picker.tsx';
import { Tick } from '../controls/tick.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { useMaybeSession } from '../desk/session.tsx';
import { TimeField } from './time-field.tsx';
import { usePresets } from './use-presets.ts';

interface NewMeetingProps {
  today: string;
  onStarted: (now: ShownNow) => void;
  onClose: () => void;
}

const FORM_ID = 'new-meeting';

/** Asks for what a new meeting is. */
export function NewMeeting({ today, onStarted, onClose }: NewMeetingProps) {
  const { fail } = useMessages();
  const session = useMaybeSession();
  const presets = usePresets()?.presets ?? [];
  const [kind, setKind] = useState<string>();
  const [title, setTitle] = useState('');
  const [date, setDate] = useState(dayToPropose(session?.layer.profile.meeting.date ?? '', today));
  const [time, setTime] = useState('');
  const [withDeck, setWithDeck] = useState(true);
  const [starting, setStarting] = useState(false);
  const preset = presets.find(({ id }) => id === kind) ?? (kind === '' ? undefined : presets[0]);
  const ready = isIsoDay(date) && time !== undefined && !starting;

  const start = async () => {
    if (!ready) return;
    setStarting(true);
    try {
      onStarted(await ask('meeting.start', {
        key: withDeck ? session?.key : undefined,
        title: title.trim() || preset?.title || 'Meeting',
        date,
        time: time || undefined,
        preset: preset?.id,
      }));
    } catch (thrown) {
      setStarting(false);
      fail(thrown);
    }
  };

  return (
    <Frame
      title="New meeting"
      guide="meeting"
      onClose={onClose}
      foot={(
        <>
          <Button className="button" onPress={onClose}>Not now</Button>
          <Button className="button primary" type="submit" form={FORM_ID} isDisabled={!ready}>Start planning</Button>
        </>
      )}
    >
      <Form id={FORM_ID} className="stack" onSubmit={(event) => { event.preventDefault(); void start(); }}>
        <Picker
          label="Agenda to begin with"
          options={[...presets.map(({ id, title: name, own }) => ({ value: id, label: own ? `${name} (your own)` : name })), { value: '', label: 'An empty one' }]}
          value={preset?.id ?? ''}
          onChange={setKind}
        />
        <LineField autoFocus label="Title" value={title} onChange={setTitle} placeholder={preset?.title ?? 'Meeting'} autoComplete="off" />
        <div className="form-pair">
          <DateField label="Date" value={date} onChange={setDate} />
          <TimeField label="Starts at" value={time} onChange={setTime} />
        </div>
        {session && <Tick isSelected={withDeck} onChange={setWithDeck}>Present “{session.edition.national.meta.title}” at it</Tick>}
      </Form>
    </Frame>
  );
}
