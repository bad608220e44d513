import { useState } from 'react';
import { Button } from 'react-aria-components';
import { isIsoDay } from '../../../core/figures/dates.ts';
import { DateField } from '../../controls/date-field.tsx';
import { AreaField, LineField } from '../../controls/field.tsx';
import { useMeeting } from './live-meeting.ts';
import { OwnForm } from './own-form.tsx';

interface PointFormProps {
  what: 'decision' | 'action';
  item?: string | undefined;
}

/** A decision, or an action with who does it by when. Stays open for the next one. */
export function PointForm({ what, item }: PointFormProps) {
  const { act } = useMeeting();
  const [text, setText] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const ready = text.trim() !== '' && (due === '' || isIsoDay(due));

  const put = async () => {
    if (!ready) return;
    const done = what === 'decision'
      ? await act({ do: 'decide', text: text.trim(), item })
      : await act({ do: 'action', text: text.trim(), owner: owner.trim(), due, item });
    if (!done) return;
    setText('');
    setOwner('');
    setDue('');
  };

  return (
    <OwnForm label={what === 'decision' ? 'New decision' : 'New action'} className="plain" onSubmit={() => void put()}>
      <AreaField label={what === 'decision' ? 'New decision' : 'New action'} value={text} onChange={setText} rows={1} />
      {what === 'action' && (
        <div className="form-pair">
          <LineField label="Who" value={owner} onChange={setOwner} autoComplete="off" />
          <DateField label="By when" value={due} onChange={setDue} />
        </div>
      )}
      <div className="row"><Button type="submit" className="button small" isDisabled={!ready}>{what === 'decision' ? 'Add the decision' : 'Add the action'}</Button></div>
    </OwnForm>
  );
}
