import { useEffect, useRef } from 'react';
import type { PointerEvent } from 'react';
import type { Stroke } from '../../core/present/ink.ts';
import { keepInk } from '../shared/keep-ink.ts';
import { makeInkSheet, showInk } from '../shared/show-ink.ts';
import { drawOnSlide, type InkTool } from './use-ink-tool.ts';
import { InkHand } from './ink-hand.ts';
import { ask, listen } from './use-show.ts';

/** The button at the other end of a stylus. */
const ERASER_BUTTON = 32;

/** What is drawn on the presenter's slide, and where it is drawn with the tool in hand. */
export function InkLayer({ slideId, tool }: { slideId: string; tool: InkTool | undefined }) {
  const layer = useRef<HTMLDivElement>(null);
  const sheet = useRef<SVGSVGElement>(undefined);
  const strokes = useRef<readonly Stroke[]>([]);
  const here = useRef(slideId);
  const hand = useRef<InkHand>(undefined);

  useEffect(() => {
    const made = makeInkSheet();
    layer.current?.append(made);
    sheet.current = made;
    const stop = keepInk({ load: () => ask('present.ink'), listen: (listener) => listen('present.drawn', listener) }, (ink) => {
      ({ strokes: strokes.current } = ink);
      showInk(made, ink.strokes.filter((stroke) => stroke.slideId === here.current));
    });
    return () => {
      stop();
      made.remove();
    };
  }, []);

  useEffect(() => {
    here.current = slideId;
    if (sheet.current) showInk(sheet.current, strokes.current.filter((stroke) => stroke.slideId === slideId));
    return () => {
      hand.current?.lift();
      hand.current = undefined;
    };
  }, [slideId]);

  const end = (): void => {
    hand.current?.lift();
    hand.current = undefined;
  };
  const begin = (event: PointerEvent<HTMLDivElement>): void => {
    if (!tool || (event.button !== 0 && event.button !== 5) || hand.current) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const erases = tool === 'eraser' || (event.buttons & ERASER_BUTTON) !== 0;
    hand.current = new InkHand(erases ? 'eraser' : 'pen', event.currentTarget.getBoundingClientRect(), (action) => drawOnSlide(slideId, action));
    hand.current.move([event.nativeEvent]);
  };
  const move = (event: PointerEvent<HTMLDivElement>): void => {
    if (tool) event.stopPropagation();
    const { nativeEvent } = event;
    const between = nativeEvent.getCoalescedEvents();
    hand.current?.move(between.length > 0 ? between : [nativeEvent]);
  };

  return <div ref={layer} className="ink-layer" data-tool={tool} onPointerDown={begin} onPointerMove={move} onPointerUp={end} onPointerCancel={end} />;
}
