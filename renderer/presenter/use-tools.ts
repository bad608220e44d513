import { useEffect, useMemo, useRef } from 'react';
import type { Deeds } from './deeds.ts';
import type { Laser } from './use-laser.ts';
import { drawOnSlide, useInkTool, type InkTool } from './use-ink-tool.ts';

type ToolDeeds = Pick<Deeds, 'laser' | 'pen' | 'eraser' | 'undoInk' | 'clearInk'>;

/** Pointer, pen and eraser, of which one at most is in hand. @param slideId of the presenter's slide */
export function useTools({ isOn, toggle }: Laser, slideId: string | undefined): { tool: InkTool | undefined; deeds: ToolDeeds } {
  const { tool, take, putDown } = useInkTool();
  // What the keys do stays the same from slide to slide, or they would be heard anew and forget the digits of a number that is being typed.
  const slide = useRef(slideId);
  useEffect(() => {
    slide.current = slideId;
  });
  const deeds = useMemo((): ToolDeeds => {
    const inHand = (wanted: InkTool): void => {
      if (isOn) toggle();
      take(wanted);
    };
    return {
      laser: () => {
        putDown();
        toggle();
      },
      pen: () => inHand('pen'),
      eraser: () => inHand('eraser'),
      undoInk: () => {
        if (slide.current !== undefined) drawOnSlide(slide.current, { do: 'undo' });
      },
      clearInk: () => {
        if (slide.current !== undefined) drawOnSlide(slide.current, { do: 'clear' });
      },
    };
  }, [isOn, toggle, take, putDown]);
  return { tool, deeds };
}
