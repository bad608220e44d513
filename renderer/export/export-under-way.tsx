import { Button, Label, ProgressBar } from 'react-aria-components';
import type { ExportProgress } from '../../core/export/progress.ts';
import { Frame } from '../controls/frame.tsx';

interface ExportUnderWayProps {
  /** Undefined until there is a place to save it. */
  progress: ExportProgress | undefined;
  name: string;
  inFolder: boolean;
  onCancel: () => void;
}

/** "Writing slide 12 of 200" */
function stepWords({ step, done, total }: ExportProgress): string {
  if (step === 'checking') return 'Checking the written file';
  return `Writing slide ${Math.min(Math.max(done, 1), total)} of ${total}`;
}

/** How far the file is. */
export function ExportUnderWay({ progress, name, inFolder, onCancel }: ExportUnderWayProps) {
  const said = progress ? stepWords(progress) : `Choose where to save ${inFolder ? 'the folder' : 'it'}`;
  return (
    <Frame guide="export" title="Exporting" busy onClose={onCancel} foot={<Button className="button" autoFocus onPress={onCancel}>Cancel</Button>}>
      <ProgressBar
        className="progress"
        value={progress?.done ?? 0}
        maxValue={Math.max(progress?.total ?? 1, 1)}
        valueLabel={said}
        isIndeterminate={!progress}
      >
        {({ percentage, valueText }) => (
          <>
            <Label>{name}</Label>
            <span className="muted">{valueText ?? said}</span>
            <span className="progress-track"><span className="progress-fill" style={{ width: `${percentage ?? 0}%` }} /></span>
          </>
        )}
      </ProgressBar>
    </Frame>
  );
}
