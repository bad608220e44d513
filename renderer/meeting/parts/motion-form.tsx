import { useState } from 'react';
import { Button } from 'react-aria-components';
import { AreaField, LineField } from '../../controls/field.tsx';
import { focusInstead } from '../../editor/place.ts';
import { ChangedWords } from './changed-words.tsx';
import { useMeeting } from './live-meeting.ts';
import { OwnForm } from './own-form.tsx';

interface MotionFormProps {
  /** The motion that is to be amended; absent for a new one. */
  amends?: { id: string; text: string };
  item?: string | undefined;
  onDone: () => void;
}

/** A new motion, or an amendment to one: the whole text as it would read. */
export function MotionForm({ amends, item, onDone }: MotionFormProps) {
  const { act } = useMeeting();
  const [text, setText] = useState(amends?.text ?? '');
  const [mover, setMover] = useState('');
  const [seconder, setSeconder] = useState('');
  const ready = text.trim() !== '' && text.trim() !== amends?.text.trim();

  const move = async () => {
    if (!ready) return;
    const done = amends
      ? await act({ do: 'amend', motion: amends.id, text: text.trim(), mover: mover.trim(), seconder: seconder.trim() })
      : await act({ do: 'move', text: text.trim(), mover: mover.trim(), seconder: seconder.trim(), item });
    if (!done) return;
    onDone();
    // The form goes, and what was moved stands last of all.
    if (!amends) focusInstead(() => [...document.querySelectorAll<HTMLElement>('article.motion')].at(-1));
  };

  return (
    <OwnForm label={amends ? 'New amendment' : 'New motion'} onSubmit={() => void move()}>
      <AreaField label={amends ? 'The motion as it would read' : 'Text of the motion'} value={text} onChange={setText} rows={3} autoFocus />
      {amends && ready && <ChangedWords before={amends.text} after={text} />}
      <div className="form-pair">
        <LineField label="Mover" value={mover} onChange={setMover} autoComplete="off" />
        <LineField label="Seconder" value={seconder} onChange={setSeconder} autoComplete="off" />
      </div>
      <div className="row">
        <Button type="submit" className="button small primary" isDisabled={!ready}>{amends ? 'Move the amendment' : 'Move the motion'}</Button>
        <Button className="button small" onPress={onDone}>Not now</Button>
      </div>
    </OwnForm>
  );
}
