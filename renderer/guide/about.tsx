import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { AppInfo } from '../../bridge/contract.ts';
import { Frame } from '../controls/frame.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';

/** What this copy of the app is. */
export function About({ onClose }: { onClose: () => void }) {
  const { fail } = useMessages();
  const [info, setInfo] = useState<AppInfo>();
  useEffect(() => {
    ask('app.info').then(setInfo, fail);
  }, [fail]);
  return (
    <Frame title="About Branchdeck" textOnly onClose={onClose} foot={<Button className="button primary" autoFocus onPress={onClose}>Close</Button>}>
      <div className="stack">
        <img src="./resources/icons/branchdeck.svg" alt="" width="72" height="72" />
        <p>Campaign slides for a union branch: your figures, your meeting, and a PowerPoint that is safe to hand over.</p>
        {info && (
          <dl className="facts">
            <dt>Version</dt><dd>{info.version}</dd>
            <dt>Electron</dt><dd>{info.electron}</dd>
            <dt>System</dt><dd>{info.platform}</dd>
          </dl>
        )}
        <p>Everything stays on this computer. There is no account, and nothing is sent anywhere.</p>
        <p className="muted">Free software under the MIT licence. The typeface is Atkinson Hyperlegible Next, under the Open Font Licence.</p>
      </div>
    </Frame>
  );
}
