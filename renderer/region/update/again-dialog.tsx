import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { FileToSendAgain } from '../../../bridge/update-calls.ts';
import { Frame } from '../../controls/frame.tsx';
import { ask } from '../../desk/ask.ts';
import { useMessages } from '../../desk/messages.tsx';
import { SendAgain } from '../../update/send-again.tsx';

/** The files of the region's branches that print what is no longer right, after an update as before it. */
export function AgainDialog({ onClose }: { onClose: () => void }) {
  const { fail } = useMessages();
  const [found, setFound] = useState<{ title: string; files: FileToSendAgain[] }>();
  useEffect(() => void ask('update.again').then(setFound, fail), [fail]);
  return (
    <Frame title="Files to send again" onClose={onClose} guide="region" wide foot={<Button className="button primary" autoFocus onPress={onClose}>Done</Button>}>
      <div className="stack">
        {!found && <p className="muted" role="status">Looking through what was exported…</p>}
        {found?.files.length === 0 && <p role="status">No file that was exported for a branch prints a figure which was corrected or retired since: all of them agree with {found.title}.</p>}
        {found && <SendAgain files={found.files} />}
      </div>
    </Frame>
  );
}
