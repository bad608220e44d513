import { useState } from 'react';
import { Button } from 'react-aria-components';
import { LineField } from '../../controls/field.tsx';
import { Tick } from '../../controls/tick.tsx';
import { useMeeting } from './live-meeting.ts';
import { OwnForm } from './own-form.tsx';

/** Names, only where somebody asks for them. */
export function NamedPeople() {
  const { meeting, act } = useMeeting();
  const [name, setName] = useState('');
  const { names, people } = meeting.attendance;

  /** @param counted the headcount has them already */
  const enter = async (counted: boolean) => {
    if (name.trim() !== '' && (await act({ do: 'arrive', name: name.trim(), ...(counted && { counted }) }))) setName('');
  };

  return (
    <section className="attendance-part" aria-labelledby="names-title">
      <h2 id="names-title">Names</h2>
      <p className="muted">A headcount is enough for a quorum and for the minutes. A list of who came to a union meeting says who is a member: keep one only if your rules ask for it, and tell people that you do.</p>
      <Tick isSelected={names} onChange={(asked) => void act({ do: 'names', asked })}>Keep names at this meeting</Tick>
      {names && (
        <>
          <p className="muted">Taking the tick off takes the names out of the meeting and its minutes. Undo brings them back, so they leave this computer only when everything about the meeting is deleted.</p>
          <OwnForm label="Somebody arrives" className="plain" onSubmit={() => void enter(false)}>
            <LineField label="Name of somebody who arrives" value={name} onChange={setName} autoComplete="off" />
            <div className="row">
              <Button type="submit" className="button small" isDisabled={name.trim() === ''}>Arrived</Button>
              <Button className="button small" isDisabled={name.trim() === '' || people.filter(({ here }) => here).length >= meeting.attendance.present} onPress={() => void enter(true)}>Counted already</Button>
            </div>
          </OwnForm>
          <ul className="people">
            {people.map((person) => (
              <li key={person.id} className="row spread">
                <span>{person.name}{!person.here && <span className="muted"> (left)</span>}</span>
                {person.here
                  ? <Button className="button small" aria-label={`${person.name} left`} onPress={() => void act({ do: 'leave', person: person.id })}>Left</Button>
                  : <Button className="button small" aria-label={`${person.name} came back`} onPress={() => void act({ do: 'arrive', name: person.name })}>Came back</Button>}
              </li>
            ))}
          </ul>
          <p className="muted">Taking the tick off deletes the names from the meeting. The headcount stays.</p>
        </>
      )}
    </section>
  );
}
