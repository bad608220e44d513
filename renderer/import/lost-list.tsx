import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { LostOnSlide } from '../../core/import/model.ts';
import { counted } from '../editor/words.ts';
import { bySlide } from './lost-by-slide.ts';

/** More at once would hide what comes below them. */
const SHOWN = 8;

/** What could not be carried over, by slide. */
export function LostList({ lost }: { lost: readonly LostOnSlide[] }) {
  const [all, setAll] = useState(false);
  const slides = bySlide(lost);
  if (slides.length === 0) return null;
  const shown = all ? slides : slides.slice(0, SHOWN);
  return (
    <section aria-labelledby="lost-title" className="stack">
      <h2 id="lost-title" className="import-heading">What couldn’t be carried over</h2>
      <ul className="content-list lost-list">
        {shown.map(({ slide, what }) => (
          <li key={slide}>
            <span className="lost-slide">Slide {slide}</span>
            <span>{what.join(' ')}</span>
          </li>
        ))}
      </ul>
      {!all && slides.length > SHOWN && <p><Button className="button small" onPress={() => setAll(true)}>Show all {counted(slides.length, 'slide')}</Button></p>}
    </section>
  );
}
