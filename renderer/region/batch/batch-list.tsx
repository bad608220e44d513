import { Button, GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { BatchLine, BatchState } from '../../../core/batch/branch-lines.ts';
import { Chip, type Tone } from '../../controls/chip.tsx';

const STATES: Readonly<Record<BatchState, { words: string; tone: Tone }>> = {
  waiting: { words: 'Waiting', tone: 'plain' },
  making: { words: 'Being made', tone: 'accent' },
  made: { words: 'Made', tone: 'ok' },
  partly: { words: 'Not all made', tone: 'warn' },
  'not-made': { words: 'Not made', tone: 'error' },
};

const SHOWN = 4;

/** A line a branch: how far it is, what was left out and why. Only those in view are drawn. */
export function BatchList({ lines, runs, onOpen }: { lines: readonly BatchLine[]; runs: boolean; onOpen: ((slug: string) => void) | undefined }) {
  // What was waiting, or was given up, when it was stopped.
  const shown = (state: BatchState): { words: string; tone: Tone } => (!runs && (state === 'waiting' || state === 'making') ? { words: 'Not made yet', tone: 'plain' } : STATES[state]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 48 }}>
      <GridList className="batch-list" aria-label="Branches" items={lines.map((line) => ({ ...line, id: line.key }))} {...(onOpen && { onAction: (key) => onOpen(String(key)) })}>
        {(line) => (
          <GridListItem id={line.id} textValue={`${line.name}, ${shown(line.state).words}`} className="batch-line">
            <strong className="batch-name">{line.name}</strong>
            <span className="batch-state"><Chip tone={shown(line.state).tone}>{shown(line.state).words}</Chip>{line.files > 1 && <span className="muted"> {line.made} of {line.files}</span>}</span>
            <div className="batch-why"><Why line={line} /></div>
            {line.problems.length > 0 && onOpen && <Button className="button small" aria-label={`Open the branch ${line.name}`} onPress={() => onOpen(line.key)}>Open the branch</Button>}
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
}

function Why({ line: { problems, leftOut } }: { line: BatchLine }) {
  const out = leftOut.slice(0, SHOWN);
  return (
    <>
      {problems.map((problem) => <p key={problem}>{problem}</p>)}
      {out.length > 0 && <p className="muted">Left out: {out.join('; ')}{leftOut.length > SHOWN ? `; and ${leftOut.length - SHOWN} more` : ''}.</p>}
    </>
  );
}
