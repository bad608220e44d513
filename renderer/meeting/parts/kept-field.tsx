import { AreaField, LineField } from '../../controls/field.tsx';
import { useKeptText } from './use-kept-text.ts';

interface KeptFieldProps {
  label: string;
  hideLabel?: boolean;
  help?: string;
  /** As the meeting has it. */
  value: string;
  /** True when it is on disk. */
  onKeep: (text: string) => Promise<boolean>;
  /** Several lines. */
  rows?: number;
  placeholder?: string;
  id?: string;
  className?: string;
}

/** A text of the meeting, changed in place. */
export function KeptField({ value, onKeep, rows, ...field }: KeptFieldProps) {
  const text = useKeptText(value, onKeep);
  return (
    <div role="presentation" className="kept-field" data-undo={text.typing ? 'field' : 'page'} onBlur={text.keep} onKeyDown={(event) => { if (event.key === 'Enter' && rows === undefined) text.keep(); }}>
      {rows === undefined
        ? <LineField {...field} value={text.value} onChange={text.onChange} autoComplete="off" />
        : <AreaField {...field} rows={rows} value={text.value} onChange={text.onChange} />}
    </div>
  );
}
