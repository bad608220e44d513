import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Item } from '../../../core/meeting/model.ts';
import { LineField } from '../../controls/field.tsx';
import { Icon } from '../../controls/icon.tsx';
import { ask } from '../../desk/ask.ts';
import { useMessages } from '../../desk/messages.tsx';
import { useMeeting } from '../parts/live-meeting.ts';
import { OwnForm } from '../parts/own-form.tsx';

/** The papers of an item: files, or the names of papers that are handed round. */
export function ItemPapers({ item }: { item: Item }) {
  const { meeting, act } = useMeeting();
  const { fail } = useMessages();
  const [name, setName] = useState('');

  const add = async () => {
    if (name.trim() !== '' && (await act({ do: 'paper-add', item: item.id, paper: { name: name.trim(), path: undefined } }))) setName('');
  };
  const choose = () => void ask('meeting.choosePaper', { meetingId: meeting.id, item: item.id }).catch(fail);

  return (
    <div className="item-links">
      <h2>Papers</h2>
      <ul className="link-list">
        {item.papers.map((paper) => (
          <li key={paper.id}>
            {!paper.hasFile
              ? <span>{paper.name}</span>
              : <Button className="text-button" onPress={() => void ask('meeting.openPaper', { meetingId: meeting.id, paper: paper.id }).catch(fail)}><Icon name="file" /> {paper.name}</Button>}
            <Button className="button quiet icon-only" aria-label={`Take out the paper ${paper.name}`} onPress={() => void act({ do: 'paper-drop', item: item.id, paper: paper.id })}><Icon name="close" /></Button>
          </li>
        ))}
      </ul>
      <OwnForm label="New paper" className="plain one-line" onSubmit={() => void add()}>
        <LineField label="Paper by name" value={name} onChange={setName} autoComplete="off" />
        <Button type="submit" className="button small" isDisabled={name.trim() === ''}>Add</Button>
        <Button className="button small" onPress={choose}>Choose a file…</Button>
      </OwnForm>
    </div>
  );
}
