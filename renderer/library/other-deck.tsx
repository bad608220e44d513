import { Button } from 'react-aria-components';
import { Frame } from '../controls/frame.tsx';

interface OtherDeckProps {
  /** The deck that was looked for. */
  wanted: string;
  /** The deck that was chosen. */
  other: { title: string; place: string };
  onOpen: () => void;
  onAgain: () => void;
  onClose: () => void;
}

/** Said when another deck was chosen for a missing one: changes belong to one deck and are never laid over another. */
export function OtherDeck({ wanted, other, onOpen, onAgain, onClose }: OtherDeckProps) {
  return (
    <Frame guide="library"
      title="That is another deck"
      onClose={onClose}
      foot={
        <>
          <Button className="button" onPress={onOpen}>Open it as its own deck</Button>
          <Button className="button primary" onPress={onAgain}>Choose again…</Button>
        </>
      }
    >
      <div className="stack">
        <p>“{other.title}” is not “{wanted}” in another place, so your changes to “{wanted}” do not belong to it. Nothing was changed.</p>
        <p className="deck-place-whole">{other.place}</p>
      </div>
    </Frame>
  );
}
