import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ExportResult } from '../../bridge/contract.ts';
import { Frame } from '../controls/frame.tsx';
import { Icon } from '../controls/icon.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { Checked, LookedFor, Unread } from './proof.tsx';

interface ExportDoneProps {
  result: ExportResult;
  /** Pictures, in a folder of their own. */
  inFolder: boolean;
  /** Back to the review, with what was decided. */
  onAgain: () => void;
  onClose: () => void;
}

/** Where the file is, what is in it, and what was made sure of. */
export function ExportDone({ result, inFolder, onAgain, onClose }: ExportDoneProps) {
  const { fail } = useMessages();
  const { path, proof } = result;
  const [report, setReport] = useState<string>();
  const open = () => void ask('export.openFile', { path }).catch(fail);
  const show = () => void ask('export.showInFolder', { path }).catch(fail);
  const save = () => void ask('export.saveReport', { path }).then(({ fileName }) => setReport(fileName), fail);
  return (
    <Frame guide="export"
      title="Exported"
      textOnly
      onClose={onClose}
      foot={
        <>
          <Button className="button quiet foot-start" onPress={onAgain}>Export another</Button>
          <Button className="button" onPress={onClose}>Done</Button>
          <Button className="button" onPress={open}>{inFolder ? 'Open the folder' : 'Open file'}</Button>
          <Button className="button primary" autoFocus onPress={show}><Icon name="folder" />Show in folder</Button>
        </>
      }
    >
      <div className="stack">
        <div className="export-done" role="status">
          <Icon name="tick" />
          <div>
            <p className="done-name">{result.fileName}</p>
            {result.insteadOf !== undefined && <p><strong>{result.insteadOf} is open in another program</strong> and is as it was, so the new file has a name of its own.</p>}
            <p>{result.contents}</p>
            <p className="muted place">{path}</p>
            {result.remarks.map((remark) => <p key={remark}>{remark}</p>)}
            <p><Checked parts={proof.parts} unread={proof.unread.length} />{inFolder && ' The words drawn in the pictures can’t be read again: they are drawn from this version alone.'}</p>
          </div>
        </div>
        <div className="proof-more">
          <Unread proof={proof} />
          <LookedFor proof={proof} />
          <div className="row">
            <Button className="button small" onPress={save}>Save the report</Button>
            <p role="status" className="muted">{report !== undefined && `Saved beside the file: ${report}`}</p>
          </div>
        </div>
      </div>
    </Frame>
  );
}
