import { Button } from 'react-aria-components';
import type { ExportResult } from '../../bridge/contract.ts';
import { Frame } from '../controls/frame.tsx';
import { Icon } from '../controls/icon.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';

interface ExportDoneProps {
  result: ExportResult;
  /** Back to the review, with what was decided. */
  onAgain: () => void;
  onClose: () => void;
}

/** Where the file is and what is in it. */
export function ExportDone({ result, onAgain, onClose }: ExportDoneProps) {
  const { fail } = useMessages();
  const open = () => void ask('export.openFile', { path: result.path }).catch(fail);
  const show = () => void ask('export.showInFolder', { path: result.path }).catch(fail);
  return (
    <Frame guide="export"
      title="Exported"
      textOnly
      onClose={onClose}
      foot={
        <>
          <Button className="button quiet foot-start" onPress={onAgain}>Export another</Button>
          <Button className="button" onPress={onClose}>Done</Button>
          <Button className="button" onPress={open}>Open file</Button>
          <Button className="button primary" autoFocus onPress={show}><Icon name="folder" />Show in folder</Button>
        </>
      }
    >
      <div className="export-done" role="status">
        <Icon name="tick" />
        <div>
          <p className="done-name">{result.fileName}</p>
          {result.insteadOf !== undefined && <p><strong>{result.insteadOf} is open in another program</strong> and is as it was, so the new file has a name of its own.</p>}
          <p>{result.contents}</p>
          <p className="muted place">{result.path}</p>
        </div>
      </div>
    </Frame>
  );
}
