import { useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { Ref } from 'react';
import { Button } from 'react-aria-components';
import { lengthText } from '../../core/present/pace.ts';
import { purifyHtml } from '../slide/purify.ts';
import { useLinks } from '../slide/use-links.ts';

/** What keys do to the notes, wherever the focus is. */
export interface NotesKeys {
  /** By the share of the box that is in view: 1 a whole one down. */
  scroll: (boxes: number) => void;
  size: (steps: number) => void;
}

interface SpeakerNotesProps {
  keys: Ref<NotesKeys>;
  html: string;
  slideId: string;
  /** Milliseconds that the slide took in the last rehearsal. */
  rehearsed: number | undefined;
  /** In per cent. */
  size: number;
  onSize: (size: number) => void;
  onLink: (url: string) => void;
}

const SMALLEST = 80;
const LARGEST = 240;
const STEP = 20;

/** What to say at this slide, in a size that can be read standing up. */
export function SpeakerNotes({ keys, html, slideId, rehearsed, size, onSize, onLink }: SpeakerNotesProps) {
  const safe = useMemo(() => ({ __html: purifyHtml(html) }), [html]);
  const text = useRef<HTMLDivElement>(null);

  const change = (steps: number) => {
    const wanted = Math.max(SMALLEST, Math.min(LARGEST, size + steps * STEP));
    if (wanted !== size) onSize(wanted);
  };
  useImperativeHandle(keys, () => ({
    scroll: (boxes) => text.current?.scrollBy(0, boxes * text.current.clientHeight),
    size: change,
  }));

  useLinks(text, onLink);
  useEffect(() => {
    text.current?.scrollTo(0, 0);
  }, [slideId]);

  return (
    <section className="speaker-notes" aria-label="Speaker notes">
      <div className="heading-row">
        <h2>Speaker notes</h2>
        {rehearsed !== undefined && <p className="rehearsed quiet">Rehearsed {lengthText(rehearsed)}</p>}
        <div role="group" aria-label="Size of the notes">
          <Button className="button small" isDisabled={size <= SMALLEST} onPress={() => change(-1)}>
            A− <span className="visually-hidden">Smaller notes</span>
          </Button>
          <Button className="button small" isDisabled={size >= LARGEST} onPress={() => change(1)}>
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
