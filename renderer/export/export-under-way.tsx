import { Button, Label, ProgressBar } from 'react-aria-components';
import { Frame } from '../controls/frame.tsx';
import type { ExportState } from './use-export.ts';

/** How far the file is. */
export function ExportUnderWay({ state, onCancel }: { state: Extract<ExportState, { stage: 'running' }>; onCancel: () => void }) {
  const { progress } = state;
  const said = progress ? `${progress.done} of ${progress.total}` : 'Choose where to save it';
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
            <Label>Writing the PowerPoint file</Label>
            <span className="muted">{valueText ?? said}</span>
            <span className="progress-track"><span className="progress-fill" style={{ width: `${percentage ?? 0}%` }} /></span>
          </>
        )}
      </ProgressBar>
    </Frame>
  );
}
