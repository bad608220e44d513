import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { RegionNow, RemovedRow } from '../../bridge/region-calls.ts';
import { printDate } from '../../core/figures/dates.ts';
import { Frame } from '../controls/frame.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import type { RegionUse } from './use-region.ts';

interface RemovedDialogProps {
  use: RegionUse;
  onClose: () => void;
}

/** When it was taken out; where an earlier version of the app noted no day, what is known instead. */
const whenOf = ({ day, changed }: RemovedRow): string => (day !== '' ? `Taken out ${printDate(day)}` : changed !== '' ? `Taken out by an earlier version of Branchdeck. Its folder was last changed ${printDate(changed)}` : '');

/** The branches that were taken out of the region, newest first: each can be put back, or deleted for good. */
export function RemovedDialog({ use, onClose }: RemovedDialogProps) {
  const { fail, say } = useMessages();
  const [rows, setRows] = useState<readonly RemovedRow[]>();
  const [asked, setAsked] = useState<string>();
  useEffect(() => void ask('region.removed').then(setRows, fail), [fail]);

  const change = async (work: () => Promise<RegionNow>): Promise<boolean> => {
    const done = await use.run(work);
    // Also where it failed: the branch may have gone.
    await ask('region.removed').then(setRows, fail);
    return done;
  };
  const putBack = async ({ kept, name }: RemovedRow) => {
    const done = await change(async () => {
      const { slug, now } = await ask('region.putBack', { kept });
      use.setView({ goTo: { slug } });
      return now;
    });
    if (done) say(`${name} is in the region again.`);
  };
  const remove = async ({ kept, name }: RemovedRow) => {
    setAsked(undefined);
    if (await change(() => ask('region.deleteRemoved', { kept }))) say(`${name} was deleted for good.`);
  };

  return (
    <Frame title="Put back a removed branch" onClose={onClose} guide="region" foot={<Button className="button" autoFocus onPress={onClose}>Done</Button>}>
      {rows === undefined ? <p className="muted" role="status">Reading the list…</p> : rows.length === 0 ? <p>No branch that was taken out of this region lies in its folder.</p> : (
        <>
          <p className="muted">What was taken out lies in the region’s folder until you delete it.</p>
          <ul className="region-removed">
            {rows.map((row, index) => (
              <li key={row.kept} aria-label={row.name}>
                <p><strong>{row.name}</strong> <span className="muted">{whenOf(row)}</span></p>
                {asked === row.kept ? (
                  <div role="group" aria-label={`Delete ${row.name}`}>
                    <p>Its details, figures and changes to every deck can’t be brought back then. Delete it for good?</p>
                    <div className="row">
                      <Button className="button small" autoFocus onPress={() => setAsked(undefined)}>Keep it</Button>
                      <Button className="button small" isDisabled={use.reading} onPress={() => void remove(row)}>Delete for good</Button>
                    </div>
                  </div>
                ) : (
                  <div className="row">
                    <Button className="button small" aria-label={`Put ${row.name} back`} autoFocus={index === 0} isDisabled={use.reading} onPress={() => void putBack(row)}>Put back</Button>
                    <Button className="button small quiet" aria-label={`Delete ${row.name} for good…`} onPress={() => setAsked(row.kept)}>Delete for good…</Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Frame>
  );
}
