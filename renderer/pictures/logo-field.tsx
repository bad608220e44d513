import { useState } from 'react';
import { Button } from 'react-aria-components';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { pictureUrl } from '../desk/picture-url.ts';
import { useOpenDeck } from '../desk/session.tsx';
import { choosePicture } from './offer.ts';
import { bytesOf, preparePicture } from './prepare.ts';
import './pictures.css';

interface LogoFieldProps {
  /** Of the button that chooses, for a jump to it. */
  id: string;
  /** The path as the branch's details have it; blank where there is none. */
  logo: string;
  onChange: (logo: string) => void;
}

/** The branch's logo: what it looks like, and how to choose another or none. */
export function LogoField({ id, logo, onChange }: LogoFieldProps) {
  const { key, edition, addPictures, mustBeOpen } = useOpenDeck();
  const { fail, say, clear } = useMessages();
  const [busy, setBusy] = useState(false);

  const choose = async () => {
    clear();
    const offered = await choosePicture('logo');
    if (!offered) return;
    mustBeOpen(key);
    setBusy(true);
    const blob = await preparePicture(offered.name, offered.bytes, offered.picture);
    const { path, branchImages } = await ask('picture.add', { key, purpose: 'logo', name: offered.name, bytes: await bytesOf(blob) });
    mustBeOpen(key);
    addPictures(branchImages);
    onChange(path);
    say('The logo is in.');
  };
  const remove = () => {
    onChange('');
    document.getElementById(id)?.focus();
    say('The logo was removed. Undo brings it back.');
  };

  return (
    <div role="group" aria-labelledby={`${id}-label`} className="text-field">
      <span id={`${id}-label`} className="field-label">Logo</span>
      <span className="field-help">SVG or PNG is best. New decks start with it.</span>
      <div className="logo-field">
        <div className="logo-shown">
          {edition.logo
            ? <img src={pictureUrl(key)(edition.logo)} alt="Your logo" />
            : <p>{logo === '' ? 'No logo' : 'Not found'}</p>}
        </div>
        <Button id={id} className="button small" isDisabled={busy} onPress={() => void choose().catch(fail).finally(() => setBusy(false))}>
          {busy ? 'Preparing the logo…' : logo === '' ? 'Choose a logo…' : 'Choose another…'}
        </Button>
        {logo !== '' && <Button className="button small" onPress={remove}>Remove the logo</Button>}
      </div>
    </div>
  );
}
