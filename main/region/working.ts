import type { BranchRow, RegionNow, RegionRows } from '../../bridge/region-calls.ts';
import type { BranchLayer } from '../../core/branch/model.ts';
import type { DeckSources } from '../../core/deck/model.ts';
import { AppError } from '../../core/errors.ts';
import { hasErrors, type Finding } from '../../core/findings.ts';
import type { AboutBranch } from '../../core/region/status.ts';
import { readExports } from '../../files/region/ledger.ts';
import type { BranchInRegion, Region } from '../../core/region/model.ts';
import { behindVersion } from '../../core/region/plan-update.ts';
import { openBranch, type OpenRegion } from '../../files/region/open-region.ts';
import { toFailure } from '../failure.ts';
import type { DeckInUse } from '../library-model.ts';
import { logFailure } from '../log.ts';
import { today } from '../today.ts';
import { branchKey, ownKey } from './deck-key.ts';
import { followStates, type States } from './follow-states.ts';
import { deckToLookAt, detailsOf, tallyOf, unlooked, unlookedDetails, type DeckToLookAt } from './look-at-branch.ts';

/** The deck that a region's table is about. */
interface TableDeck {
  key: string;
  title: string;
  version: string;
  look: DeckToLookAt;
  states: States;
}

/** A region that is open: its branches as they lie on the disk, and how far each is with one deck. */
export interface Working {
  readonly id: string;
  /** As it was read; `ownLayer` and `branch` know what was changed since. */
  readonly opened: OpenRegion;
  branch(slug: string): BranchInRegion | undefined;
  slugs(): Iterable<string>;
  /** All of it as it is now. */
  region(): Region;
  /** Reads a branch again. */
  reread(slug: string): Promise<void>;
  drop(slug: string): void;
  /** The region's own changes to a deck. */
  ownLayer(deck: string): BranchLayer | undefined;
  /** Knows them from now on; every branch has them too. */
  keepOwn(layer: BranchLayer): void;
  /** Takes this deck for the table. @param sources with the region's own changes among them */
  showDeck(deck: DeckInUse, sources: DeckSources): void;
  deckKey(): string | undefined;
  details(slug: string): Promise<ReturnType<typeof detailsOf>>;
  now(undoes: string | undefined, undoesChange: string | undefined): RegionNow;
  stop(): void;
}

const noBranch = (): AppError => new AppError('not-found', 'This branch is not in the region any more.', 'Read the region again.');

/** @param tell told of rows that changed */
export function workOn(id: string, opened: OpenRegion, tell: (rows: RegionRows) => void): Working {
  const branches = new Map(opened.region.branches.map((branch) => [branch.slug, branch]));
  const faults = new Map<string, readonly Finding[]>(opened.ofBranch);
  const images = new Map(opened.imagesOf);
  const own = new Map(Object.entries(opened.region.layers));
  let deck: TableDeck | undefined;

  const find = (slug: string): BranchInRegion => {
    const found = branches.get(slug);
    if (found === undefined) throw noBranch();
    return found;
  };
  const rowOf = ({ slug, profile }: BranchInRegion): BranchRow => ({
    slug,
    key: deck === undefined ? '' : branchKey(id, slug, deck.key),
    name: profile.branch.name,
    employer: profile.employer.name,
    meeting: profile.meeting.date,
    state: undefined,
    last: undefined,
    ...deck?.states.of(slug),
  });
  /** What is known of it besides its changes; its record of exports is read each time, since whoever makes files adds to it. */
  const aboutOf = async (slug: string): Promise<AboutBranch> => {
    const { entries, findings } = await readExports(opened.root, slug);
    return { exports: entries, findings: [...(faults.get(slug) ?? []), ...findings], images: images.get(slug) };
  };
  const rowsOf = (slugs: readonly string[]): BranchRow[] => slugs.flatMap((slug) => {
    const found = branches.get(slug);
    return found ? [rowOf(found)] : [];
  });

  return {
    id,
    opened,
    branch: (slug) => branches.get(slug),
    slugs: () => branches.keys(),
    region: () => ({ name: opened.file.name, layers: Object.fromEntries(own), branches: [...branches.values()] }),
    async reread(slug) {
      const read = await openBranch(opened.root, slug);
      branches.set(slug, read.branch);
      images.set(slug, read.images);
      faults.set(slug, read.findings);
      deck?.states.again([slug]);
    },
    drop(slug) {
      branches.delete(slug);
      deck?.states.drop(slug);
    },
    ownLayer: (deckId) => own.get(deckId),
    keepOwn: (layer) => void own.set(layer.deck, layer),
    showDeck({ key, meta }, sources) {
      const look = deckToLookAt(sources, meta, today());
      const of = { key, title: meta.title, version: meta.version, look };
      if (deck?.key === key) {
        // What is known of the branches stays until each was looked at again.
        deck = { ...of, states: deck.states };
        deck.states.again();
        return;
      }
      deck?.states.stop();
      const states = followStates({
        slugs: () => new Set(branches.keys()),
        look: async (slug) => tallyOf(find(slug), deck?.look ?? look, await aboutOf(slug)),
        failed: (slug, error) => {
          logFailure('look at branch', error);
          return unlooked(find(slug), meta);
        },
        tell: (slugs, count) => tell({ id, deckKey: key, rows: rowsOf(slugs), ...count }),
      });
      deck = { ...of, states };
    },
    deckKey: () => deck?.key,
    now: (undoes, undoesChange) => ({
      id,
      name: opened.file.name,
      place: opened.root,
      deck: deck && { key: deck.key, title: deck.title, version: deck.version },
      ownKey: deck === undefined ? '' : ownKey(id, deck.key),
      rows: [...branches.values()].map(rowOf),
      faults: (hasErrors(opened.findings) ? opened.findings.filter(({ level }) => level === 'error') : opened.findings).map(({ file, message }) => `${file}: ${message}`),
      undoes,
      standing: deck === undefined ? { behind: 0, ahead: 0, own: undefined } : behindVersion({ name: '', layers: Object.fromEntries(own), branches: [...branches.values()] }, deck.look.meta),
      undoesChange,
    }),
    async details(slug) {
      const branch = find(slug);
      if (deck === undefined) throw new AppError('usage', 'No deck is chosen for this region.', 'Choose a deck above the table.');
      const { look } = deck;
      return aboutOf(slug).then((about) => detailsOf(branch, look, about)).catch((error: unknown) => unlookedDetails(branch, look.meta, toFailure('look at branch', error)));
    },
    stop: () => deck?.states.stop(),
  };
}
