import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { RegionNow, RegionsKnown } from '../../bridge/region-calls.ts';
import { Icon } from '../controls/icon.tsx';
import { ask } from '../desk/ask.ts';
import { PageHeading } from '../desk/page-heading.tsx';
import { NameDialog } from './name-dialog.tsx';
import type { RegionUse } from './use-region.ts';

/** The ways to a region while none is open. */
export function RegionStart({ use, known }: { use: RegionUse; known: RegionsKnown }) {
  const [naming, setNaming] = useState(false);
  // The system's dialog asks first; a region of the list is read at once.
  const [asks, setAsks] = useState(false);
  const run = (work: () => Promise<RegionNow | null>, inDialog: boolean): Promise<boolean> => {
    setAsks(inDialog);
    return use.reading ? Promise.resolve(false) : use.run(work);
  };
  return (
    <main className="page region">
      <PageHeading>Region</PageHeading>
      <p className="region-intro">
        For officials who look after several branches. A region is a folder on this computer: it holds each branch’s details and its
        changes to each deck, and the region’s own changes, which all its branches have. A table shows what every branch still lacks,
        and any branch opens as its secretary would see it.
      </p>
      <div className="row">
        <Button className="button primary" onPress={() => setNaming(true)}><Icon name="plus" />New region…</Button>
        <Button className="button" onPress={() => void run(() => ask('region.choose'), true)}><Icon name="folder" />Open a region’s folder…</Button>
      </div>
      {use.reading && <p className="muted" role="status">{asks ? 'Choose the folder in the window that has opened. Then the region is read.' : 'Reading the region…'}</p>}
      {known.regions.length > 0 && (
        <section className="region-recent" aria-labelledby="recent-regions">
          <h2 id="recent-regions">Opened before</h2>
          <ul>
            {known.regions.map(({ id, name, place }) => (
              <li key={id}>
                <div><strong>{name || 'Region without a name'}</strong><span className="muted region-under">{place}</span></div>
                <Button className="button small" onPress={() => void run(() => ask('region.open', { id }), false)} aria-label={`Open ${name}`}>Open</Button>
                <Button className="button small quiet" onPress={() => void use.list(() => ask('region.forget', { id }))} aria-label={`Take off this list: ${name}`}>Take off this list</Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {naming && (
        <NameDialog
          title="New region"
          label="Name of the region"
          help="Then choose where its folder is to be made. Its name can hold what you like: “North East”."
          done="Choose a place…"
          onName={(name) => run(() => ask('region.make', { name }), true)}
          onClose={() => setNaming(false)}
        />
      )}
    </main>
  );
}
