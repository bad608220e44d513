import { useEffect, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import { purifyHtml } from '../slide/purify.ts';
import { useLinks } from '../slide/use-links.ts';

interface SpeakerNotesProps {
  html: string;
  slideId: string;
  /** In per cent. */
  size: number;
  onSize: (size: number) => void;
  onLink: (url: string) => void;
}

const SMALLEST = 80;
const LARGEST = 240;
const STEP = 20;

/** What to say at this slide, in a size that can be read standing up. */
export function SpeakerNotes({ html, slideId, size, onSize, onLink }: SpeakerNotesProps) {
  const safe = useMemo(() => ({ __html: purifyHtml(html) }), [html]);
  const text = useRef<HTMLDivElement>(null);

  useLinks(text, onLink);
  useEffect(() => {
    text.current?.scrollTo(0, 0);
  }, [slideId]);

  return (
    <section className="speaker-notes" aria-label="Speaker notes">
      <div className="heading-row">
        <h2>Speaker notes</h2>
        <div role="group" aria-label="Size of the notes">
          <Button className="button small" isDisabled={size <= SMALLEST} onPress={() => onSize(Math.max(SMALLEST, size - STEP))}>
            A− <span className="visually-hidden">Smaller notes</span>
          </Button>
          <Button className="button small" isDisabled={size >= LARGEST} onPress={() => onSize(Math.min(LARGEST, size + STEP))}>
            A+ <span className="visually-hidden">Larger notes</span>
          </Button>
        </div>
      </div>
      {html === '' ? (
        <p className="quiet">No notes for this slide.</p>
      ) : (
        // Long notes scroll, and a box that scrolls has to be reached by keyboard.
        <div
          ref={text}
          className="text"
          tabIndex={0}
          role="region"
          aria-label="Text of the speaker notes"
          style={{ fontSize: `${size}%` }}
          dangerouslySetInnerHTML={safe}
        />
      )}
    </section>
  );
}
