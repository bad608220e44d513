import { useCallback, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import type { BranchRow, RegionNow } from '../../bridge/region-calls.ts';
import { BRANCH_FILTER_NAMES, BRANCH_FILTERS, countLines } from '../../core/region/rows.ts';
import { Choice } from '../controls/choice.tsx';
import { Icon } from '../controls/icon.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { PageHeading } from '../desk/page-heading.tsx';
import { useUndoTarget } from '../desk/undo-target.ts';
import { counted, printCount } from '../editor/words.ts';
import { BatchNotice } from './batch/batch-notice.tsx';
import type { BatchUse } from './batch/use-batch.ts';
import { AddBranch } from './add-branch.tsx';
import { BranchDialog } from './branch-dialog.tsx';
import { newerDeck } from './deck-names.ts';
import { DeckPicker } from './deck-picker.tsx';
import { NameDialog } from './name-dialog.tsx';
import type { RegionPageProps } from './region-page.tsx';
import { buttonLeft, REGION_SEARCH_ID, useWayBackToButton } from './region-search.ts';
import { RegionTable } from './region-table.tsx';
import type { BranchAct } from './region-table.tsx';
import { RegionTools, RegionUndo } from './region-tools.tsx';
import { whoStands } from './who-stands.ts';
import { RemoveDialog } from './remove-dialog.tsx';
import { RemovedDialog } from './removed-dialog.tsx';
import type { FiguresUse } from './sheet/use-figures.ts';
import { AgainDialog } from './update/again-dialog.tsx';
import { useDecks } from './use-decks.ts';
import { useHandOn } from './use-hand-on.tsx';

type Shown = { is: 'add' | 'again' | 'removed' } | { is: 'details' | 'rename'; row: BranchRow } | { is: 'remove'; rows: readonly BranchRow[] } | undefined;

/** Every branch in a line against what it still lacks for one deck. */
export function RegionTablePage({ use, now, onOpen, onLetGo, onUpdate, batch, onBatch, figures }: RegionPageProps & { now: RegionNow; onUpdate: () => void; batch: BatchUse; onBatch: () => void; figures: FiguresUse }) {
  const { fail, say } = useMessages();
  const { view, setView, rows, progress, run } = use;
  const [shown, setShown] = useState<Shown>();
  useWayBackToButton(view.goTo);
  const handing = useHandOn(use, now, onLetGo);
  const decks = useDecks(fail);
  const chooseDeck = (key: string) => void run(() => ask('region.deck', { key }));
  const newer = now.deck && now.rows.length > 0 ? newerDeck(now.deck, decks) : undefined;
  const close = useCallback(() => setShown(undefined), []);
  const counts = useMemo(() => countLines(now.rows), [now.rows]);
  const filters = BRANCH_FILTERS.map((value) => ({ value, label: `${BRANCH_FILTER_NAMES[value]} (${printCount(counts[value])})` }));

  const [first] = rows;
  const goToFirst = () => first && setView({ goTo: { slug: first.slug } });
  const toFirst = ({ key }: KeyboardEvent) => { if (key === 'ArrowDown') goToFirst(); };
  const open = useCallback((row: BranchRow) => {
    setView({ goTo: { slug: row.slug } });
    onOpen(() => ask('deck.open', { key: row.key }));
  }, [onOpen, setView]);
  const act = useCallback((what: BranchAct, row: BranchRow) => {
    if (what === 'open') open(row);
    else if (what === 'remove') setShown({ is: 'remove', rows: view.chosen.has(row.slug) ? now.rows.filter(({ slug }) => view.chosen.has(slug)) : [row] });
    else setShown({ is: what, row });
  }, [open, view.chosen, now.rows]);

  const undo = useCallback(() => void run(async () => {
    const next = await ask('region.undo');
    const there = new Set(now.rows.map(({ slug }) => slug));
    const back = next.rows.find(({ slug }) => !there.has(slug));
    if (back) setView({ goTo: { slug: back.slug } });
    return next;
  }).then((done) => {
    if (done) say('What was removed is in the region again.');
    // One that has gone from the disk is not offered again.
    else void run(() => ask('region.now'));
  }), [run, say, setView, now.rows]);
  useUndoTarget(useMemo(() => (now.undoes === undefined ? undefined : { undo, redo: () => {} }), [now.undoes, undo]));

  const remove = async (gone: readonly BranchRow[]) => {
    const slugs = new Set(gone.map(({ slug }) => slug));
    if (!(await onLetGo([...slugs]))) return;
    const last = rows.findLastIndex(({ slug }) => slugs.has(slug));
    const next = rows.slice(last + 1).find(({ slug }) => !slugs.has(slug)) ?? rows.findLast(({ slug }) => !slugs.has(slug));
    const done = await run(() => ask('region.remove', { slugs: [...slugs] }));
    close();
    if (!done) return;
    if (next) setView({ goTo: { slug: next.slug } });
    say(gone.length === 1 ? `${gone[0]?.name ?? ''} was taken out of the region. Undo puts it back.` : `${gone.length} branches were taken out of the region. Undo puts them back.`);
  };
  const rename = async (row: BranchRow, name: string): Promise<boolean> => {
    if (!(await onLetGo([row.slug])) || !(await run(() => ask('region.rename', { slug: row.slug, name })))) return false;
    setView({ goTo: { slug: row.slug } });
    return true;
  };

  const { standing } = now;
  const [behind, ahead] = [whoStands(standing.behind, standing.own === 'behind'), whoStands(standing.ahead, standing.own === 'ahead')];
  const canUndo = <RegionUndo now={now} onUndo={undo} onTakeBack={handing.takeBack} />;
  // With each of these a button goes: where it had the focus, the heading takes it.
  const buttons = [now.deck?.key, now.undoesChange, view.chosen.size > 0, batch.state?.unfinished !== undefined].join(' ');
  return (
    <main className="page region region-open">
      <div className="page-top">
        <PageHeading key={buttons} title={now.place}>{now.name || 'Region without a name'}</PageHeading>
        <RegionTools use={use} now={now} onLetGo={onLetGo} handing={handing} figures={figures} onBatch={onBatch} onAdd={() => setShown({ is: 'add' })} onAgain={() => setShown({ is: 'again' })} onRemoved={() => setShown({ is: 'removed' })} onOwn={() => { setView({ goTo: buttonLeft() }); onOpen(() => ask('deck.open', { key: now.ownKey })); }} />
      </div>
      {now.faults.length > 0 && (
        <div className="notice region-faults"><p><strong>Something is wrong with the region’s own files.</strong> {now.faults.join(' ')}</p></div>
      )}
      <div className="region-news" role="status">
        {now.deck && behind !== '' && (
          <div className="notice region-behind">
            <p><strong>{now.deck.title} is here in version {now.deck.version || 'without a name'}.</strong> {behind} still on an older one.</p>
            <Button className="button small primary" onPress={onUpdate}>See what is new…</Button>
          </div>
        )}
        {newer && (
          <div className="notice region-behind">
            <p><strong>Version {newer.version} of {newer.title} is in the library.</strong> The table shows version {now.deck?.version || 'without a name'}.</p>
            <Button className="button small" onPress={() => chooseDeck(newer.key)}>Show version {newer.version}</Button>
          </div>
        )}
      </div>
      <BatchNotice batch={batch} onShow={onBatch} />
      {now.deck && ahead !== '' && (
        <div className="notice">
          <p><strong>{ahead} on a newer version of this deck than the one that is here.</strong> That is version {now.deck.version || 'without a name'}. Open the newer one to go on with it: nothing is taken back by itself.</p>
        </div>
      )}
      {now.rows.length === 0 ? (
        <div className="empty region-empty">
          <p><strong>There is no branch in this region yet.</strong> Add the first one: its name is enough to begin with. A spreadsheet with a row for each branch adds all of them at once.</p>
          <div className="row">
            <Button className="button primary" onPress={() => setShown({ is: 'add' })}><Icon name="plus" />Add a branch…</Button>
            {now.deck && <Button className="button" onPress={figures.choose}><Icon name="table" />Figures from a spreadsheet…</Button>}
          </div>
          {canUndo}
        </div>
      ) : (
        <>
          <div className="region-tools">
            <DeckPicker now={now} decks={decks} onChoose={chooseDeck} />
            <SearchField className="text-field region-search" value={view.words} onChange={(words) => setView({ words })} onKeyDown={toFirst} onSubmit={goToFirst}>
              <Label className="field-label">Search branches</Label>
              <div className="region-search-box">
                <Input id={REGION_SEARCH_ID} className="field" placeholder="Name or employer" />
                <Button className="button quiet icon-only clear-search"><Icon name="close" /></Button>
              </div>
            </SearchField>
            {canUndo}
          </div>
          <div className="region-filters">
            <Choice label="Show" hideLabel bar options={filters} value={view.filter} onChange={(filter) => setView({ filter })} />
            <p className="muted region-count" role="status">
              {view.chosen.size > 0 ? `${printCount(view.chosen.size)} chosen` : rows.length < now.rows.length ? `${printCount(rows.length)} of ${counted(now.rows.length, 'branch', 'branches')}` : counted(now.rows.length, 'branch', 'branches')}
              {progress && <span className="region-progress" aria-live="off">Looking at the branches: {printCount(progress.done)} of {printCount(progress.all)}</span>}
            </p>
            {view.chosen.size > 0 && (
              <div className="row">
                {now.deck && <Button className="button small" onPress={onBatch}>Files for the chosen…</Button>}
                <Button className="button small" onPress={() => handing.handOn([...view.chosen])}>Hand on the chosen…</Button>
                <Button className="button small" onPress={() => setShown({ is: 'remove', rows: now.rows.filter(({ slug }) => view.chosen.has(slug)) })}>Remove the chosen…</Button>
                <Button className="button small" onPress={() => setView({ chosen: new Set() })}>Choose none</Button>
              </div>
            )}
          </div>
          <RegionTable rows={rows} view={view} onView={setView} onAct={act} />
        </>
      )}
      {handing.dialog}
      {shown?.is === 'again' && <AgainDialog onClose={close} />}
      {shown?.is === 'removed' && <RemovedDialog use={use} onClose={close} />}
      {shown?.is === 'add' && <AddBranch use={use} onClose={close} />}
      {shown?.is === 'details' && (
        <BranchDialog row={shown.row} onClose={close} onOpen={() => open(shown.row)} onRename={() => setShown({ is: 'rename', row: shown.row })} onRemove={() => setShown({ is: 'remove', rows: [shown.row] })} />
      )}
      {shown?.is === 'rename' && (
        <NameDialog title={`Rename ${shown.row.name}`} label="Name of the branch" done="Rename" before={shown.row.name} onName={(name) => rename(shown.row, name)} onClose={close} />
      )}
      {shown?.is === 'remove' && <RemoveDialog rows={shown.rows} onRemove={() => void remove(shown.rows)} onClose={close} />}
    </main>
  );
}
