import { useMemo } from 'react';
import type { Deeds } from './deeds.ts';
import type { Laser } from './use-laser.ts';
import { drawOnSlide, useInkTool, type InkTool } from './use-ink-tool.ts';

type ToolDeeds = Pick<Deeds, 'laser' | 'pen' | 'eraser' | 'undoInk' | 'clearInk'>;

/** Pointer, pen and eraser, of which one at most is in hand. @param slideId of the presenter's slide */
export function useTools({ isOn, toggle }: Laser, slideId: string | undefined): { tool: InkTool | undefined; deeds: ToolDeeds } {
  const { tool, take, putDown } = useInkTool();
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
        if (slideId !== undefined) drawOnSlide(slideId, { do: 'undo' });
      },
      clearInk: () => {
        if (slideId !== undefined) drawOnSlide(slideId, { do: 'clear' });
      },
    };
  }, [isOn, toggle, take, putDown, slideId]);
  return { tool, deeds };
}
