import { useCallback, useMemo, useState } from 'react';
import type { Settings } from '../../bridge/contract.ts';
import { useOpenDeck } from '../desk/session.tsx';
import { WhoMaySee } from './audience/who-may-see.tsx';
import { FindPanel } from './find/find-panel.tsx';
import { SlideList } from './slide-list.tsx';
import { SlidePane } from './slide-pane.tsx';
import type { Place } from './place.ts';
import { slideRows } from './slide-rows.ts';
import { useSlideActions } from './use-slide-actions.ts';
import './slides.css';

interface SlidesTabProps {
  slideId: string | undefined;
  onSlide: (id: string) => void;
  /** Find and replace stands in the place of the list. */
  finding: { replace: boolean } | undefined;
  onFound: () => void;
  onJump: (place: Place) => void;
  settings: Settings;
  onSettings: (part: Partial<Settings>) => Promise<void>;
  /** Who may see slides was changed: in words. */
  onMarked: (said: string) => void;
}

/** The slides: their order, which are shown, and the chosen one with its text. */
export function SlidesTab({ slideId, onSlide, finding, onFound, onJump, settings, onSettings, onMarked }: SlidesTabProps) {
  const { edition, own } = useOpenDeck();
  const rows = useMemo(() => slideRows(edition), [edition]);
  const chosen = rows.find(({ id }) => id === slideId) ?? rows[0];
  const actions = useSlideActions(rows, chosen, onSlide);

  const [audienceOf, setAudienceOf] = useState<string>();
  const onAudience = useCallback((id: string) => setAudienceOf(id), []);
  const asked = own ? onAudience : undefined;

  return (
    <>
      {finding
        ? <FindPanel rows={rows} asked={finding} onSlide={onSlide} onClose={onFound} />
        : <SlideList rows={rows} chosen={chosen?.id} actions={actions} thumbnails={settings.thumbnails} onSettings={onSettings} onAudience={asked} />}
      {chosen
        ? <SlidePane key={chosen.id} row={chosen} onJump={onJump} onRemove={actions.remove} onAudience={asked} />
        : <p className="empty">This deck has no slides yet. Add one to begin.</p>}
      {own && audienceOf !== undefined && (
        <WhoMaySee
          slideId={audienceOf}
          onClose={() => setAudienceOf(undefined)}
          onDone={(said) => {
            setAudienceOf(undefined);
            onMarked(said);
          }}
        />
      )}
    </>
  );
}
