import { useState } from 'react';
import { Button, Form } from 'react-aria-components';
import type { Settings } from '../../bridge/contract.ts';
import type { EmployerDetails, EmployerRecord } from '../../core/replies/model.ts';
import { Frame } from '../controls/frame.tsx';
import { LineField } from '../controls/field.tsx';
import { Picker } from '../controls/picker.tsx';
import { ask } from '../desk/ask.ts';
import { EMPLOYER_KIND_OPTIONS } from './kind-options.ts';
import { BLANK_EMPLOYER, useOwnEmployer } from './own-employer.ts';
import type { RepliesUse } from './use-replies.ts';

interface AddEmployerProps {
  use: RepliesUse;
  employers: readonly EmployerRecord[];
  settings: Settings;
  onAdded: (employerId: string) => void;
  onClose: () => void;
}

/** Asks for the name and kind of an employer; the branch's own stands there already while it is not in the list. */
export function AddEmployer({ use, employers, settings, onAdded, onClose }: AddEmployerProps) {
  const own = useOwnEmployer(settings);
  const isListed = own !== undefined && employers.some(({ name }) => name === own.name);
  const [details, setDetails] = useState<EmployerDetails>(own && !isListed ? own : BLANK_EMPLOYER);
  const [tried, setTried] = useState(false);
  const twin = employers.some(({ name }) => name.trim().toLowerCase() === details.name.trim().toLowerCase());
  const add = async () => {
    setTried(true);
    if (details.name.trim() === '') return;
    await use.run(async () => {
      const { employerId, now } = await ask('replies.add', { details });
      onAdded(employerId);
      return now;
    });
  };
  return (
    <Frame title="Add an employer" onClose={onClose} guide="replies" foot={
      <>
        <Button className="button" onPress={onClose}>Cancel</Button>
        <Button className="button primary" type="submit" form="add-employer">Add</Button>
      </>
    }>
      <Form id="add-employer" className="stack" onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}>
        <LineField label="Name of the employer" value={details.name} autoFocus autoComplete="off" onChange={(name) => setDetails({ ...details, name })}
          {...(tried && details.name.trim() === '' && { fault: 'Type the employer’s name.' })} {...(twin && { help: 'There is an employer of this name already. You can add a second one.' })} />
        <Picker label="Kind of employer" options={EMPLOYER_KIND_OPTIONS} value={details.kind} onChange={(kind) => setDetails({ ...details, kind })} />
      </Form>
    </Frame>
  );
}
