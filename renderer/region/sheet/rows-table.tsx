import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, Cell, Checkbox, Column, ResizableTableContainer, Row, Table, TableBody, TableHeader, TableLayout, Virtualizer } from 'react-aria-components';
import type { SheetProblem } from '../../../core/sheet/model.ts';
import type { PreviewChange, PreviewRow, SheetPreview } from '../../../core/sheet/preview.ts';
import { Chip } from '../../controls/chip.tsx';
import { Choice } from '../../controls/choice.tsx';
import { Icon } from '../../controls/icon.tsx';
import { printCount } from '../../editor/words.ts';
import { RowCell } from './row-cell.tsx';
import { SHEET_ROW_HEIGHT, goToCell } from './go-to-cell.ts';
import type { SheetUse } from './use-sheet.ts';

/** A cell to be brought into view, and to be focused where it is gone to. */
export interface GoTo {
  at: string;
  focus: boolean;
}

interface RowsTableProps {
  sheet: SheetUse;
  preview: SheetPreview;
  shown: ShownRows;
  onShown: (shown: ShownRows) => void;
  /** The cell of the problem that is chosen. */
  marked: string | undefined;
  goTo: GoTo | undefined;
  onProblem: (at: string) => void;
}

export type ShownRows = 'all' | 'open' | 'changed' | 'out';

const TICK = 52;
const NUMBER = 64;
const NAME = 200;
const WIDTH = 150;
const STATE_WORDS: Readonly<Partial<Record<PreviewRow['state'], string>>> = { new: 'New', 'left-out': 'Left out', skipped: 'Not read' };
const rowOf = (at: string): number => Number(/\d+$/.exec(at)?.[0] ?? 0);

