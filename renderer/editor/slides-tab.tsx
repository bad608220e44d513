import { useCallback, useEffect, useMemo, useRef } from 'react';
import { addSlide, moveSlide, removeAddedSlide, switchSlide } from '../../core/branch/change.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { focusInstead, focusSoon, slideLine } from './place.ts';
import { SlideList } from './slide-list.tsx';
import { SlidePane } from './slide-pane.tsx';
import { slideRows } from './slide-rows.ts';
import { SLIDE_TEXT_ID } from './slide-text.tsx';
import './slides.css';

const NEW_SLIDE = '## New slide\n\n- First point\n';

/** The slides: their order, which are shown, and the chosen one with its text. */
export function SlidesTab({ slideId, onSlide }: { slideId: string | undefined; onSlide: (id: string) => void }) {
  const { edition, change } = useOpenDeck();
  const { say } = useMessages();
  const { national } = edition;
  const fresh = useRef<string>(undefined);
  const rows = useMemo(() => slideRows(edition), [edition]);
  const chosen = rows.find(({ id }) => id === slideId) ?? rows[0];

  const move = useCallback(
    (by: -1 | 1) => {
      if (!chosen) return;
      const place = chosen.number + by;
      if (place < 1 || place > rows.length) return say(by < 0 ? 'This is the first slide.' : 'This is the last slide.');
      change((now) => moveSlide(now, national, chosen.id, by));
      say(`${chosen.label}: moved to ${place} of ${rows.length}.`);
      // The button that was pressed can't be pressed again there.
      if (place === 1 || place === rows.length) focusInstead(() => slideLine(chosen.id));
    },
    [chosen, rows, national, change, say],
  );
  const add = useCallback(() => {
    let id = '';
    change((now) => {
      const added = addSlide(now, national, chosen?.id, NEW_SLIDE);
      id = added.id;
      return added.layer;
    });
    fresh.current = id;
    say('A slide was added.');
  }, [chosen, national, change, say]);
  useEffect(() => {
    // The list may be a moment behind the change.
    const id = fresh.current;
    if (id === undefined || !rows.some((row) => row.id === id)) return;
    fresh.current = undefined;
    onSlide(id);
    focusSoon(SLIDE_TEXT_ID);
  }, [rows, onSlide]);
  const turn = useCallback((id: string, on: boolean) => change((now) => switchSlide(now, national, id, on)), [national, change]);
  const remove = () => {
    if (!chosen) return;
    const next = rows[chosen.number] ?? rows[chosen.number - 2];
    change((now) => removeAddedSlide(now, chosen.id));
    if (next) onSlide(next.id);
    focusInstead(() => (next ? slideLine(next.id) : document.querySelector<HTMLElement>('.add-slide')));
    say('The slide was removed. Undo brings it back.');
  };

  return (
    <>
      <SlideList rows={rows} chosen={chosen?.id} onChoose={onSlide} onMove={move} onAdd={add} onSwitch={turn} />
      {chosen
        ? <SlidePane key={chosen.id} row={chosen} onRemove={remove} />
        : <p className="empty">This deck has no slides yet. Add one to begin.</p>}
    </>
  );
}
