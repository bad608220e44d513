import { useMemo } from 'react';
import { addSlide, moveSlide, removeAddedSlide } from '../../core/branch/change.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { focusSoon } from './place.ts';
import { SlideList } from './slide-list.tsx';
import { SlidePane } from './slide-pane.tsx';
import { slideRows } from './slide-rows.ts';
import { SLIDE_TEXT_ID } from './slide-text.tsx';
import './slides.css';

const NEW_SLIDE = '## New slide\n\n- First point\n';

/** The slides: their order, which are shown, and the chosen one with its text. */
export function SlidesTab({ slideId, onSlide }: { slideId: string | undefined; onSlide: (id: string) => void }) {
  const { edition, change, layer } = useOpenDeck();
  const { say } = useMessages();
  const rows = useMemo(() => slideRows(edition), [edition]);
  const chosen = rows.find(({ id }) => id === slideId) ?? rows[0];

  const move = (by: -1 | 1) => {
    if (!chosen) return;
    const place = chosen.number + by;
    if (place < 1 || place > rows.length) return say(by < 0 ? 'This is the first slide.' : 'This is the last slide.');
    change((now) => moveSlide(now, edition.national, chosen.id, by));
    say(`${chosen.label}: moved to ${place} of ${rows.length}.`);
  };
  const add = () => {
    const added = addSlide(layer, edition.national, chosen?.id, NEW_SLIDE);
    change(() => added.layer);
    onSlide(added.id);
    focusSoon(SLIDE_TEXT_ID);
    say('A slide was added.');
  };
  const remove = () => {
    if (!chosen) return;
    const next = rows[chosen.number] ?? rows[chosen.number - 2];
    change((now) => removeAddedSlide(now, chosen.id));
    if (next) onSlide(next.id);
    say('The slide was removed. Undo brings it back.');
  };

  return (
    <>
      <SlideList rows={rows} chosen={chosen?.id} onChoose={onSlide} onMove={move} onAdd={add} />
      {chosen
        ? <SlidePane key={chosen.id} row={chosen} onRemove={remove} />
        : <p className="empty">This deck has no slides yet. Add one to begin.</p>}
    </>
  );
}
