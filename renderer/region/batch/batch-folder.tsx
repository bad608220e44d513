import { Button } from 'react-aria-components';
import type { BatchFolder } from '../../../bridge/batch-calls.ts';
import { Choice } from '../../controls/choice.tsx';
import { counted } from '../../editor/words.ts';

interface BatchFolderProps {
  folder: BatchFolder | undefined;
  anew: boolean;
  onAnew: (anew: boolean) => void;
  onChoose: () => void;
}

/** Where the files go, and what becomes of those of an earlier batch there. */
export function BatchFolderField({ folder, anew, onAnew, onChoose }: BatchFolderProps) {
  return (
    <div className="batch-folder">
      <p className="field-label" id="batch-folder">Folder for the files</p>
      <div className="row">
        <span className="batch-place">{folder?.place ?? 'None is chosen yet.'}</span>
        <Button className="button small" aria-describedby="batch-folder" onPress={onChoose}>{folder === undefined ? 'Choose…' : 'Another…'}</Button>
      </div>
      {folder?.before !== undefined && (
        <Choice
          label={`A batch made ${counted(folder.before, 'file')} there before`} value={anew ? 'anew' : 'go-on'} onChange={(what) => onAnew(what === 'anew')}
          options={[
            { value: 'go-on', label: 'Go on where it stopped', help: 'What is there as it would be made now stays. What is missing, or has changed since, is made.' },
            { value: 'anew', label: 'Make every file anew' },
          ]}
        />
      )}
    </div>
  );
}
