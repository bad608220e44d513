import { useCallback, useEffect, useMemo, useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import type { MeetingNotes } from '../../core/notes/model.ts';
import type { PresenterSlide } from '../../bridge/contract.ts';
import { failureText } from '../shared/ask.ts';
import { NoteSaver } from '../shared/note-saver.ts';
import type { SaveState } from '../shared/note-saver.ts';
import { ask, listen } from './use-show.ts';

interface MeetingNoteProps {
  meetingId: string;
  slide: PresenterSlide['deckSlide'] | undefined;
  /** The notes as they were when the window opened; undefined when they could not be read. */
  saved: MeetingNotes | undefined;
}

const stateText = (state: SaveState | undefined): string => {
  if (state === undefined) return '';
  if (state === 'saved') return 'Saved';
  if (state === 'saving') return 'Saving';
  return `Not saved yet. ${failureText(state.failed)} The text stays here and is tried again.`;
};

/** What is said in the meeting at this slide, written down and kept as it is typed. */
export function MeetingNote({ meetingId, slide, saved }: MeetingNoteProps) {
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(
    () => new Map(Object.entries(saved?.slides ?? {}).map(([id, note]) => [id, note.text])),
  );
  const [state, setState] = useState<SaveState>();
  const saver = useMemo(
    () => new NoteSaver({ write: (note) => ask('notes.write', { meetingId, ...note }), onState: setState }),
    [meetingId],
  );
  const flush = useCallback(() => void saver.flush(), [saver]);

  // Notes of this meeting may be written in the desk window too.
  useEffect(
    () =>
      listen('notes.written', ({ meetingId: id, slideId, text }) => {
        if (id === meetingId && slideId !== undefined && !saver.isWaiting(slideId)) setTexts((before) => new Map(before).set(slideId, text));
      }),
    [meetingId, saver],
  );

  // Leaving a slide, and leaving the window.
  useEffect(() => flush, [flush, slide?.id]);
  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, [flush]);

  if (!slide) return null;
  const change = (text: string) => {
    setTexts((before) => new Map(before).set(slide.id, text));
    saver.put({ slideId: slide.id, label: slide.label, text });
  };

  return (
    <section className="meeting-note" aria-label="Meeting notes">
      <TextField value={texts.get(slide.id) ?? ''} onChange={change} onBlur={flush} isDisabled={!saved}>
        <div className="heading-row">
          <Label>Notes for this slide</Label>
          <span className="save-state" role="status" data-failed={typeof state === 'object' || undefined}>
            {stateText(state)}
          </span>
        </div>
        <TextArea
          className="field"
          placeholder="Who said what, what was agreed"
          onKeyDown={(event) => {
            // Out of the box, so that the keys move the slides again; the next Esc ends.
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
      </TextField>
      {!saved && <p className="quiet">The notes of this meeting could not be opened. What was written before is kept.</p>}
    </section>
  );
}
