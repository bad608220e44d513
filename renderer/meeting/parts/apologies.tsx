import { useState } from 'react';
import { Button } from 'react-aria-components';
import { LineField } from '../../controls/field.tsx';
import { CountField } from '../../controls/count-field.tsx';
import { Icon } from '../../controls/icon.tsx';
import { counted } from '../../editor/words.ts';
import { useMeeting } from './live-meeting.ts';
import { OwnForm } from './own-form.tsx';

const MOST = 1000;

/** Who sent apologies: by name where somebody wants to be named, else how many. */
export function Apologies() {
  const { meeting, act } = useMeeting();
  const [name, setName] = useState('');
  const [number, setNumber] = useState(1);
  const { apologies } = meeting.attendance;
  const total = apologies.reduce((sum, each) => sum + each.number, 0);

  const add = async () => {
    const given = name.trim();
    if (!(await act(given ? { do: 'apologise', name: given } : { do: 'apologise', number }))) return;
    setName('');
    setNumber(1);
  };

  return (
    <section className="attendance-part" aria-labelledby="apologies-title">
      <h2 id="apologies-title">Apologies{total > 0 && `: ${total}`}</h2>
      {apologies.length > 0 && (
        <ul className="chips-list">
          {apologies.map((each) => {
            const what = each.name || counted(each.number, 'person', 'people');
            return (
              <li key={each.id}>
                {what}
                <Button className="button quiet icon-only" aria-label={`Take out the apologies of ${what}`} onPress={() => void act({ do: 'apology-drop', apology: each.id })}><Icon name="close" /></Button>
              </li>
            );
          })}
        </ul>
      )}
      <OwnForm label="New apologies" className="plain" onSubmit={() => void add()}>
        <div className="form-pair">
          <LineField label="Name, or leave it blank" value={name} onChange={setName} autoComplete="off" />
          {name.trim() === '' && <CountField label="How many" value={number} least={1} most={MOST} onChange={setNumber} />}
        </div>
        <div className="row"><Button type="submit" className="button small">Add apologies</Button></div>
      </OwnForm>
    </section>
  );
}
