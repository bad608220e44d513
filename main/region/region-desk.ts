import type { RegionNow, RegionRows, RegionsKnown } from '../../bridge/region-calls.ts';
import { AppError } from '../../core/errors.ts';
import { addBranch, makeRegion } from '../../files/region/branches.ts';
import { openRegionToWork } from '../../files/region/mend-before.ts';
import { undoTitle } from '../../files/region/undo-commit.ts';
import { deleteRemoved, listRemoved, putBackBranch } from '../../files/region/removed-branches.ts';
import { saveProfile } from '../../files/region/write-region.ts';
import type { BranchInRegion } from '../../core/region/model.ts';
import { BLANK_PROFILE } from '../../core/branch/model.ts';
import { logFailure } from '../log.ts';
import type { Library } from '../library-model.ts';
import type { JsonStore } from '../stores/json-store.ts';
import type { KeptRegion, KeptRegions } from '../stores/regions.ts';
import { dayOf, instant } from '../today.ts';
import { markOf } from './deck-key.ts';
import { nameOfRemoved, putBack, takeOut, withoutKept, type Removed } from './removed.ts';
import type { RegionDesk } from './region-desk-model.ts';
import { sourcesIn } from './sources-in.ts';
import { workOn, type Working } from './working.ts';

/** Long enough that a sentence is typed to its end. */
const LOOK_AGAIN_MS = 1_000;

const noRegion = (): AppError => new AppError('usage', 'No region is open.', 'Open a region, or make a new one.');

/** @param decks without the regions' own @param tell told of rows that changed */
export function openRegionDesk(store: JsonStore<KeptRegions>, decks: Pick<Library, 'get' | 'open' | 'cards'>, tell: (rows: RegionRows) => void): RegionDesk {
  let working: Working | undefined;
  /** Regions with a deck that is still open, while the table shows another. */
  const others = new Map<string, Working>();
  let removed: Removed[] = [];
  let soon: ReturnType<typeof setTimeout> | undefined;
  const kept = (id: string): KeptRegion | undefined => store.read().regions.find((region) => region.id === id);
  const keep = (region: KeptRegion): void => store.write({ open: region.id, regions: [region, ...store.read().regions.filter(({ id }) => id !== region.id)] });
  const listed = (): RegionsKnown => {
    const { open, regions } = store.read();
    return { open: kept(open)?.id, regions: regions.map(({ id, name, root, openedAt }) => ({ id, name, place: root, openedAt })) };
  };
  const say = async (region: Working): Promise<RegionNow> => region.now(removed.map(nameOfRemoved).at(-1), await undoTitle(region.opened.root).catch(() => undefined));

  async function showDeck(region: Working, key: string): Promise<void> {
    const deck = await decks.get(key);
    region.showDeck(deck, await sourcesIn(deck.sources, region, deck.meta.id));
  }

  async function take(folder: string): Promise<Working> {
    const opened = await openRegionToWork(folder);
    const id = markOf(opened.root);
    working?.stop();
    if (working?.id !== id) removed = [];
    const region = workOn(id, opened, tell);
    working = region;
    others.delete(id);
    const wanted = kept(id)?.deckKey ?? '';
    const first = (await decks.cards())[0]?.key ?? '';
    // A deck that has gone must not keep the region shut: another can be chosen.
    await showDeck(region, wanted === '' ? first : wanted).catch(() => (first === '' ? undefined : showDeck(region, first).catch(() => undefined)));
    keep({ id, root: opened.root, name: opened.file.name, openedAt: instant(), deckKey: region.deckKey() ?? '' });
    return region;
  }

  function rootOf(id: string): KeptRegion {
    const region = kept(id);
    if (region === undefined) throw new AppError('not-found', 'This region is not on the list here.', 'Open its folder again.');
    return region;
  }

  async function find(id: string): Promise<Working> {
    if (working?.id === id) return working;
    const known = others.get(id);
    if (known) return known;
    const region = rootOf(id);
    if (region.id === store.read().open) return take(region.root);
    const other = workOn(id, await openRegionToWork(region.root), tell);
    others.set(id, other);
    return other;
  }

  async function current(): Promise<Working> {
    const id = listed().open;
    if (id === undefined) throw noRegion();
    return find(id);
  }

  async function branchIn(region: Working, slug: string): Promise<BranchInRegion> {
    const branch = region.branch(slug);
    if (branch === undefined) throw new AppError('not-found', 'This branch is not in the region any more.', 'Read the region again.');
    return branch;
  }

  return {
    known: listed,
    find,
    lookAgainSoon(id) {
      clearTimeout(soon);
      soon = setTimeout(() => {
        const key = working?.deckKey();
        // The deck may be out of reach for the moment: what the table says of it stays then.
        if (working?.id === id && key !== undefined) showDeck(working, key).catch((error: unknown) => logFailure('region', error));
      }, LOOK_AGAIN_MS);
    },
    current,
    now: async () => (listed().open === undefined ? null : say(await current())),
    async make(folder, name) {
      return say(await take(await makeRegion(folder, name)));
    },
    open: async (folder) => say(await take(folder)),
    openAgain: async (id) => say(await take(rootOf(id).root)),
    async reread() {
      const region = await current();
      // Its deck may be another version by now.
      await decks.open(region.deckKey() ?? '').catch(() => undefined);
      return say(await take(region.opened.root));
    },
    close() {
      working?.stop();
      working = undefined;
      removed = [];
      store.write({ ...store.read(), open: '' });
      return listed();
    },
    forget(id) {
      const { open, regions } = store.read();
      store.write({ open, regions: regions.filter((region) => region.id !== id) });
      return listed();
    },
    async chooseDeck(key) {
      const region = await current();
      await showDeck(region, key);
      const entry = kept(region.id);
      if (entry) keep({ ...entry, deckKey: key });
      return say(region);
    },
    place: async () => (await current()).opened.root,
    details: async (slug) => (await current()).details(slug),
    async add({ name, employer, meeting }) {
      const region = await current();
      const slug = await addBranch(region.opened.root, {
        ...BLANK_PROFILE,
        branch: { ...BLANK_PROFILE.branch, name, region: region.opened.file.name },
        employer: { ...BLANK_PROFILE.employer, name: employer },
        meeting: { ...BLANK_PROFILE.meeting, date: meeting },
      });
      await region.reread(slug);
      return { slug, now: await say(region) };
    },
    async rename(slug, name) {
      const region = await current();
      const { profile } = await branchIn(region, slug);
      await saveProfile(region.opened.root, slug, { ...profile, branch: { ...profile.branch, name } });
      await region.reread(slug);
      return say(region);
    },
    async remove(slugs) {
      const region = await current();
      await takeOut(region, slugs, (out) => { removed = [...removed, out]; });
      return say(region);
    },
    async undo() {
      const region = await current();
      const last = removed.at(-1);
      if (last) await putBack(region, last, (place) => { removed = withoutKept(removed, place); });
      return say(region);
    },
    async removed() {
      const found = await listRemoved((await current()).opened.root);
      const day = (at: number | undefined): string => (at === undefined || at === 0 ? '' : dayOf(new Date(at)));
      return found.map(({ kept: place, name, out, changed }) => ({ kept: place, name, day: day(out), changed: day(changed) }));
    },
    async putBack(place) {
      const region = await current();
      const slug = await putBackBranch(region.opened.root, place);
      removed = withoutKept(removed, place);
      await region.reread(slug);
      return { slug, now: await say(region) };
    },
    async deleteRemoved(place) {
      const region = await current();
      await deleteRemoved(region.opened.root, place);
      removed = withoutKept(removed, place);
      return say(region);
    },
  };
}
