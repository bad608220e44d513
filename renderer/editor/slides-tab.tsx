import { useMemo } from 'react';
import type { Settings } from '../../bridge/contract.ts';
import { useOpenDeck } from '../desk/session.tsx';
import { SlideList } from './slide-list.tsx';
import { SlidePane } from './slide-pane.tsx';
import { slideRows } from './slide-rows.ts';
import { useSlideActions } from './use-slide-actions.ts';
import './slides.css';

interface SlidesTabProps {
  slideId: string | undefined;
  onSlide: (id: string) => void;
  settings: Settings;
  onSettings: (part: Partial<Settings>) => Promise<void>;
}

/** The slides: their order, which are shown, and the chosen one with its text. */
export function SlidesTab({ slideId, onSlide, settings, onSettings }: SlidesTabProps) {
  const { edition } = useOpenDeck();
  const rows = useMemo(() => slideRows(edition), [edition]);
  const chosen = rows.find(({ id }) => id === slideId) ?? rows[0];
  const actions = useSlideActions(rows, chosen, onSlide);

  return (
    <>
      <SlideList rows={rows} chosen={chosen?.id} actions={actions} thumbnails={settings.thumbnails} onSettings={onSettings} />
      {chosen
        ? <SlidePane key={chosen.id} row={chosen} onRemove={actions.remove} />
        : <p className="empty">This deck has no slides yet. Add one to begin.</p>}
    </>
  );
}
