import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';

export interface FieldProps {
  label: string;
  /** The label is heard but not seen, where a table's heading says it. */
  hideLabel?: boolean;
  value: string;
  onChange: (text: string) => void;
  /** A short help text under the label. */
  help?: string;
  /** What is wrong with what was typed. */
  fault?: string;
  placeholder?: string;
  className?: string;
  id?: string;
}

interface LineProps extends FieldProps {
  type?: 'text' | 'email';
  inputMode?: 'text' | 'decimal' | 'numeric' | 'email';
  onFocusChange?: (focused: boolean) => void;
  autoFocus?: boolean;
  autoComplete?: 'off';
}

interface AreaProps extends FieldProps {
  rows?: number;
  /** Markdown is written in a face with even letters. */
  code?: boolean;
  autoFocus?: boolean;
}

function Around({ label, hideLabel = false, help, fault, children }: Pick<FieldProps, 'label' | 'hideLabel' | 'help' | 'fault'> & { children: ReactNode }) {
  return (
    <>
      <Label className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      {help && <Text slot="description" className="field-help">{help}</Text>}
      {children}
      <FieldError className="field-fault">{fault}</FieldError>
    </>
  );
}

/** One line to type in, with its label, help and fault. */
export function LineField({ label, hideLabel, help, fault, value, onChange, placeholder, className, id, type, inputMode, ...rest }: LineProps) {
  return (
    <TextField
      {...rest}
      {...(type && { type })}
      {...(inputMode && { inputMode })}
      className={`text-field ${className ?? ''}`}
      value={value}
      onChange={onChange}
      isInvalid={Boolean(fault)}
      validationBehavior="aria"
    >
      <Around label={label} {...(hideLabel && { hideLabel })} {...(help && { help })} {...(fault && { fault })}>
        <Input className="field" {...(placeholder && { placeholder })} {...(id && { id })} />
      </Around>
    </TextField>
  );
}

/** Several lines to type in; grows with its text. */
export function AreaField({ label, hideLabel, help, fault, value, onChange, placeholder, className, id, rows = 3, code, ...rest }: AreaProps) {
  return (
    <TextField
      {...rest}
      className={`text-field ${className ?? ''}`}
      value={value}
      onChange={onChange}
      isInvalid={Boolean(fault)}
      validationBehavior="aria"
    >
      <Around label={label} {...(hideLabel && { hideLabel })} {...(help && { help })} {...(fault && { fault })}>
        <TextArea
          className={`field area ${code ? 'code' : ''}`}
          rows={rows}
          spellCheck
          {...(placeholder && { placeholder })}
          {...(id && { id })}
        />
      </Around>
    </TextField>
  );
}
