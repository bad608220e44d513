import { Button, Label, ProgressBar } from 'react-aria-components';
import type { ImportProgress } from '../../bridge/contract.ts';

/** "Reading slide 12 of 300" */
function stepWords(progress: ImportProgress | undefined): string {
  if (!progress) return 'Opening the file';
  const { step, done, total } = progress;
  return `${step === 'slides' ? 'Reading slide' : 'Taking picture'} ${Math.min(done + 1, total)} of ${total}`;
}

/** How far the reading is. Nothing lies on the disk before its end. */
export function ImportUnderWay({ progress, onCancel }: { progress: ImportProgress | undefined; onCancel: () => void }) {
  const said = stepWords(progress);
  return (
    <div className="stack import-running">
      <ProgressBar className="progress" value={progress?.done ?? 0} maxValue={Math.max(progress?.total ?? 1, 1)} valueLabel={said} isIndeterminate={!progress}>
        {({ percentage, valueText }) => (
          <>
            <Label>Bringing it in</Label>
            <span className="muted">{valueText ?? said}</span>
            <span className="progress-track"><span className="progress-fill" style={{ width: `${percentage ?? 0}%` }} /></span>
          </>
        )}
      </ProgressBar>
      <p className="muted">If you cancel, nothing is left behind.</p>
      <p><Button className="button" autoFocus onPress={onCancel}>Cancel</Button></p>
    </div>
  );
}
