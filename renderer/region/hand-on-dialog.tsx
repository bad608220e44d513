import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { Frame } from '../controls/frame.tsx';
import { Tick } from '../controls/tick.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';

interface HandOnDialogProps {
  /** "North East", "3 branches" */
  what: string;
  /** Of the branches; the whole region where there are none. */
  slugs: readonly string[];
  /** Of a deck, where its changes alone are handed on. */
  deckKey?: string;
  onClose: () => void;
}

/** Says what a pack for a colleague holds, before it is made. */
export function HandOnDialog({ what, slugs, deckKey, onClose }: HandOnDialogProps) {
  const { fail, say } = useMessages();
  const [choices, setChoices] = useState({ notes: false, withoutPeople: false, withoutPictures: false });
  const [lines, setLines] = useState<readonly string[]>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let late = false;
    ask('handOn.look', { slugs: [...slugs], key: deckKey, choices }).then((said) => { if (!late) setLines(said); }, (thrown: unknown) => {
      fail(thrown);
      onClose();
    });
    return () => { late = true; };
  }, [slugs, deckKey, choices, fail, onClose]);

  const write = async () => {
    setBusy(true);
    try {
      const written = await ask('handOn.write', { slugs: [...slugs], key: deckKey, choices });
      if (written === null) return;
      say(`${written.fileName} is ready to be sent. What comes back can be ${deckKey === undefined ? 'taken in' : 'loaded'} here.`);
      onClose();
    } catch (thrown) {
      fail(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Frame title={`Hand on ${what}`} onClose={onClose} guide="region" busy={busy} foot={
      <>
        <Button className="button" onPress={onClose} isDisabled={busy}>Cancel</Button>
        <Button className="button primary" onPress={() => void write()} isDisabled={busy || lines === undefined}>Save the file…</Button>
      </>
    }>
      <p>One file for a colleague, who takes it in on their own computer. Nothing is sent from here.</p>
      <Tick autoFocus isSelected={!choices.withoutPeople} onChange={(on) => setChoices({ ...choices, withoutPeople: !on })}>Names and email addresses of officials, and who entered figures</Tick>
      <Tick isSelected={!choices.withoutPictures} onChange={(on) => setChoices({ ...choices, withoutPictures: !on })}>Pictures</Tick>
      <Tick isSelected={choices.notes} onChange={(notes) => setChoices({ ...choices, notes })}>{deckKey === undefined ? 'The branches’' : 'Your'} own speaker notes</Tick>
      <div role="status" className="hand-on-holds">
        {lines === undefined ? <p>Reading the branches…</p> : lines.map((line) => <p key={line}>{line}</p>)}
      </div>
    </Frame>
  );
}
