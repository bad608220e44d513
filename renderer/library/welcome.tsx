import { useState } from 'react';
import { Button, Form } from 'react-aria-components';
import type { OpenedDeck, Settings } from '../../bridge/contract.ts';
import type { BranchLayer, Profile } from '../../core/branch/model.ts';
import { AppError } from '../../core/errors.ts';
import { LineField } from '../controls/field.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import './library.css';

interface WelcomeProps {
  settings: Settings;
  onSettings: (part: Partial<Settings>) => Promise<void>;
  onShow: (opened: OpenedDeck, layer: BranchLayer) => Promise<void>;
  onSkip: () => void;
  /** Asks for a file that the user was sent. */
  onChoose: () => void;
}

async function openCampaign(): Promise<OpenedDeck> {
  const card = (await ask('library.list')).find(({ kind }) => kind === 'bundled');
  if (!card) throw new AppError('not-found', 'The campaign deck is missing from this copy of Branchdeck.', 'Install Branchdeck again, or open a deck from the Library.');
  return ask('deck.open', { key: card.key });
}

/** A branch that has no name yet takes the one given here; one that has keeps it. */
function named(layer: BranchLayer, profile: Profile): BranchLayer {
  const { branch, official } = layer.profile;
  return {
    ...layer,
    profile: {
      ...layer.profile,
      branch: { ...branch, name: profile.branch.name || branch.name },
      official: { ...official, name: profile.official.name || official.name },
    },
  };
}

/** The first page of all: asks for the branch's name and opens the first deck. */
export function Welcome({ settings, onSettings, onShow, onSkip, onChoose }: WelcomeProps) {
  const { fail } = useMessages();
  const [branch, setBranch] = useState(settings.profile.branch.name);
  const [name, setName] = useState(settings.profile.official.name);

  const profile: Profile = {
    ...settings.profile,
    branch: { ...settings.profile.branch, name: branch.trim() },
    official: { ...settings.profile.official, name: name.trim() },
  };
  const begin = async (example: boolean) => {
    await onSettings({ firstRunDone: true, profile });
    const opened = await openCampaign();
    const invented = example ? await ask('layer.example', { key: opened.key }) : null;
    await onShow(opened, invented ?? named(opened.layer, profile));
  };
  const start = (example: boolean) => void begin(example).catch(fail);
  const choose = () => {
    onSettings({ firstRunDone: true, profile }).catch(fail);
    onChoose();
  };
  const skip = () => {
    onSettings({ firstRunDone: true }).catch(fail);
    onSkip();
  };

  return (
    <main className="welcome">
      <div className="welcome-card">
        <h1>Welcome to Branchdeck</h1>
        <p className="lead">
          Open the campaign’s slides, put your branch’s own figures in, present them, and give the employer a PowerPoint
          that is safe to hand over. Everything stays on this computer.
        </p>
        <Form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            start(false);
          }}
        >
          <LineField label="Branch name" help="It is printed on your slides, for example Northmoor." value={branch} onChange={setBranch} autoFocus autoComplete="off" />
          <LineField label="Your name (optional)" help="Noted beside the figures that you enter." value={name} onChange={setName} autoComplete="off" />
          <div className="welcome-buttons">
            <Button type="submit" className="button primary">Open the campaign deck</Button>
            <Button className="button" onPress={() => start(true)}>Try it with an example branch</Button>
          </div>
        </Form>
        <div className="row skip">
          <Button className="button quiet" onPress={choose}>Open a PowerPoint that you were sent…</Button>
          <Button className="button quiet" onPress={skip}>Skip for now</Button>
        </div>
      </div>
    </main>
  );
}
