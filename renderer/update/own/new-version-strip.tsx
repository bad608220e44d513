import { Button } from 'react-aria-components';
import { isFromAnother } from '../../../core/branch/made-from.ts';
import { useOpenDeck } from '../../desk/session.tsx';
import { counted } from '../../editor/words.ts';
import type { KeptUpdate } from './use-kept-update.ts';
import { versionWords } from './version-words.ts';

interface NewVersionStripProps {
  kept: KeptUpdate;
  onUpdate: () => void;
  /** To the region that the open branch is of. */
  onRegion: () => void;
}

/** Says that the open deck is here in another version than the changes to it were made from, and after the update what is to be looked at. */
export function NewVersionStrip({ kept: { after, setAfter }, onUpdate, onRegion }: NewVersionStripProps) {
  const { layer, branchOf, edition: { issued: { meta } } } = useOpenDeck();
  const version = meta.version === '' ? 'A version without a name' : `Version ${meta.version}`;
  if (isFromAnother(layer, meta)) {
    return (
      <section className="notice" aria-label="A new version">
        <p>
          <strong>{version} of this deck is here.</strong> {branchOf ? 'These' : 'Your'} changes were made from {meta.version === '' || layer.baseVersion === '' ? versionWords(layer.baseVersion) : layer.baseVersion}.
          {branchOf && ' All branches of a region are taken to a new version at once, on the region’s page.'}
        </p>
        {branchOf
          ? <Button className="button small" onPress={onRegion}>Go to {branchOf.region || 'the region'}</Button>
          : <Button className="button small primary" onPress={() => onUpdate()}>See what changed</Button>}
      </section>
    );
  }
  if (after === undefined || after.to !== layer.baseVersion) return null;
  return (
    <section className="notice" aria-label="After the update">
      <p><strong>Your changes are on {versionWords(after.to)} now.</strong> {counted(after.calledOut.length, 'thing')} to look at.</p>
      <div className="row">
        <Button className="button small" onPress={() => onUpdate()}>Show {after.calledOut.length === 1 ? 'it' : 'them'}</Button>
        <Button className="button small quiet" onPress={() => setAfter(undefined)}>Put away</Button>
      </div>
    </section>
  );
}
