import { memo } from 'react';
import { Button } from 'react-aria-components';
import type { SheetProblem } from '../../../core/sheet/model.ts';
import type { PreviewChange } from '../../../core/sheet/preview.ts';
import { Icon } from '../../controls/icon.tsx';
import { LEVEL_WORDS } from './problem-words.ts';

interface RowCellProps {
  at: string;
  /** As the file has it. */
  text: string;
  problem: SheetProblem | undefined;
  change: PreviewChange | undefined;
  isMarked: boolean;
  onProblem: (at: string) => void;
}

/** A cell of a spreadsheet: what it says, what it would change, and what is wrong with it. */
export const RowCell = memo(function RowCell({ at, text, problem, change, isMarked, onProblem }: RowCellProps) {
  const shown = change === undefined || change.kind === 'same' ? <span className="region-line" title={text}>{text}</span> : <Change change={change} />;
  if (problem === undefined) return <span className="sheet-cell" data-at={at}>{shown}</span>;
  return (
    <Button className={`sheet-cell ${problem.level}${isMarked ? ' marked' : ''}`} data-at={at} aria-label={`${at}, ${text || 'blank'}. ${LEVEL_WORDS[problem.level]}: ${problem.message}`} onPress={() => onProblem(at)}>
      <Icon name={problem.level === 'stops' ? 'stop' : problem.level === 'asks' ? 'warning' : 'more'} />
      {shown}
    </Button>
  );
});

function Change({ change: { kind, before, after } }: { change: PreviewChange }) {
  const words = kind === 'new' ? `${after}, new` : kind === 'cleared' ? `${before}, cleared` : `${before}, becomes ${after}`;
  return (
    <span className="region-line sheet-change" title={kind === 'new' ? after : `${before} → ${after || 'blank'}`}>
      <span className="visually-hidden">{words}</span>
      <span aria-hidden="true">{kind !== 'new' && <><del>{before}</del> → </>}<ins>{after || 'blank'}</ins></span>
    </span>
  );
}
