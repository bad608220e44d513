import { useState } from 'react';
import { Button } from 'react-aria-components';
import { takenBy } from '../../../core/meeting/preset-name.ts';
import { LineField } from '../../controls/field.tsx';
import { Frame } from '../../controls/frame.tsx';
import { Icon } from '../../controls/icon.tsx';
import { Picker } from '../../controls/picker.tsx';
import { ask } from '../../desk/ask.ts';
import { useMessages } from '../../desk/messages.tsx';
import { useMeeting } from '../parts/live-meeting.ts';
import { usePresets } from '../use-presets.ts';
import { NoticeLine } from './notice-line.tsx';

/** Within a sentence, and an abbreviation as it is. */
const inSentence = (title: string): string => (/^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title);

/** Agendas to begin with, and this one kept as one of the branch's own. */
export function PresetBar() {
  const { meeting, act } = useMeeting();
  const { fail, say } = useMessages();
  const read = usePresets();
  const [wanted, setWanted] = useState('');
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  if (!read) return null;
  const { presets, faults, again } = read;
  const preset = presets.find(({ id }) => id === (wanted || meeting.kind)) ?? presets[0];

  const taken = takenBy(presets, name);

  const keep = async () => {
    const kept = await ask('meeting.savePreset', { meetingId: meeting.id, title: name.trim() });
    setNaming(false);
    again();
    say(`“${kept.title}” is one of your branch’s agendas from now on.`);
  };

  return (
    <>
      <div className="preset-bar">
        {meeting.stage === 'planned' && preset && (
          <>
            <Picker label="Begin with" options={presets.map(({ id, title, own }) => ({ value: id, label: own ? `${title} (your own)` : title }))} value={preset.id} onChange={setWanted} />
            <Button className="button" onPress={() => void act({ do: 'agenda', kind: preset.id, items: preset.items })}>Use it</Button>
          </>
        )}
        <Button className="button quiet small" isDisabled={meeting.items.length === 0} onPress={() => { setName(meeting.title); setNaming(true); }}>Keep as your own…</Button>
        <Button className="button quiet icon-only" aria-label="Show the files of your own agendas" onPress={() => void ask('meeting.showPresets').catch(fail)}><Icon name="folder" /></Button>
      </div>
      <NoticeLine kind={inSentence(presets.find(({ id }) => id === meeting.kind)?.title ?? 'meeting')} />
      {faults.map((fault) => <p key={fault} className="warn-line"><Icon name="warning" />{fault}</p>)}
      {naming && (
        <Frame
          title="Keep this agenda"
          guide="meeting"
          onClose={() => setNaming(false)}
          foot={(
            <>
              <Button className="button" onPress={() => setNaming(false)}>Not now</Button>
              <Button className="button primary" isDisabled={name.trim() === ''} onPress={() => void keep().catch(fail)}>{taken ? 'Replace it' : 'Keep it'}</Button>
            </>
          )}
        >
          <div className="stack">
            <LineField label="What to call it" value={name} onChange={setName} autoFocus autoComplete="off" help="New meetings can begin with it. It is a small text file that you can edit." />
            {taken && <p className="warn-line" role="status"><Icon name="warning" />Your agenda “{taken.title}” is kept in a file of that name. This one takes its place, with whatever you wrote into its file.</p>}
          </div>
        </Frame>
      )}
    </>
  );
}
