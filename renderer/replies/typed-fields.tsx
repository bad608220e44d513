import { isIsoDay } from '../../core/figures/dates.ts';
import { DateField } from '../controls/date-field.tsx';
import { AreaField, LineField } from '../controls/field.tsx';
import type { FieldProps } from '../controls/field.tsx';
import { useTyped } from './use-typed.ts';

const isDayOrBlank = (text: string): boolean => text === '' || isIsoDay(text);
const isSomething = (text: string): boolean => text.trim() !== '';

/** One line, handed over when it is written. `needed`: it may not be left blank. */
export function TypedLine({ value, onChange, needed = false, ...rest }: FieldProps & { needed?: boolean; type?: 'email' }) {
  const [text, type] = useTyped(value, onChange, needed ? isSomething : undefined);
  return <LineField {...rest} autoComplete="off" value={text} onChange={type} {...(needed && !isSomething(text) && { fault: `Without a name the employer can’t be found again: it stays “${value}”.` })} />;
}

/** Several lines, handed over when they are written. */
export function TypedArea({ value, onChange, ...rest }: FieldProps & { rows?: number }) {
  const [text, type] = useTyped(value, onChange);
  return <AreaField {...rest} value={text} onChange={type} />;
}

/** A day, handed over when it is one. */
export function TypedDate({ value, onChange, ...rest }: FieldProps) {
  const [text, type] = useTyped(value, onChange, isDayOrBlank);
  return <DateField {...rest} value={text} onChange={type} />;
}
