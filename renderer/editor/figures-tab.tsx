import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { FigureBook, FigureRow } from '../../core/figures/book.ts';
import { Choice } from '../controls/choice.tsx';
import { Icon } from '../controls/icon.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { FigureLine } from './figure-line.tsx';
import { figureWords } from './figure-words.ts';
import type { Place } from './place.ts';
import { rowFault } from './row-fault.ts';
import { slideRows } from './slide-rows.ts';
import { counted } from './words.ts';
import './figures.css';

type Filter = 'all' | 'blank' | 'check';

const FITS: Record<Filter, (row: FigureRow, book: FigureBook) => boolean> = {
  all: () => true,
  blank: (row) => row.state === 'blank',
  check: (row, book) => {
    const { state } = rowFault(row, book);
    return state !== 'ok' && state !== 'blank';
  },
};

const NOTHING: Record<Filter, string> = {
  all: 'This deck has no figures.',
  blank: 'No figure is blank.',
  check: 'No figure is out of range, may be out of date or counts too few people.',
};

/** Every figure of the deck: the national ones to read, the branch's own to fill in. */
export function FiguresTab({ onJump, onFindFigures }: { onJump: (place: Place) => void; onFindFigures: () => void }) {
  const { edition, own, branchOf } = useOpenDeck();
  const words = figureWords(branchOf);
  const { book } = edition;
  const { rows } = book;
  const fitting = (which: Filter) => rows.filter((row) => FITS[which](row, book));
  const [filter, setFilter] = useState<Filter>('all');
  // A row that was in view stays while it is being put right, so that the field does not vanish under the fingers.
  const [held, setHeld] = useState<ReadonlySet<string>>(new Set());
  const slides = useMemo(() => new Map(slideRows(edition).map((slide) => [slide.id, slide])), [edition]);

  const choose = (next: Filter) => {
    setFilter(next);
    setHeld(new Set(fitting(next).map(({ id }) => id)));
  };
  const inView = rows.filter((row) => FITS[filter](row, book) || held.has(row.id));
  const blank = fitting('blank').length;
  const check = fitting('check').length;
  const groups = [
    { title: words.group, rows: inView.filter(({ scope }) => scope === 'local') },
    { title: 'National figures', rows: inView.filter(({ scope }) => scope === 'national') },
  ].filter((group) => group.rows.length > 0);

  return (
    <div className="figures">
      <div className="figures-top">
        <Choice
          bar
          hideLabel
          label="Figures to show"
          options={[
            { value: 'all', label: 'All' },
            { value: 'blank', label: `Blank (${blank})` },
            { value: 'check', label: `To check (${check})` },
          ]}
          value={filter}
          onChange={choose}
        />
        {own && <Button className="button small" onPress={onFindFigures}><Icon name="search" />Find the figures in its text…</Button>}
        <p className="muted">{counted(rows.length, 'figure')}. {words.lead ?? (own ? 'Yours are kept beside the deck. Of a national one you say where it comes from.' : 'Yours are kept beside the deck; the national ones never change.')}</p>
      </div>
      {groups.length === 0 && <p className="empty">{NOTHING[filter]}</p>}
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
