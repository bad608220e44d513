import { Button } from 'react-aria-components';
import type { Audience } from '../../core/audience/model.ts';
import { openLines } from '../../core/ready/judge.ts';
import { Icon } from '../controls/icon.tsx';
import { counted } from '../editor/words.ts';
import { useReady } from './use-ready.ts';

export const NO_SLIDES_ID = 'no-slides';

/** What the room will see and what speaks against it, in a few lines: read in the last minute before a meeting. */
export function PresentCheck({ audience, meetingId, onReady }: { audience: Audience; meetingId: string | undefined; onReady: () => void }) {
  const lines = useReady(audience, meetingId);
  if (!lines) return <p role="status">Looking through the slides…</p>;
  const slides = lines.filter(({ about }) => about === 'slides');
  const urgent = lines.filter(({ about, level }) => about !== 'slides' && (level === 'mend' || (level === 'look' && (about === 'power' || about === 'disk' || about === 'figures'))));
  const more = openLines(lines) - openLines(slides) - urgent.length;
  return (
    <section className="present-check" aria-label="Before you start">
      {slides.map(({ level, text, help }) => (
        level === 'fine'
          ? <p key={text}><Icon name="slides" />{text}</p>
          : <p key={text} id={NO_SLIDES_ID} className="error" role="status"><Icon name="stop" />{text} {help}</p>
      ))}
      {urgent.map(({ level, text }) => <p key={text} className={level === 'mend' ? 'error' : 'warn'}><Icon name={level === 'mend' ? 'stop' : 'warning'} />{text}</p>)}
      {urgent.length + more === 0 && <p className="ok"><Icon name="tick" />Displays, power, disk, figures and papers are in order.</p>}
      <Button className="button small" onPress={onReady}>{more > 0 ? `Before you start: ${counted(more, urgent.length > 0 ? 'more thing' : 'thing')} to look at…` : 'Before you start…'}</Button>
    </section>
  );
}
