import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ShownNow } from '../../../bridge/meeting-calls.ts';
import type { MeetingAction } from '../../../core/meeting/actions.ts';
import type { Count } from '../../../core/meeting/motion-model.ts';
import { keepSame } from './keep-same.ts';
import type { LiveMeeting, MeetingSaved } from './live-meeting.ts';

/** How a window reaches main about meetings: each window has calls of its own. */
export interface MeetingLine {
  open(meetingId: string): Promise<ShownNow>;
  act(meetingId: string, action: MeetingAction): Promise<ShownNow>;
  undo(meetingId: string): Promise<ShownNow>;
  redo(meetingId: string): Promise<ShownNow>;
  /** Returns a function that stops listening. */
  onChanged(listener: (now: ShownNow) => void): () => void;
}

interface Options {
  /** The same object each time. */
  line: MeetingLine;
  meetingId: string;
  today: string;
  onFailure: (thrown: unknown) => void;
}

/** Follows a meeting, whichever window does something to it; undefined until it is read. */
export function useLiveMeeting({ line, meetingId, today, onFailure }: Options): LiveMeeting | undefined {
  const [now, setNow] = useState<ShownNow>();
  const [waiting, setWaiting] = useState(0);
  const [counts, setCounts] = useState<LiveMeeting['counts']>({});
  const failure = useRef(onFailure);
  useEffect(() => {
    failure.current = onFailure;
  });

  const take = useCallback((next: ShownNow) => {
    if (next.meeting.id !== meetingId) return;
    setNow((shown) => {
      if (shown?.meeting.id !== meetingId) return next;
      return shown.revision > next.revision ? shown : keepSame(shown, next);
    });
  }, [meetingId]);

  useEffect(() => {
    const stop = line.onChanged(take);
    line.open(meetingId).then(take, (thrown: unknown) => failure.current(thrown));
    return stop;
  }, [line, meetingId, take]);

  const run = useCallback(async (step: Promise<ShownNow>): Promise<boolean> => {
    setWaiting((count) => count + 1);
    try {
      take(await step);
      return true;
    } catch (thrown) {
      failure.current(thrown);
      return false;
    } finally {
      setWaiting((count) => count - 1);
    }
  }, [take]);

  const deeds = useMemo(() => ({
    act: (action: MeetingAction) => run(line.act(meetingId, action)),
    keepCount: (of: string, change: (before: Count | undefined) => Count | undefined) => setCounts(({ [of]: before, ...others }) => {
      const next = change(before);
      return next ? { ...others, [of]: next } : others;
    }),
    undo: () => void run(line.undo(meetingId)),
    redo: () => void run(line.redo(meetingId)),
    hold: () => {
      setWaiting((count) => count + 1);
      return () => setWaiting((count) => count - 1);
    },
  }), [line, meetingId, run]);

  // What the disk refused stays in main, which tries again by itself.
  const saved: MeetingSaved = now?.unsaved ? 'failed' : waiting > 0 ? 'saving' : 'saved';
  return useMemo(() => {
    if (now?.meeting.id !== meetingId) return undefined;
    return { ...deeds, meeting: now.meeting, undoes: now.undoes, redoes: now.redoes, saved, counts, today };
  }, [now, meetingId, deeds, saved, counts, today]);
}
