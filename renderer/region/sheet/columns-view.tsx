import { useEffect, useMemo, useRef, useState } from 'react';
import type { PreviewColumn, SheetPreview } from '../../../core/sheet/preview.ts';
import { Button } from 'react-aria-components';
import { Chip } from '../../controls/chip.tsx';
import { LineField } from '../../controls/field.tsx';
import { Picker } from '../../controls/picker.tsx';
import { counted } from '../../editor/words.ts';
import type { SheetUse } from './use-sheet.ts';

interface ColumnsViewProps {
  sheet: SheetUse;
  preview: SheetPreview;
  /** The deck's title. */
  deck: string;
  /** How many columns are still to be said. */
  open: number;
  onRows: () => void;
}

/** What each column of the sheet gives: those that are named exactly are taken, likely ones are offered, and any can be left out. */
export function ColumnsView({ sheet, preview, deck, open, onRows }: ColumnsViewProps) {
  const { columns, fields, sheets, header, headers } = preview;
  const remembered = columns.filter(({ how }) => how === 'remembered').length;
  const options = useMemo(() => [{ value: '', label: 'Not read' }, ...fields.map(({ id, label }) => ({ value: id, label }))], [fields]);
  const said = (column: PreviewColumn, field: string): void => sheet.change({ columns: { ...sheet.said.columns, [column.key]: field } });
  const list = useRef<HTMLUListElement>(null);
  const answered = useRef<number>(undefined);
  // The button that answered it has gone: the list in which the answer stands takes the focus.
  useEffect(() => {
    if (sheet.busy || answered.current === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-column="${answered.current}"] .picker-button`)?.focus();
    answered.current = undefined;
  }, [sheet.busy]);
  const press = (column: PreviewColumn, field: string): void => {
    answered.current = column.number;
    said(column, field);
  };
  const whole = preview.problems.filter(({ at, code }) => at === '' && ['sheet-no-header', 'no-branch-column', 'sheet-several', 'mapping-missing'].includes(code));
  return (
    <div className="sheet-columns">
      <div className="sheet-columns-top">
        {sheets.length > 1 && (
          <Picker label="Sheet" options={sheets.map(({ name, isHidden }) => ({ value: name, label: isHidden ? `${name} (hidden in the file)` : name }))} value={preview.sheet} onChange={(name) => sheet.change({ sheet: name, headerRow: undefined })} />
        )}
        {headers.length > 0 && (
          <Picker label="Row with the headers" options={[...(header === 0 ? [{ value: '', label: 'Choose it' }] : []), ...headers.map(({ row, words }) => ({ value: String(row), label: `${row}: ${words}` }))]} value={header === 0 ? '' : String(header)} onChange={(row) => { if (row !== '') sheet.change({ headerRow: Number(row) }); }} />
        )}
        <SourceField value={sheet.said.source ?? ''} onChange={(source) => sheet.change({ source })} />
        <p className="muted">Figures for {deck}. {remembered > 0 && `${counted(remembered, 'column is', 'columns are')} read as last time. `}What you choose here is remembered for the next file.</p>
      </div>
      {whole.map(({ key, message, expected }) => <p key={key} className="sheet-whole"><strong>{message}</strong> {expected}</p>)}
      <ul ref={list} className="sheet-column-list" aria-label="Columns">
        {columns.map((column) => {
          const likely = preview.problems.find(({ code, at }) => at === column.at && (code === 'header-likely' || code === 'column-twice'));
          const offers = (likely?.remedy ? [likely.remedy] : likely?.offered ?? []).filter(({ value }) => likely?.remedy || fields.some(({ id }) => id === value));
          const letter = column.at.replace(/\d+$/, '');
          return (
            <li key={column.number} data-column={column.number} className={offers.length > 1 ? 'sheet-several' : undefined}>
              <span className="sheet-letter">{letter}</span>
              <div className="sheet-header">
                <strong>{column.text}</strong>
                <span className="muted region-line">{column.samples.join(' · ') || 'Nothing in it'}</span>
              </div>
              {column.how === 'fixed' ? <p className="muted">{column.label}: not read, it comes with the deck or is worked out.</p> : (
                <Picker label={`What column ${letter}, “${column.text}”, gives`} hideLabel options={options} value={column.field} onChange={(field) => said(column, field)} />
              )}
              <div className="row sheet-how">
                {likely ? (
                  <>
                    <Chip tone="warn">{likely.code === 'column-twice' ? 'Twice' : likely.remedy ? 'Likely' : 'Several may fit'}</Chip>
                    {offers.map(({ value, words }) => <Button key={value} className="button small" onPress={() => press(column, value)}>It is “{words}”</Button>)}
                    <Button className="button small" onPress={() => press(column, '')}>Leave it out</Button>
                  </>
                ) : <How column={column} />}
              </div>
            </li>
          );
        })}
      </ul>
      {columns.length > 0 && (
        <div className="row sheet-columns-done">
          <Button className="button" onPress={onRows}>Go to the rows</Button>
          <span className="muted" role="status">{open > 0 ? `${counted(open, 'column is', 'columns are')} still asked about.` : 'Nothing is asked about the columns.'}</span>
        </div>
      )}
    </div>
  );
}

/** Asked once for the whole file: its name and cells stay with each figure, and are printed nowhere. */
function SourceField({ value, onChange }: { value: string; onChange: (source: string) => void }) {
  const [typed, setTyped] = useState<string>();
  const done = (): void => {
    if (typed !== undefined && typed !== value) onChange(typed);
    setTyped(undefined);
  };
  return <LineField className="sheet-source" label="Where these figures come from" help="Printed as their source where the file has no words of its own." placeholder="Branch return" value={typed ?? value} onChange={setTyped} onFocusChange={(focused) => { if (!focused) done(); }} />;
}

function How({ column: { how, field } }: { column: PreviewColumn }) {
  if (how === 'exact') return <Chip tone="ok">Matched</Chip>;
  if (how === 'remembered') return <Chip tone="accent">As last time</Chip>;
  if (how === 'said') return <Chip tone="accent">{field === '' ? 'Left out' : 'As you said'}</Chip>;
  return how === 'none' ? <Chip>Nothing has this name</Chip> : undefined;
}