/** The sheet's rows with the columns that are read: what is wrong with a cell, and what it would change. */
export function RowsTable({ sheet, preview, shown, onShown, marked, goTo, onProblem }: RowsTableProps) {
  const { problems, changes, rows } = preview;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const box = useRef<HTMLDivElement>(null);
  const read = useMemo(() => preview.columns.filter(({ field, how }) => field !== '' && how !== 'fixed').map((column, index) => ({ ...column, index, letter: column.at.replace(/\d+$/, '') })), [preview.columns]);
  // The branch's name stands before the others, with the row's number.
  const nameLetter = read.find(({ field }) => field === 'branch.name')?.letter ?? '';
  const columns = useMemo(() => read.filter(({ field }) => field !== 'branch.name'), [read]);
  const byCell = useMemo(() => {
    const worst = new Map<string, SheetProblem>();
    const order = ['stops', 'asks', 'says'];
    for (const problem of problems) {
      const before = worst.get(problem.at);
      if (problem.at !== '' && (before === undefined || order.indexOf(problem.level) < order.indexOf(before.level))) worst.set(problem.at, problem);
    }
    return worst;
  }, [problems]);
  const changeAt = useMemo(() => new Map<string, PreviewChange>(changes.map((change) => [change.at, change])), [changes]);
  const withProblem = useMemo(() => new Set(problems.flatMap(({ row }) => row ?? [])), [problems]);
  const withChange = useMemo(() => new Set(changes.filter(({ kind }) => kind !== 'same').map(({ at }) => rowOf(at))), [changes]);
  const kinds: Readonly<Record<ShownRows, readonly PreviewRow[]>> = useMemo(() => ({
    all: rows, open: rows.filter(({ row }) => withProblem.has(row)), changed: rows.filter(({ row, state }) => withChange.has(row) || state === 'new'), out: rows.filter(({ state }) => state === 'left-out' || state === 'skipped'),
  }), [rows, withProblem, withChange]);
  const lines = kinds[shown];
  const items = useMemo(() => lines.map((line) => ({ ...line, id: String(line.row) })), [lines]);

  const gone = useRef<GoTo>(undefined);
  useEffect(() => {
    if (!goTo || goTo === gone.current) return;
    const index = lines.findIndex(({ row }) => row === rowOf(goTo.at));
    if (index < 0) return;
    gone.current = goTo;
    const column = columns.findIndex(({ letter }) => letter === goTo.at.replace(/\d+$/, ''));
    goToCell(box.current, { at: goTo.at, row: String(rowOf(goTo.at)), top: index * SHEET_ROW_HEIGHT, left: column < 0 ? 0 : TICK + NUMBER + NAME + column * WIDTH, focus: goTo.focus });
  }, [goTo, lines, columns]);

  const problemAt = ({ row, state }: PreviewRow, letter: string) => (state === 'left-out' ? undefined : byCell.get(`${letter}${row}`));
  const picked = [...chosen].map(Number);
  const leftOut = new Set(rows.flatMap(({ row, state }) => (state === 'left-out' ? [row] : [])));
  const skipped = new Set(rows.flatMap(({ row, state }) => (state === 'skipped' ? [row] : [])));
  const leave = (): void => {
    sheet.change({ without: [...new Set([...sheet.said.without, ...picked])].toSorted((a, b) => a - b) });
    setChosen(new Set());
  };
  const takeAgain = (): void => {
    sheet.takeRows(picked);
    setChosen(new Set());
  };
  return (
    <section className="sheet-table-side" aria-label="Rows of the spreadsheet">
      <div className="row spread">
        <Choice<ShownRows> label="Show" hideLabel bar value={shown} onChange={onShown} options={[
          { value: 'all', label: `All rows (${printCount(rows.length)})` }, { value: 'open', label: `To look at (${printCount(kinds.open.length)})` }, { value: 'changed', label: `That change (${printCount(kinds.changed.length)})` }, { value: 'out', label: `Not taken (${printCount(kinds.out.length)})` },
        ]} />
        {chosen.size > 0 && (
          <div className="row">
            <span className="muted">{chosen.size} chosen</span>
            {picked.some((row) => !leftOut.has(row) && !skipped.has(row)) && <Button className="button small" isDisabled={sheet.busy} onPress={leave}>Leave these rows out</Button>}
            {picked.some((row) => leftOut.has(row)) && <Button className="button small" isDisabled={sheet.busy} onPress={takeAgain}>Take them after all</Button>}
          </div>
        )}
      </div>
      <ResizableTableContainer ref={box} className="region-scroll sheet-scroll">
        <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: SHEET_ROW_HEIGHT, headingHeight: SHEET_ROW_HEIGHT }}>
          <Table
            className="region-table sheet-table" aria-label="Rows" selectionMode="multiple" selectedKeys={chosen}
            onSelectionChange={(keys) => setChosen(keys === 'all' ? new Set(items.map(({ id }) => id)) : new Set([...keys].map(String)))}
          >
            <TableHeader>
              <Column width={TICK} minWidth={TICK} className="region-column"><Tick /></Column>
              <Column id="row" width={NUMBER} minWidth={NUMBER} className="region-column">Row</Column>
              <Column id="name" width={NAME} minWidth={NAME} isRowHeader className="region-column">Branch</Column>
              {columns.map(({ letter, number, label }) => (
                <Column key={number} id={`c${number}`} width={WIDTH} minWidth={WIDTH} className="region-column" textValue={label}>
                  <span className="region-line" title={label}>{letter} {label}</span>
                </Column>
              ))}
            </TableHeader>
            <TableBody items={items} renderEmptyState={() => <p className="region-none">{rows.length === 0 ? 'No row can be read yet: say under Columns what gives the branch.' : 'No row is like that.'}</p>}>
              {(line) => (
                <Row id={line.id} textValue={line.name} className={`region-row sheet-row ${line.state}`}>
                  <Cell><Tick /></Cell>
                  <Cell>{line.row}</Cell>
                  <Cell><RowCell at={`${nameLetter}${line.row}`} text={line.name} problem={problemAt(line, nameLetter)} change={undefined} isMarked={`${nameLetter}${line.row}` === marked} onProblem={onProblem} />{STATE_WORDS[line.state] !== undefined && <Chip tone={line.state === 'new' ? 'accent' : 'plain'}>{STATE_WORDS[line.state]}</Chip>}</Cell>
                  {columns.map(({ letter, number, index }) => {
                    const cell = `${letter}${line.row}`;
                    return <Cell key={number}><RowCell at={cell} text={line.cells[index] ?? ''} problem={problemAt(line, letter)} change={changeAt.get(cell)} isMarked={cell === marked} onProblem={onProblem} /></Cell>;
                  })}
                </Row>
              )}
            </TableBody>
          </Table>
        </Virtualizer>
      </ResizableTableContainer>
    </section>
  );
}

const Tick = () => (
  <Checkbox slot="selection" className="tick region-tick">
    <span className="tick-box" aria-hidden="true"><Icon name="tick" /></span>
  </Checkbox>
);
