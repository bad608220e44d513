import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Rules } from '../../core/meeting/rules.ts';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { useMeeting } from './parts/live-meeting.ts';
import { RulesForm } from './rules-form.tsx';
import { usePresets } from './use-presets.ts';

/** The rules that hold at this meeting, and whether they are the branch's. */
export function RulesTab() {
  const { meeting, act } = useMeeting();
  const { fail, say } = useMessages();
  const presets = usePresets();
  const [own, setOwn] = useState<Rules>();
  useEffect(() => {
    ask('meeting.rules').then(setOwn, fail);
  }, [fail]);
  const differ = own !== undefined && !same(own, meeting.rules);

  const keep = async () => {
    setOwn(await ask('meeting.setRules', meeting.rules));
    say('Kept. New meetings begin with these rules.');
  };

  return (
    <div className="stack meeting-column">
      <p>No rule is built in: take them from your rule book. What is changed here holds for this meeting.</p>
      {differ && (
        <div className="notice">
          <p>These are not the rules that your branch’s new meetings begin with.</p>
          <Button className="button small" onPress={() => void keep().catch(fail)}>Begin new meetings with these</Button>
          <Button className="button small" onPress={() => void act({ do: 'rules', rules: own })}>Take the branch’s rules here</Button>
        </div>
      )}
      <RulesForm rules={meeting.rules} onChange={(rules) => void act({ do: 'rules', rules })} kinds={presets?.presets ?? []} />
    </div>
  );
}

/** By what they say: what is undefined and what is not there are the same. */
const same = (one: Rules, other: Rules): boolean => sorted(one) === sorted(other);

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    (typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => a.localeCompare(b))) : part));
