import { useCallback, useState } from 'react';
import { Button } from 'react-aria-components';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { HandOnDialog } from '../region/hand-on-dialog.tsx';

const NONE: readonly string[] = [];

/** The branch's changes as a file, to keep or to hand to a colleague. */
export function BranchFile() {
  const { key, change, addPictures, flush, mustBeOpen } = useOpenDeck();
  const { fail, say, clear } = useMessages();
  const [handing, setHanding] = useState(false);
  const close = useCallback(() => setHanding(false), []);

  const save = async () => {
    clear();
    if (!(await flush())) return;
    const saved = await ask('layer.saveFile', { key });
    if (saved) say(`Your changes were saved as ${saved.path}.`);
  };
  const handOn = async () => {
    clear();
    if (await flush()) setHanding(true);
  };
  const load = async () => {
    clear();
    if (!(await flush())) return;
    const loaded = await ask('layer.loadFile', { key });
    if (!loaded) return;
    mustBeOpen(key);
    addPictures(loaded.branchImages);
    change(() => loaded.layer, undefined, { says: 'loaded the changes of a file' });
    say([`The changes of the file are in. Undo brings yours back.`, ...loaded.warnings].join(' '));
  };

  return (
    <section aria-labelledby="file-title">
      <h2 id="file-title">As a file</h2>
      <p className="muted">To keep a copy, to move to another computer, or to hand to a colleague: as one file with your pictures in it. Loading a file takes the place of your changes; of a colleague’s pack (.branchdeck) you see first what it changes, and what only you have stays. Undo brings yours back.</p>
      <div className="row">
        <Button className="button small" onPress={() => void save().catch(fail)}>Save your changes as a file…</Button>
        <Button className="button small" onPress={() => void handOn().catch(fail)}>Hand on…</Button>
        <Button className="button small" onPress={() => void load().catch(fail)}>Load your changes from a file…</Button>
      </div>
      {handing && <HandOnDialog what="your changes" slugs={NONE} deckKey={key} onClose={close} />}
    </section>
  );
}
