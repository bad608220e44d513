import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';

interface OwnFormProps {
  label: string;
  onSubmit: () => void;
  children: ReactNode;
  className?: string;
}

/** Something new that is being written: until it is put into the meeting, undo is the fields' own. */
export const OwnForm = ({ label, onSubmit, children, className = '' }: OwnFormProps) => (
  <Form
    className={`own-form ${className}`}
    aria-label={label}
    data-undo="field"
    onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    {children}
  </Form>
);
