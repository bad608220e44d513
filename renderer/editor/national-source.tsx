import type { FigureRow } from '../../core/figures/book.ts';
import { DateField } from '../controls/date-field.tsx';
import { LineField } from '../controls/field.tsx';
import { figureFieldId } from './place.ts';
import { useSourceWriter } from './use-source-writer.ts';

/** Where a national figure of the user's own deck comes from. It is kept in the deck's figures and not among the branch's changes. */
export function NationalSource({ row }: { row: FigureRow }) {
  const { said, type, write } = useSourceWriter(row.id, { source: row.source, asOf: row.asOf });
  return (
    <>
      <td data-title="Your value" className="muted national-only">The same in every branch</td>
      <td data-title="Source" onBlur={write}>
        <LineField label={`${row.label}: source`} hideLabel id={figureFieldId(row.id)} value={said.source} onChange={(source) => type({ source })} autoComplete="off" />
      </td>
      <td data-title="As of" colSpan={2} className="national-date" onBlur={write}>
        <DateField label={`${row.label}: as of`} hideLabel value={said.asOf} onChange={(asOf) => type({ asOf })} />
      </td>
    </>
  );
}
