import { useState } from 'react';
import { Button } from 'react-aria-components';
import { MOST_COLUMNS, MOST_ROWS, blankTable, placeTable, resizeTable, tableAt, tableFault } from '../../core/edit-text/table.ts';
import type { TableForm as Table } from '../../core/edit-text/table.ts';
import { CountField } from '../controls/count-field.tsx';
import { LineField } from '../controls/field.tsx';
import { Frame } from '../controls/frame.tsx';
import { useEditor } from './editor-handle.ts';
import { goDown } from './grid-keys.ts';
import { NotInAForm } from './not-in-a-form.tsx';

const replaced = <T,>(list: readonly T[], at: number, value: T): T[] => list.map((each, index) => (index === at ? value : each));

/** Makes a table, or changes the one that the cursor is in. */
export function TableForm({ onClose }: { onClose: () => void }) {
  const editor = useEditor();
  const [found] = useState(() => tableAt(editor.text(), editor.selection()));
  const [form, setForm] = useState<Table>(() => found?.form ?? blankTable(2, 2));
  const [tried, setTried] = useState(false);
  const fault = tableFault(form);

  if (found && !found.form) return <NotInAForm what="table" onClose={onClose} />;
  const put = () => {
    setTried(true);
    if (fault) return;
    onClose();
    editor.run((text, at) => placeTable(text, at, form, found?.range));
  };
  const resize = (columns: number, rows: number) => setForm((now) => resizeTable(now, columns, rows));
  const write = (row: number, column: number) => (text: string) =>
    setForm((now) => (row < 0
      ? { ...now, head: replaced(now.head, column, text) }
      : { ...now, rows: replaced(now.rows, row, replaced(now.rows[row] ?? [], column, text)) }));

  return (
    <Frame guide="pictures"
      wide
      title={found ? 'Change the table' : 'Insert a table'}
      onClose={onClose}
      foot={(
        <>
          <Button className="button" onPress={onClose}>Cancel</Button>
          <Button className="button primary" onPress={put}>{found ? 'Change' : 'Insert'}</Button>
        </>
      )}
    >
      <div className="stack">
        <div className="form-counts">
          <CountField label="Columns" value={form.head.length} least={1} most={Math.max(MOST_COLUMNS, form.head.length)} onChange={(columns) => resize(columns, form.rows.length)} />
          <CountField label="Rows below the headings" value={form.rows.length} least={0} most={Math.max(MOST_ROWS, form.rows.length)} onChange={(rows) => resize(form.head.length, rows)} />
        </div>
        <div className="cell-grid-box" role="presentation" onKeyDown={goDown}>
          <table className="cell-grid">
            <thead>
              <tr>
                {form.head.map((text, column) => (
                  <th key={column} scope="col" data-cell={`0 ${column}`}>
                    <LineField label={`Heading of column ${column + 1}`} hideLabel placeholder="Heading" value={text} onChange={write(-1, column)} autoComplete="off" autoFocus={column === 0} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {form.rows.map((cells, row) => (
                <tr key={row}>
                  {cells.map((text, column) => (
                    <td key={column} data-cell={`${row + 1} ${column}`}>
                      <LineField label={`Row ${row + 1}, column ${column + 1}`} hideLabel value={text} onChange={write(row, column)} autoComplete="off" />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="field-fault" role="alert">{tried && fault}</p>
      </div>
    </Frame>
  );
}
