import { lazy, Suspense, use, useCallback, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { GuidePlace, GuideTopicId } from '../../core/guide/topics.ts';
import { GuideContext, useGuideKey } from './use-guide.ts';

const GuideDialog = lazy(() => import('./guide-dialog.tsx').then(({ GuideDialog: component }) => ({ default: component })));

/** Holds what the guide of a window shows; `GuideOver` draws it. @param usual opens where nothing shown says more */
export function GuideProvider({ usual, children }: { usual: GuideTopicId; children: ReactNode }) {
  const [place, setPlace] = useState<GuidePlace>();
  const here = useRef<GuideTopicId[]>([]);

  const open = useCallback((wanted?: GuidePlace) => setPlace(wanted ?? { topic: here.current.at(-1) ?? usual }), [usual]);
  const close = useCallback(() => setPlace(undefined), []);
  const enter = useCallback((topic: GuideTopicId) => {
    here.current.push(topic);
    return () => {
      here.current.splice(here.current.lastIndexOf(topic), 1);
    };
  }, []);
  // A second F1 closes it again.
  useGuideKey(() => (place ? close() : open()));

  const guide = useMemo(() => ({ place, open, close, enter }), [place, open, close, enter]);
  return <GuideContext value={guide}>{children}</GuideContext>;
}

/** The guide over everything else, so that closing it leads back to where one was. */
export function GuideOver({ onLink }: { onLink: (url: string) => void }) {
  const { place, open, close } = use(GuideContext);
  if (!place) return null;
  return (
    <Suspense fallback={null}>
      <GuideDialog place={place} onPlace={open} onLink={onLink} onClose={close} />
    </Suspense>
  );
}
