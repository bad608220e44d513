import { Button } from 'react-aria-components';
import { clearFigure, setFigure } from '../../core/branch/change.ts';
import type { BranchLayer, LocalFigure } from '../../core/branch/model.ts';
import { isPlaceInSheet } from '../../core/branch/place-in-sheet.ts';
import type { FigureRow } from '../../core/figures/book.ts';
import { readValue } from '../../core/figures/value.ts';
import { DateField } from '../controls/date-field.tsx';
import { LineField } from '../controls/field.tsx';
import { useDraft } from '../controls/use-draft.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { figureWords } from './figure-words.ts';
import { figureFieldId } from './place.ts';
import { rowFault } from './row-fault.ts';

const SUFFIX: Partial<Record<FigureRow['kind'], string>> = { percent: '%', money: '£' };

const print = (value: LocalFigure['value']): string => (value === undefined ? '' : String(value));

/** What was typed, as it is kept: what can't be read stays as text, so that the check sees it and nothing is lost. */
function kept(kind: FigureRow['kind'], typed: string): LocalFigure['value'] {
  const read = readValue(kind, typed);
  return 'value' in read ? read.value : 'blank' in read ? undefined : typed;
}

/** Whoever types the first value of a figure, or over one of a spreadsheet, is the one who entered it. */
function typeValue(layer: BranchLayer, id: string, value: LocalFigure['value']): BranchLayer {
  const before = layer.figures[id]?.enteredBy ?? '';
  const by = before === '' || isPlaceInSheet(before) ? layer.profile.official.name : before;
  return setFigure(layer, id, value === undefined ? { value } : { value, enteredBy: by });
}

/** The branch's own value, where it is from, and who says so. */
export function FigureFields({ row }: { row: FigureRow }) {
  const { edition, layer, change, branchOf } = useOpenDeck();
  const { say } = useMessages();
  const local = layer.figures[row.id];
  const { fault } = rowFault(row, edition.book);
  const [text, keep] = useDraft(local?.value, print);

  const store = (value: LocalFigure['value']) => change((now) => typeValue(now, row.id, value), `value ${row.id}`);
  const type = (typed: string) => {
    const value = kept(row.kind, typed);
    keep(typed, value);
    store(value);
  };
  const write = (part: 'source' | 'asOf' | 'enteredBy') => (typed: string) =>
    change((now) => setFigure(now, row.id, { [part]: typed }), `${part} ${row.id}`);
  const clear = () => {
    change((now) => clearFigure(now, row.id));
    say(`${row.label}: cleared. Undo brings it back.`);
    // The button goes with the value.
    document.getElementById(figureFieldId(row.id))?.focus();
  };

  const value = {
    label: `${row.label}: value`,
    hideLabel: true,
    id: figureFieldId(row.id),
    ...(fault && { fault }),
  };
  const suffix = SUFFIX[row.kind];
  return (
    <>
      <td data-title={figureWords(branchOf).column} className={`col-value ${row.kind}`}>
        {row.kind === 'date'
          ? <DateField {...value} value={print(local?.value)} onChange={(date) => store(date || undefined)} />
          : <LineField {...value} value={text} onChange={type} {...(row.kind !== 'text' && { inputMode: 'decimal' })} autoComplete="off" />}
        {suffix && <span className="unit" aria-hidden="true">{suffix}</span>}
      </td>
      <td data-title="Source">
        <LineField label={`${row.label}: source`} hideLabel value={local?.source ?? ''} onChange={write('source')} autoComplete="off" />
      </td>
      <td data-title="As of" className="col-date">
        <DateField label={`${row.label}: as of`} hideLabel value={local?.asOf ?? ''} onChange={write('asOf')} />
      </td>
      <td data-title="Entered by" className="col-who">
        {local && <LineField label={`${row.label}: entered by`} hideLabel value={local?.enteredBy ?? ''} onChange={write('enteredBy')} autoComplete="off" />}
        {local && (
          <Button className="text-button" aria-label={`${row.nationalPrinted ? 'Put back' : 'Clear'} ${row.label}`} onPress={clear}>
            {row.nationalPrinted ? 'Put back' : 'Clear'}
          </Button>
        )}
      </td>
    </>
  );
}
