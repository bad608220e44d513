import { useState } from 'react';
import { Button, Form } from 'react-aria-components';
import { DateField } from '../controls/date-field.tsx';
import { LineField } from '../controls/field.tsx';
import { Frame } from '../controls/frame.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import type { RegionUse } from './use-region.ts';

const BLANK = { name: '', employer: '', meeting: '' };

/** Asks for a new branch; another can follow at once. */
export function AddBranch({ use, onClose }: { use: RegionUse; onClose: () => void }) {
  const { say } = useMessages();
  const [branch, setBranch] = useState(BLANK);
  const [tried, setTried] = useState(false);
  // A new field takes the focus after each branch.
  const [round, setRound] = useState(0);
  const name = branch.name.trim();
  const twin = use.now?.rows.some((row) => row.name.trim().toLowerCase() === name.toLowerCase()) === true;

  const add = async (): Promise<boolean> => {
    setTried(true);
    if (name === '') return false;
    return use.run(async () => {
      const { slug, now } = await ask('region.add', { ...branch, name });
      use.setView({ goTo: { slug } });
      say(`${name} was added.`);
      return now;
    });
  };
  const addAnother = async () => {
    if (!(await add())) return;
    setBranch(BLANK);
    setTried(false);
    setRound(round + 1);
  };
  return (
    <Frame title="Add a branch" onClose={onClose} guide="region" foot={
      <>
        <Button className="button" onPress={onClose}>Close</Button>
        <Button className="button" onPress={() => void addAnother()}>Add, and another</Button>
        <Button className="button primary" type="submit" form="add-branch">Add</Button>
      </>
    }>
      <Form key={round} id="add-branch" className="stack" onSubmit={(event) => {
        event.preventDefault();
        void add().then((added) => { if (added) onClose(); });
      }}>
        <LineField label="Name of the branch" value={branch.name} autoFocus autoComplete="off" onChange={(next) => setBranch({ ...branch, name: next })}
          {...(tried && name === '' && { fault: 'Type the branch’s name.' })} {...(twin && { help: 'There is a branch of this name already. You can add a second one.' })} />
        <LineField label="Employer" value={branch.employer} autoComplete="off" onChange={(employer) => setBranch({ ...branch, employer })} help="May stay blank for now." />
        <DateField label="Date of the next meeting" value={branch.meeting} onChange={(meeting) => setBranch({ ...branch, meeting })} help="May stay blank for now." />
      </Form>
    </Frame>
  );
}
