import { useState } from 'react';
import { Button, Form } from 'react-aria-components';
import { isIsoDay } from '../../core/figures/dates.ts';
import { DateField } from '../controls/date-field.tsx';
import { LineField } from '../controls/field.tsx';
import { Frame } from '../controls/frame.tsx';
import { useMeeting } from './parts/live-meeting.ts';
import { TimeField } from './time-field.tsx';

const FORM_ID = 'meeting-details';

/** What the meeting is called, when and where it is. */
export function MeetingDetails({ onClose }: { onClose: () => void }) {
  const { meeting, act } = useMeeting();
  const [title, setTitle] = useState(meeting.title);
  const [date, setDate] = useState(meeting.date);
  const [time, setTime] = useState(meeting.time);
  const [place, setPlace] = useState(meeting.place);
  const ready = title.trim() !== '' && (date === '' || isIsoDay(date));

  const keep = async () => {
    if (ready && (await act({ do: 'describe', what: { title: title.trim(), date, time, place: place.trim() } }))) onClose();
  };

  return (
    <Frame
      title="The meeting"
      guide="meeting"
      onClose={onClose}
      foot={(
        <>
          <Button className="button" onPress={onClose}>Not now</Button>
          <Button className="button primary" type="submit" form={FORM_ID} isDisabled={!ready}>Keep</Button>
        </>
      )}
    >
      <Form id={FORM_ID} className="stack" onSubmit={(event) => { event.preventDefault(); void keep(); }}>
        <LineField label="Title" value={title} onChange={setTitle} autoFocus autoComplete="off" />
        <div className="form-pair">
          <DateField label="Date" value={date} onChange={setDate} />
          <TimeField label="Starts at" value={time} onChange={setTime} />
        </div>
        <LineField label="Place" value={place} onChange={setPlace} autoComplete="off" />
      </Form>
    </Frame>
  );
}
