import { useState } from 'react';
import { Button, Form } from 'react-aria-components';
import { LineField } from '../controls/field.tsx';
import { Frame } from '../controls/frame.tsx';

interface NameDialogProps {
  title: string;
  label: string;
  help?: string;
  /** On the button that takes the name. */
  done: string;
  before?: string;
  /** False: it was not taken, and the dialog stays. */
  onName: (name: string) => Promise<boolean>;
  onClose: () => void;
}

/** Asks for a name. */
export function NameDialog({ title, label, help, done, before = '', onName, onClose }: NameDialogProps) {
  const [name, setName] = useState(before);
  const [tried, setTried] = useState(false);
  const missing = name.trim() === '';
  const take = async () => {
    setTried(true);
    if (!missing && (await onName(name.trim()))) onClose();
  };
  return (
    <Frame title={title} onClose={onClose} guide="region" foot={
      <>
        <Button className="button" onPress={onClose}>Cancel</Button>
        <Button className="button primary" type="submit" form="give-name">{done}</Button>
      </>
    }>
      <Form id="give-name" className="stack" onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}>
        <LineField label={label} value={name} autoFocus autoComplete="off" onChange={setName} {...(help && { help })} {...(tried && missing && { fault: 'Type a name.' })} />
      </Form>
    </Frame>
  );
}
