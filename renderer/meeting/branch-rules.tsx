import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Rules } from '../../core/meeting/rules.ts';
import { Frame } from '../controls/frame.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { RulesForm } from './rules-form.tsx';
import { usePresets } from './use-presets.ts';

/** The rules that every new meeting begins with. */
export function BranchRules({ onClose }: { onClose: () => void }) {
  const { fail, say } = useMessages();
  const presets = usePresets();
  const [rules, setRules] = useState<Rules>();
  useEffect(() => {
    ask('meeting.rules').then(setRules, fail);
  }, [fail]);

  const keep = async () => {
    if (!rules) return;
    await ask('meeting.setRules', rules);
    onClose();
    say('Kept. New meetings begin with these rules; those that were begun keep theirs.');
  };

  return (
    <Frame
      title="Rules of the branch"
      wide
      guide="meeting"
      onClose={onClose}
      foot={(
        <>
          <Button className="button" onPress={onClose}>Not now</Button>
          <Button className="button primary" onPress={() => void keep().catch(fail)}>Keep the rules</Button>
        </>
      )}
    >
      <p>No rule is built in: take them from your rule book. New meetings begin with what you give here.</p>
      {rules && <RulesForm rules={rules} onChange={setRules} kinds={presets?.presets ?? []} />}
    </Frame>
  );
}
