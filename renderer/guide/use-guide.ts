import { createContext, use, useEffect, useRef } from 'react';
import type { GuidePlace, GuideTopicId } from '../../core/guide/topics.ts';

interface GuideContext {
  /** What the guide shows; undefined while it is closed. */
  place: GuidePlace | undefined;
  /** Opens the guide over what is shown; without a place, at the page about what is shown. */
  open: (place?: GuidePlace) => void;
  close(): void;
  /** What is shown is about this; returns a function that takes it back. */
  enter(topic: GuideTopicId): () => void;
}

/** The guide of this window. */
export const GuideContext = createContext<GuideContext>({ place: undefined, open: () => {}, close: () => {}, enter: () => () => {} });

/** Opens the guide. */
export const useGuide = (): GuideContext['open'] => use(GuideContext).open;

/** Says what F1 is to explain while this part is shown. A part inside another one comes before it. */
export function useGuideTopic(topic: GuideTopicId | undefined): void {
  const { enter } = use(GuideContext);
  useEffect(() => (topic === undefined ? undefined : enter(topic)), [enter, topic]);
}

/** Opens the guide in every window. */
export const GUIDE_KEY = 'F1';

/** Opens the guide by its key wherever the focus is, in a dialog too. */
export function useGuideKey(open: () => void): void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key !== GUIDE_KEY || event.defaultPrevented) return;
      // Taken here, so that the menu does not do it a second time.
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    window.addEventListener('keydown', key, true);
    return () => window.removeEventListener('keydown', key, true);
  }, []);
}
