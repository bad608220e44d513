import { useOpenDeck } from '../desk/session.tsx';
import { Icon } from '../controls/icon.tsx';

/** Said of a deck whose PowerPoint is not in its folder any more. */
export function MissingOriginal() {
  const { edition: { national: { meta } } } = useOpenDeck();
  return (
    <p className="missing-original">
      <Icon name="warning" />
      <span><strong>{meta.powerpoint} is not in the deck’s folder any more,</strong> so it can’t be filled in. Put it back and open the deck again, or export the deck in Branchdeck’s look.</span>
    </p>
  );
}
