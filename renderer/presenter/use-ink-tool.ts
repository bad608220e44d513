import { useCallback, useState } from 'react';
import type { InkAction } from '../../core/present/ink.ts';
import { ask } from './use-show.ts';

export type InkTool = 'pen' | 'eraser';

/** Draws on a slide. What fails here isn't told: it shows, since nothing is drawn. */
export const drawOnSlide = (slideId: string, action: InkAction): void => void ask('present.draw', { slideId, action }).catch(() => undefined);

/** The tool in the presenter's hand, if any. */
export function useInkTool(): { tool: InkTool | undefined; take: (tool: InkTool) => void; putDown: () => void } {
  const [tool, setTool] = useState<InkTool>();
  return {
    tool,
    take: useCallback((wanted: InkTool) => setTool((held) => (held === wanted ? undefined : wanted)), []),
    putDown: useCallback(() => setTool(undefined), []),
  };
}
