import { useState } from 'react';
import { readTime } from '../../core/meeting/read-time.ts';
import { LineField } from '../controls/field.tsx';

interface TimeFieldProps {
  label: string;
  /** HH:MM, '' for none. */
  value: string;
  onChange: (time: string) => void;
}

/** A time of the day, typed as people do: 18:30, 6.30pm, 1830. */
export function TimeField({ label, value, onChange }: TimeFieldProps) {
  const [text, setText] = useState<string>();
  const read = text === undefined ? value : readTime(text);
  const fault = read === undefined ? 'A time is typed as 18:30.' : undefined;
  return (
    <LineField
      label={label}
      value={text ?? value}
      onChange={(typed) => {
        setText(typed);
        const time = readTime(typed);
        if (time !== undefined) onChange(time);
      }}
      onFocusChange={(focused) => { if (!focused && fault === undefined) setText(undefined); }}
      placeholder="18:30"
      autoComplete="off"
      {...(fault && { fault })}
    />
  );
}
