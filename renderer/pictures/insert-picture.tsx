import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { planWords } from '../../core/pictures/incoming.ts';
import { pictureMarkdown } from '../../core/pictures/markdown.ts';
import { AreaField, LineField } from '../controls/field.tsx';
import { Frame } from '../controls/frame.tsx';
import { Tick } from '../controls/tick.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import type { OfferedPicture } from './offer.ts';
import { bytesOf } from './prepare.ts';
import { usePrepared } from './use-prepared.ts';
import './pictures.css';

interface InsertPictureProps {
  offered: OfferedPicture;
  /** With the picture as Markdown; it is in the branch's folder by then. */
  onInsert: (markdown: string) => void;
  onClose: () => void;
}

/** Shows a picture as it will be kept, and asks what it shows. */
export function InsertPicture({ offered, onInsert, onClose }: InsertPictureProps) {
  const { key, addPictures } = useOpenDeck();
  const { fail, clear } = useMessages();
  const [alt, setAlt] = useState('');
  const [decoration, setDecoration] = useState(false);
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const [adding, setAdding] = useState(false);
  const [broken, setBroken] = useState(false);
  const altId = useId();
  const closed = useRef(false);
  useEffect(() => {
    closed.current = false;
    return () => {
      closed.current = true;
    };
  }, []);
  const prepared = usePrepared(offered, useCallback((thrown: unknown) => {
    setBroken(true);
    fail(thrown);
  }, [fail]));

  const fault = asked && !decoration && alt.trim() === '' ? 'Say what the picture shows, or tick that it is only decoration.' : undefined;
  const words = planWords(offered.picture);

  const insert = async () => {
    setAsked(true);
    if (!decoration && alt.trim() === '') {
      document.getElementById(altId)?.focus();
      return;
    }
    if (!prepared || adding) return;
    clear();
    setAdding(true);
    try {
      const { path, branchImages } = await ask('picture.add', { key, purpose: 'slide', name: name.trim() || offered.name, bytes: await bytesOf(prepared.blob) });
      // Cancelled meanwhile, or another deck was opened: it stays among the branch's pictures, and on no slide.
      if (closed.current) return;
      addPictures(branchImages);
      onInsert(pictureMarkdown(path, decoration ? undefined : alt));
    } catch (thrown) {
      setAdding(false);
      fail(thrown);
    }
  };

  return (
    <Frame guide="pictures"
      title="Insert picture"
      onClose={onClose}
      foot={(
        <>
          <Button className="button" onPress={onClose}>Cancel</Button>
          <Button className="button primary" isDisabled={broken || adding || !prepared} onPress={() => void insert()}>Insert the picture</Button>
        </>
      )}
    >
      <div className="insert-picture">
        <div className="picture-shown">
          {prepared
            ? <img src={prepared.url} alt={`${offered.name}, to be inserted`} />
            : <p className="muted" role="status">{broken ? 'This picture can’t be used.' : 'Preparing the picture…'}</p>}
        </div>
        {words && <p className="muted">{words}</p>}
        <AreaField
          id={altId}
          autoFocus
          label="What does it show?"
          help="One sentence, read out to people who can’t see the picture."
          rows={2}
          value={decoration ? '' : alt}
          onChange={(text) => {
            setAlt(text);
            setDecoration(false);
          }}
          {...(fault && { fault })}
        />
        <Tick isSelected={decoration} onChange={setDecoration}>It is only decoration and says nothing</Tick>
        <LineField label="Short name, if you like" help="How the slide’s text calls it. Blank keeps the file’s own name." value={name} onChange={setName} placeholder={offered.name} autoComplete="off" />
      </div>
    </Frame>
  );
}
