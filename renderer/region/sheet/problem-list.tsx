import { useEffect, useRef } from 'react';
import { Button, ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { SheetProblem } from '../../../core/sheet/model.ts';
import type { PreviewRow } from '../../../core/sheet/preview.ts';
import { Chip, type Tone } from '../../controls/chip.tsx';
import { answeredWords, LEVEL_WORDS } from './problem-words.ts';
import { ProblemCard } from './problem-card.tsx';
import type { SheetUse } from './use-sheet.ts';

interface ProblemListProps {
  sheet: SheetUse;
  problems: readonly SheetProblem[];
  rows: readonly PreviewRow[];
  chosen: SheetProblem | undefined;
  /** A cell that was pressed: what is said of it takes the focus. */
  pressed: { at: string } | undefined;
  onChoose: (key: string) => void;
  onCell: (at: string) => void;
}

const LINE = 52;
const TONES: Readonly<Record<SheetProblem['level'], Tone>> = { stops: 'error', asks: 'warn', says: 'plain' };

/** All that is to be said: what stops first. The chosen one is shown whole, with what can be answered. */
export function ProblemList({ sheet, problems, rows, chosen, pressed, onChoose, onCell }: ProblemListProps) {
  const open = problems.filter(({ level }) => level !== 'says');
  const section = useRef<HTMLElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const moved = useRef<string>(undefined);
  const swept = useRef(false);
  const shown = useRef(false);
  // The button that answered it has gone, or undo took away what had the focus: the next problem takes it.
  useEffect(() => {
    const isGone = shown.current && document.activeElement === document.body;
    shown.current = true;
    if (sheet.busy || (!isGone && !swept.current && (moved.current === undefined || moved.current === chosen?.key))) return;
    moved.current = undefined;
    swept.current = false;
    (card.current ?? section.current)?.focus();
  }, [chosen?.key, sheet.busy]);
  const sweep = (take: boolean, leaveAll: boolean): void => {
    swept.current = true;
    sheet.sweep(take, leaveAll);
  };
  const openAgain = (key: string): void => {
    swept.current = true;
    sheet.forget(key);
  };
  useEffect(() => { if (pressed) card.current?.focus(); }, [pressed]);
  const list = useRef<HTMLDivElement>(null);
  const index = problems.findIndex(({ key }) => key === chosen?.key);
  useEffect(() => {
    const box = list.current;
    if (box && index >= 0 && (index * LINE < box.scrollTop || (index + 1) * LINE > box.scrollTop + box.clientHeight)) box.scrollTop = Math.max(0, (index - 1) * LINE);
  }, [index]);
  const stops = open.filter(({ level }) => level === 'stops').length;
  return (
    <section ref={section} tabIndex={-1} className="sheet-problems" aria-label="Things to say about it">
      {problems.length === 0 ? <p className="muted sheet-nothing">Nothing is wrong with these rows.</p> : (
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: LINE }}>
          <ListBox
            ref={list} className="sheet-list" aria-label="Problems" items={problems.map((problem) => ({ ...problem, id: problem.key }))}
            selectionMode="single" disallowEmptySelection selectionBehavior="replace" selectedKeys={chosen ? [chosen.key] : []}
            onSelectionChange={(keys) => { const [key] = keys === 'all' ? [] : [...keys]; if (key !== undefined) onChoose(String(key)); }}
          >
            {(problem) => (
              <ListBoxItem id={problem.id} textValue={`${LEVEL_WORDS[problem.level]}: ${problem.at} ${problem.message}`} className="sheet-line">
                <span className="sheet-line-top"><Chip tone={TONES[problem.level]}>{LEVEL_WORDS[problem.level]}</Chip><span className="region-line">{problem.at === '' ? 'The file' : `${problem.at}${problem.says === '' ? '' : `: ${problem.says}`}`}</span></span>
                <span className="muted region-line">{problem.message}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      )}
      {chosen && <ProblemCard ref={card} key={chosen.key} sheet={sheet} problem={chosen} problems={problems} isInRows={rows.some(({ row }) => row === chosen.row)} onAnswer={() => { moved.current = chosen.key; }} onCell={onCell} />}
      {open.length > 1 && (
        <div className="row sheet-sweep" role="group" aria-label="Everything that is still open">
          {open.length > stops && <Button className="button small" isDisabled={sheet.busy} onPress={() => sweep(true, false)}>Take what is certain, leave out what else asks</Button>}
          <Button className="button small" isDisabled={sheet.busy} onPress={() => sweep(false, true)}>Leave out all that is still open</Button>
        </div>
      )}
      {sheet.answered.length > 0 && <Answered sheet={sheet} onOpen={openAgain} />}
    </section>
  );
}

/** More would be read by nobody; undo takes steps back too. */
const MOST = 200;

function Answered({ sheet, onOpen }: { sheet: SheetUse; onOpen: (key: string) => void }) {
  return (
    <details className="sheet-answered">
      <summary>Answered ({sheet.answered.length})</summary>
      <ul>
        {sheet.answered.slice(-MOST).toReversed().map(({ problem, answer }) => (
          <li key={problem.key}>
            <span>{problem.at === '' ? 'The file' : problem.at}{problem.says !== '' && `, ${problem.says}`}: {answeredWords(problem, answer)}</span>
            <Button className="text-button" aria-label={`Open again: ${problem.at} ${problem.message}`} onPress={() => onOpen(problem.key)}>Open again</Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
