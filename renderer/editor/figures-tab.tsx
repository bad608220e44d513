import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { Choice } from '../controls/choice.tsx';
import { Icon } from '../controls/icon.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { FigureLine } from './figure-line.tsx';
import { figureFilters, type FigureFilter } from './figure-filters.ts';
import { figureWords, isRegionsOwn } from './figure-words.ts';
import { goThroughValues } from './go-through-values.ts';
import type { Place } from './place.ts';
import { slideRows } from './slide-rows.ts';
import { counted } from './words.ts';
import './figures.css';

/** Every figure of the deck: the national ones to read, the branch's own to fill in. */
export function FiguresTab({ onJump, onFindFigures }: { onJump: (place: Place) => void; onFindFigures: () => void }) {
  const { edition, own, branchOf } = useOpenDeck();
  const words = figureWords(branchOf);
  const { book } = edition;
  const { rows } = book;
  const filters = figureFilters(isRegionsOwn(branchOf));
  const [filter, setFilter] = useState<FigureFilter>('all');
  const chosen = filters.find(({ id }) => id === filter) ?? filters[0];
  // A row that was in view stays while it is being put right, so that the field does not vanish under the fingers.
  const [held, setHeld] = useState<ReadonlySet<string>>(new Set());
  const slides = useMemo(() => new Map(slideRows(edition).map((slide) => [slide.id, slide])), [edition]);

  const choose = (next: FigureFilter) => {
    setFilter(next);
    setHeld(new Set(rows.filter((row) => filters.find(({ id }) => id === next)?.fits(row, book)).map(({ id }) => id)));
  };
  const inView = rows.filter((row) => chosen?.fits(row, book) || held.has(row.id));
  const groups = [
    { title: words.group, rows: inView.filter(({ scope }) => scope === 'local') },
    { title: 'National figures', rows: inView.filter(({ scope }) => scope === 'national') },
  ].filter((group) => group.rows.length > 0);

  return (
    <div className="figures" onKeyDownCapture={goThroughValues}>
      <div className="figures-top">
        <Choice
          bar
          hideLabel
          label="Figures to show"
          options={filters.map(({ id, name, fits }) => ({ value: id, label: id === 'all' ? name : `${name} (${rows.filter((row) => fits(row, book)).length})` }))}
          value={filter}
          onChange={choose}
        />
        {own && <Button className="button small" onPress={onFindFigures}><Icon name="search" />Find the figures in its text…</Button>}
        <p className="muted">{counted(rows.length, 'figure')}. {words.lead ?? (own ? 'Yours are kept beside the deck. Of a national one you say where it comes from.' : 'Yours are kept beside the deck; the national ones never change.')}</p>
      </div>
      {groups.length === 0 && <p className="empty">{chosen?.none}</p>}
      {groups.length > 0 && (
        <table className="figure-table">
          <caption className="visually-hidden">Figures of this deck</caption>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col">National</th>
              <th scope="col" className="col-value">{words.column}</th>
              <th scope="col">Source</th>
              <th scope="col" className="col-date">As of</th>
              <th scope="col" className="col-who">Entered by</th>
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.title}>
              <tr className="group-row"><th colSpan={6} scope="rowgroup">{group.title}</th></tr>
              {group.rows.map((row) => <FigureLine key={row.id} row={row} slides={slides} onJump={onJump} />)}
            </tbody>
          ))}
        </table>
      )}
    </div>
  );
}
