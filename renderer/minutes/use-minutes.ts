import { useEffect, useMemo, useState } from 'react';
import type { MinutesSources } from '../../bridge/minutes-calls.ts';
import type { Meeting } from '../../core/meeting/model.ts';
import { draftMinutes } from '../../core/minutes/draft.ts';
import type { MinutesVersion } from '../../core/minutes/formats.ts';
import { laterChanges, type LaterChange } from '../../core/minutes/later.ts';
import { showMinutes, type ShownMinutes } from '../../core/minutes/show.ts';
import { AppError } from '../../core/errors.ts';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';

/** The minutes of the open meeting, as they follow from it and as they were edited. */
export interface OpenMinutes {
  /** As they follow from the meeting today. */
  draft: string;
  /** As edited, or else the draft. */
  text: string;
  /** What the meeting says otherwise since they were edited. */
  later: readonly LaterChange[];
  /** Undefined where the text can't be shown as a page; `fault` says why. */
  shown: ShownMinutes | undefined;
  fault: string;
}

/** Undefined until main has said what else goes into them. */
export function useMinutes(meeting: Meeting, version: MinutesVersion): OpenMinutes | undefined {
  const { fail } = useMessages();
  const [sources, setSources] = useState<MinutesSources>();
  const { id, entry } = meeting;
  useEffect(() => {
    let over = false;
    ask('minutes.sources', { meetingId: id }).then((found) => {
      if (!over) setSources(found);
    }, fail);
    return () => {
      over = true;
    };
  }, [id, entry, fail]);
  return useMemo(() => sources && openMinutes(meeting, sources, version), [meeting, sources, version]);
}

function openMinutes(meeting: Meeting, { about, names }: MinutesSources, version: MinutesVersion): OpenMinutes {
  const draft = draftMinutes(meeting, about);
  const { text, from } = meeting.minutes;
  const later = text === undefined || from === undefined ? [] : laterChanges(from, draft);
  const whole = { draft, text: text ?? draft, later };
  try {
    return { ...whole, shown: showMinutes(meeting, about, version, names), fault: '' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...whole, shown: undefined, fault: [error.message, error.hint].filter(Boolean).join(' ') };
  }
}
