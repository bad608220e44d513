import { useState } from 'react';
import { Button, Form } from 'react-aria-components';
import { printDate, isIsoDay } from '../../core/figures/dates.ts';
import type { MeetingNotes } from '../../core/notes/model.ts';
import { DateField } from '../controls/date-field.tsx';
import { LineField } from '../controls/field.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';

interface MeetingNameProps {
  meeting: MeetingNotes;
  beforeRename: () => Promise<boolean>;
  onRenamed: (meeting: MeetingNotes) => void;
}

/** What the meeting is called and when it was, with a way to put that right. */
export function MeetingName({ meeting, beforeRename, onRenamed }: MeetingNameProps) {
  const { fail } = useMessages();
  const [renaming, setRenaming] = useState(false);
  const [title, setTitle] = useState(meeting.title);
  const [date, setDate] = useState(meeting.date);

  const rename = async () => {
    if (!(await beforeRename())) return;
    onRenamed(await ask('notes.rename', { meetingId: meeting.id, title: title.trim() || meeting.title, date: isIsoDay(date) ? date : meeting.date }));
    setRenaming(false);
  };

  if (!renaming) {
    return (
      <div className="meeting-name">
        <h2>{meeting.title}</h2>
        <p className="muted">{printDate(meeting.date)} · {meeting.deckTitle}</p>
        <Button className="text-button" onPress={() => setRenaming(true)}>Change title or date</Button>
      </div>
    );
  }
  return (
    <Form
      className="meeting-name form-grid"
      onSubmit={(event) => {
        event.preventDefault();
        rename().catch(fail);
      }}
    >
      <LineField label="Title of the meeting" value={title} onChange={setTitle} autoFocus />
      <DateField label="Date of the meeting" value={date} onChange={setDate} />
      <div className="row">
        <Button type="submit" className="button small primary">Keep</Button>
        <Button className="button small" onPress={() => setRenaming(false)}>Not now</Button>
      </div>
    </Form>
  );
}
