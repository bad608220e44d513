import { useEffect, useState } from 'react';
import { REMINDER_MONTHS } from '../../core/meeting/old-meetings.ts';
import { Picker } from '../controls/picker.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { counted } from '../editor/words.ts';

const OPTIONS = [{ value: '', label: 'Never' }, ...REMINDER_MONTHS.map((months) => ({ value: String(months), label: `After ${counted(months / 12, 'year')}` }))];

/** After how long the library reminds of a meeting that is still kept. */
export function ReminderChoice() {
  const { fail } = useMessages();
  const [months, setMonths] = useState<number | null>();
  useEffect(() => void ask('privacy.reminder').then((now) => setMonths(now.months), fail), [fail]);
  if (months === undefined) return null;
  const choose = (value: string) => void ask('privacy.setReminder', { months: value === '' ? null : Number(value) }).then((now) => setMonths(now.months), fail);
  return (
    <div className="reminder-choice">
      <Picker label="Remind me of old meetings" options={OPTIONS} value={months === null ? '' : String(months)} onChange={choose} />
      <p className="muted">The library lists them then. Nothing is deleted by itself.</p>
    </div>
  );
}
