import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { MeetingNotes } from '../../core/notes/model.ts';
import { Icon } from '../controls/icon.tsx';
import { ask, listen } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { Everything } from './everything.tsx';
import { MeetingName } from './meeting-name.tsx';
import { NoteField } from './note-field.tsx';
import { useNoteSlides } from './use-note-slides.ts';
import { useNoteSaver } from './use-note-saver.ts';

interface MeetingEditorProps {
  meeting: MeetingNotes;
  onRenamed: (meeting: MeetingNotes) => void;
  onWritten: () => void;
  onGone: () => void;
  /** Shows the rest of the meeting. */
  onMeeting: () => void;
}

/** The DOM id of a note's field; without a slide, of the general notes. */
export const noteFieldId = (slideId: string | undefined): string => `note-${slideId ?? 'general'}`;

/** The notes of one meeting: in general, and under each slide. */
export function MeetingEditor({ meeting, onRenamed, onWritten, onGone, onMeeting }: MeetingEditorProps) {
  const { fail, say } = useMessages();
  const slides = useNoteSlides(meeting);
  const { saver, state } = useNoteSaver(meeting.id, onWritten);
  const [texts, setTexts] = useState<Record<string, string>>(
    () => Object.fromEntries(saver.waiting().map(({ slideId, text }) => [noteFieldId(slideId), text])),
  );
  const items = Object.entries(meeting.items).filter(([, note]) => note.text.trim() !== '');
  const saved = typeof state === 'object' ? 'failed' : state;

  // Notes of this meeting may be written in the presenter window too.
  useEffect(
    () =>
      listen('notes.written', ({ meetingId, slideId, text }) => {
        if (meetingId === meeting.id && !saver.isWaiting(slideId)) setTexts((now) => ({ ...now, [noteFieldId(slideId)]: text }));
      }),
    [meeting.id, saver],
  );

  const type = (slideId: string | undefined, label: string) => (text: string) => {
    setTexts((now) => ({ ...now, [noteFieldId(slideId)]: text }));
    saver.put({ slideId, label, text });
  };
  const save = async () => {
    if (!(await saver.flush())) return;
    const written = await ask('notes.export', { meetingId: meeting.id });
    if (written) say(`The notes were saved as ${written.path}.`);
  };

  return (
    <section className="meeting" aria-label={meeting.title}>
      <div className="meeting-top">
        <MeetingName meeting={meeting} beforeRename={() => saver.flush()} onRenamed={onRenamed} />
        <p className={`save-state ${saved}`} role="status">{saved === 'saved' ? 'All notes saved' : saved === 'saving' ? 'Saving…' : 'Not saved'}</p>
        {saved === 'failed' && <Button className="button small" onPress={() => void saver.flush()}>Save again</Button>}
        <Button className="button small" onPress={() => void saver.flush().then(onMeeting)}>Agenda and meeting</Button>
        <Button className="button small" onPress={() => void save().catch(fail)}><Icon name="export" />Export as Markdown…</Button>
      </div>
      <NoteField
        id={noteFieldId(undefined)}
        label="General notes"
        rows={5}
        value={texts[noteFieldId(undefined)] ?? meeting.general}
        onChange={type(undefined, 'General notes')}
      />
      <h2>Notes by slide</h2>
      {slides.length === 0 && <p className="empty">No slide of this meeting has a note.</p>}
      {slides.map((slide) => (
        <NoteField
          key={slide.id}
          id={noteFieldId(slide.id)}
          label={slide.number === undefined ? `${slide.label} (not in the open deck)` : `${slide.number}. ${slide.label}`}
          rows={2}
          value={texts[noteFieldId(slide.id)] ?? meeting.slides[slide.id]?.text ?? ''}
          onChange={type(slide.id, slide.label)}
        />
      ))}
      {items.length > 0 && (
        <>
          <h2>Notes by item</h2>
          <p className="muted">These are changed under the item, on the meeting’s agenda.</p>
          <dl className="item-notes">
            {items.map(([id, note]) => <div key={id}><dt>{note.label}</dt><dd>{note.text}</dd></div>)}
          </dl>
        </>
      )}
      <Everything meeting={meeting} flush={() => saver.flush()} onGone={onGone} />
    </section>
  );
}
