import { useRef } from 'react';
import { Button } from 'react-aria-components';
import { AreaField } from '../controls/field.tsx';
import { useMeeting } from '../meeting/parts/live-meeting.ts';
import { useKeptText } from '../meeting/parts/use-kept-text.ts';
import type { OpenMinutes } from './use-minutes.ts';

/** The text of the minutes, to be edited. */
export function MinutesText({ minutes: { draft, text } }: { minutes: OpenMinutes }) {
  const { meeting, act } = useMeeting();
  const { text: edited, from } = meeting.minutes;
  // The draft that the first key changed: what happens while somebody types is offered, and not taken for edited.
  const begun = useRef<string>(undefined);
  const kept = useKeptText(text, (typed) => act({ do: 'minutes', text: typed, from: from ?? begun.current ?? draft }));
  const change = (typed: string) => {
    if (!kept.typing) begun.current = draft;
    kept.onChange(typed);
  };
  return (
    <div className="minutes-text">
      <AreaField code rows={20} label="Text of the minutes" value={kept.value} onChange={change}
        help="## begins a heading, - an item of a list, and **two stars** stand around bold words. An empty line ends a paragraph." />
      {edited !== undefined && (
        <div className="row">
          <Button className="button small" onPress={() => void act({ do: 'minutes', text: null })}>Back to the draft</Button>
          <span className="muted">Your edit is put aside. Undo brings it back until you type here again.</span>
        </div>
      )}
    </div>
  );
}
