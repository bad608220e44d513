import { useCallback, useMemo, useState } from 'react';
import type { SheetPreview } from '../../../core/sheet/preview.ts';
import { ProblemList } from './problem-list.tsx';
import { inOrder } from './problem-words.ts';
import { RowsTable, type GoTo, type ShownRows } from './rows-table.tsx';
import type { SheetUse } from './use-sheet.ts';

/** Everything that is to be said of the rows beside the rows themselves; each leads to the other. */
export function RowsView({ sheet, preview }: { sheet: SheetUse; preview: SheetPreview }) {
  const problems = useMemo(() => inOrder(preview.problems), [preview.problems]);
  const [picked, setPicked] = useState({ key: '', index: 0 });
  const [goTo, setGoTo] = useState<GoTo>();
  // The cell that was pressed: its problem takes the focus, each time anew.
  const [pressed, setPressed] = useState<{ at: string }>();
  const [shown, setShown] = useState<ShownRows>('all');
  // An answered one makes room for the next, and the last of those that are open for the first.
  const next = problems[Math.min(picked.index, problems.length - 1)];
  const chosen = problems.find(({ key }) => key === picked.key) ?? (next?.level === 'says' && problems[0]?.level !== 'says' ? problems[0] : next);

  const lead = useCallback((at: string, focus: boolean) => {
    setShown((before) => (before === 'open' ? before : 'all'));
    setGoTo({ at, focus });
  }, []);
  const choose = useCallback((key: string) => {
    const index = problems.findIndex((each) => each.key === key);
    const problem = problems[index];
    if (!problem) return;
    setPicked({ key, index });
    if (problem.at !== '') lead(problem.at, false);
  }, [problems, lead]);
  const ofCell = useCallback((cell: string) => {
    const index = problems.findIndex((problem) => problem.at === cell);
    const problem = problems[index];
    if (!problem) return;
    setPicked({ key: problem.key, index });
    setPressed({ at: cell });
  }, [problems]);
  return (
    <div className="sheet-rows">
      <ProblemList sheet={sheet} problems={problems} rows={preview.rows} chosen={chosen} pressed={pressed} onChoose={choose} onCell={(cell) => lead(cell, true)} />
      <RowsTable sheet={sheet} preview={preview} shown={shown} onShown={setShown} marked={chosen?.at} goTo={goTo} onProblem={ofCell} />
    </div>
  );
}
