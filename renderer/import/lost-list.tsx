import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { LostOnSlide } from '../../core/import/model.ts';
import { bySlide, slideWords } from '../../core/import/lost-by-slide.ts';

/** More at once would hide what comes below them. */
const SHOWN = 8;

/** What could not be carried over, by slide. @param kept the PowerPoint itself stays with the deck, and in it all of this */
export function LostList({ lost, kept }: { lost: readonly LostOnSlide[]; kept: boolean }) {
  const [all, setAll] = useState(false);
  const rows = bySlide(lost);
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <section aria-labelledby="lost-title" className="stack">
      <h2 id="lost-title" className="import-heading">What couldn’t be carried over</h2>
      {kept && <p className="muted">The PowerPoint itself still has all of this. It is missing only where its slides are shown in Branchdeck’s own look.</p>}
      <ul className="content-list lost-list">
        {shown.map(({ slides, what }) => (
          <li key={slides[0]}>
            <span className="lost-slide">{slideWords(slides)}</span>
            <span>{what.join(' ')}</span>
          </li>
        ))}
      </ul>
      {!all && rows.length > SHOWN && <p><Button className="button small" onPress={() => setAll(true)}>Show all {rows.length}</Button></p>}
    </section>
  );
}
