import { Button } from 'react-aria-components';
import type { PackResult } from '../../bridge/contract.ts';
import { Frame } from '../controls/frame.tsx';
import { Icon } from '../controls/icon.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { counted } from '../editor/words.ts';
import { Checked } from './proof.tsx';

interface PackDoneProps {
  pack: PackResult;
  onAgain: () => void;
  onClose: () => void;
}

/** Where the pack is and what lies in it. */
export function PackDone({ pack, onAgain, onClose }: PackDoneProps) {
  const { fail } = useMessages();
  const open = (path: string) => void ask('export.openFile', { path }).catch(fail);
  const parts = pack.proofs.reduce((sum, proof) => sum + proof.parts, 0);
  const unread = pack.proofs.reduce((sum, proof) => sum + proof.unread.length, 0);
  return (
    <Frame guide="export"
      title="JCNC pack made"
      textOnly
      onClose={onClose}
      foot={
        <>
          <Button className="button quiet foot-start" onPress={onAgain}>Export another</Button>
          <Button className="button" onPress={onClose}>Done</Button>
          <Button className="button primary" autoFocus onPress={() => open(pack.path)}><Icon name="folder" />Open the folder</Button>
        </>
      }
    >
      <div className="stack">
        <div className="export-done" role="status">
          <Icon name="tick" />
          <div>
            <p className="done-name">{counted(pack.files.length, 'file')} in one folder</p>
            <p className="muted place">{pack.path}</p>
            {pack.remarks.map((remark) => <p key={remark}>{remark}</p>)}
            <p><Checked parts={parts} unread={unread} /></p>
          </div>
        </div>
        <ul className="content-list">
          {pack.files.map(({ path, fileName, contents }) => (
            <li key={path} className="held-figure">
              <span><strong>{fileName}</strong><span className="muted">{contents}</span></span>
              <Button className="button small" aria-label={`Open ${fileName}`} onPress={() => open(path)}>Open</Button>
            </li>
          ))}
        </ul>
      </div>
    </Frame>
  );
}
