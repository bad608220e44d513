import { Button } from 'react-aria-components';
import { contentTokenIds } from '../../core/deck/tokens-in.ts';
import { useOpenDeck } from '../desk/session.tsx';
import { FigureState } from './figure-state.tsx';
import { figurePlace } from './place.ts';
import type { Place } from './place.ts';
import { rowFault } from './row-fault.ts';

/** The figures that a slide uses, each leading to its row. */
export function SlideFigures({ id, onJump }: { id: string; onJump: (place: Place) => void }) {
  const { book, deck } = useOpenDeck().edition;
  const slide = deck.slides.find((each) => each.id === id);
  const used = new Set(slide && contentTokenIds(slide));
  const rows = book.rows.filter((row) => used.has(row.id));
  if (rows.length === 0) return null;
  return (
    <section className="slide-figures" aria-labelledby="slide-figures-title">
      <h2 id="slide-figures-title">Figures on this slide</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Button className="text-button" onPress={() => onJump(figurePlace(row.id))}>{row.label}</Button>
            {row.printed && <strong>{row.printed}</strong>}
            <FigureState row={row} state={rowFault(row, book).state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
