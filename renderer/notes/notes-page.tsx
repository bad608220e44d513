import { useCallback, useEffect, useState } from 'react';
import { meetingDay } from '../../core/notes/meeting.ts';
import type { MeetingNotes, MeetingSummary, NoteHit } from '../../core/notes/model.ts';
import { ask, listen } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { PageHeading } from '../desk/page-heading.tsx';
import { useMaybeSession } from '../desk/session.tsx';
import { focusSoon } from '../editor/place.ts';
import { LockChoice } from './lock-choice.tsx';
import { MeetingEditor, noteFieldId } from './meeting-editor.tsx';
import { MeetingList } from './meeting-list.tsx';
import { NoteSearch } from './note-search.tsx';
import { ReminderChoice } from './reminder-choice.tsx';
import './notes.css';

interface NotesPageProps {
  today: string;
  /** Counts the times that the menu asked to search. */
  searching: number;
  /** The meeting to begin with; undefined: that of the open deck. */
  meetingId: string | undefined;
  /** Shows a meeting with its agenda and all the rest. */
  onMeeting: (meetingId: string) => void;
}

/** The notes of every meeting; with a deck open, of its meeting first. */
export function NotesPage({ today, searching, meetingId, onMeeting }: NotesPageProps) {
  const { fail } = useMessages();
  const session = useMaybeSession();
  const key = session?.key;
  const date = meetingDay(session?.layer.profile.meeting.date ?? '', today);
  const [meetings, setMeetings] = useState<MeetingSummary[]>();
  const [open, setOpen] = useState<MeetingNotes>();

  const list = useCallback(() => ask('notes.meetings').then(setMeetings, fail), [fail]);
  const choose = useCallback(
    async (id: string) => {
      try {
        setOpen(await ask('notes.open', { meetingId: id }));
      } catch (thrown) {
        fail(thrown);
      }
    },
    [fail],
  );

  useEffect(() => {
    void (async () => {
      try {
        if (meetingId !== undefined) setOpen(await ask('notes.open', { meetingId }));
        else if (key !== undefined) setOpen(await ask('notes.start', { key, date }));
        await list();
      } catch (thrown) {
        fail(thrown);
      }
    })();
  }, [meetingId, key, date, list, fail]);

  // Notes may have been written in the presenter window.
  const openId = open?.id;
  useEffect(() => listen('present.ended', () => void (openId && choose(openId))), [openId, choose]);

  const goTo = async (hit: NoteHit) => {
    await choose(hit.meetingId);
    focusSoon(noteFieldId(hit.slideId));
  };

  return (
    <main className="notes-page">
      <aside className="notes-side">
        <PageHeading>Notes</PageHeading>
        <NoteSearch searching={searching} onGo={(hit) => void goTo(hit)} />
        <MeetingList meetings={meetings} open={open?.id} onChoose={(id) => void choose(id)} />
        {meetings && meetings.length > 0 && <><ReminderChoice /><LockChoice /></>}
      </aside>
      {open
        ? <MeetingEditor key={`${open.id} ${open.updatedAt}`} meeting={open} onRenamed={(meeting) => { setOpen(meeting); void list(); }} onWritten={() => void list()} onGone={() => { setOpen(undefined); void list(); }} onMeeting={() => onMeeting(open.id)} />
        : (
          <div className="empty notes-none">
            <p>{meetings?.length ? 'Choose a meeting to read its notes.' : 'No notes yet. Open a deck and come back here, or write them while you present.'}</p>
          </div>
        )}
    </main>
  );
}
