import { useCallback, useEffect, useRef, useState } from 'react';
import type { PointerEvent, RefObject } from 'react';
import { MIDDLE, nudge, onSlide, type Nudge, type Point } from '../../core/present/pointer.ts';
import { ask } from './use-show.ts';

export interface Laser {
  isOn: boolean;
  /** Where it points; undefined while it doesn't. */
  point: Point | undefined;
  toggle: () => void;
  nudge: (key: Nudge) => void;
  /** Enlarges the part at the pointer, or in the middle without one; or shows all of the slide again. */
  zoom: () => void;
  /** For the box of the slide's picture: the pointer follows while it is on, and while the mouse is held. */
  events: Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel' | 'onPointerLeave', (event: PointerEvent) => void>;
}

/** Points at places on the slide that is shown. A move to another slide takes the pointer away. @param slideId of the presenter's slide */
export function useLaser(box: RefObject<HTMLElement | null>, slideId: string | undefined, isZoomed: boolean): Laser {
  const zoomed = useRef(isZoomed);
  useEffect(() => {
    zoomed.current = isZoomed;
  });
  const [isOn, setOn] = useState(false);
  const [shown, setShown] = useState<{ at: Point | undefined; slideId: string | undefined }>();
  const latest = useRef<Point>(undefined);
  const here = useRef(slideId);
  const byKeys = useRef(false);

  const move = useCallback((next: Point | undefined) => {
    if (next === latest.current) return;
    latest.current = next;
    setShown({ at: next, slideId: here.current });
    // A pointer that is late is worth nothing: what fails here isn't told.
    ask('present.point', { at: next ?? null }).catch(() => undefined);
  }, []);

  // After this window was loaded again, too: the room may still show where it pointed.
  useEffect(() => {
    latest.current = undefined;
    here.current = slideId;
    ask('present.point', { at: null }).catch(() => undefined);
  }, [slideId]);

  const follow = ({ clientX, clientY }: PointerEvent) => {
    const area = box.current?.getBoundingClientRect();
    byKeys.current = false;
    if (area && area.width > 0) move(onSlide({ x: (clientX - area.left) / area.width, y: (clientY - area.top) / area.height }));
  };
  /** A finger that isn't to point swipes, and a tap does nothing. */
  const points = ({ pointerType }: PointerEvent): boolean => isOn || pointerType !== 'touch';
  const away = () => {
    if (!isOn) move(undefined);
  };

  return {
    isOn,
    point: shown?.slideId === slideId ? shown?.at : undefined,
    toggle: useCallback(() => {
      setOn((before) => !before);
      move(undefined);
    }, [move]),
    nudge: useCallback((key: Nudge) => {
      setOn(true);
      byKeys.current = true;
      move(nudge(latest.current, key));
    }, [move]),
    zoom: useCallback(() => {
      // As with the pointer: what fails here shows, since nothing is enlarged.
      ask('present.zoom', { at: zoomed.current ? null : latest.current ?? MIDDLE }).catch(() => undefined);
    }, []),
    events: {
      onPointerDown: (event) => {
        if (event.button === 0 && points(event)) follow(event);
      },
      onPointerMove: (event) => {
        if (isOn || ((event.buttons & 1) === 1 && points(event))) follow(event);
      },
      onPointerUp: away,
      onPointerCancel: away,
      // A mouse that lies there takes nothing away that keys have put.
      onPointerLeave: () => {
        if (!byKeys.current) move(undefined);
      },
    },
  };
}
