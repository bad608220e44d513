import { isDeepStrictEqual } from 'node:util';
import type { FileToSendAgain, UpdateNow } from '../../bridge/update-calls.ts';
import { branchYaml } from '../../core/branch/write.ts';
import type { Deck, DeckMeta } from '../../core/deck/model.ts';
import { AppError } from '../../core/errors.ts';
import type { Choice, DeckVersion } from '../../core/merge/model.ts';
import { isOfRegion } from '../../core/merge/of-region.ts';
import { resolveAll } from '../../core/merge/resolve.ts';
import { readVersion } from '../../core/merge/version.ts';
import { layerFileName } from '../../core/region/names.ts';
import { planUpdate, versionsBehind, type Choices, type LayerUpdate, type RegionUpdate } from '../../core/region/plan-update.ts';
import type { Region } from '../../core/region/model.ts';
import { keptTexts, keptVersion } from '../../files/merge/kept-versions.ts';
import { commitFiles, type FileToCommit } from '../../files/region/commit-files.ts';
import { regionFileWith } from '../../files/region/note-deck.ts';
import { BRANCHES, REGION_FILE, REGION_FOLDER } from '../../files/region/places.ts';
import type { Library } from '../library-model.ts';
import { nationalKey } from './deck-key.ts';
import { planWithAnswers } from './keep-answers.ts';
import { planInTurn } from './plan-in-turn.ts';
import type { RegionDesk } from './region-desk-model.ts';
import type { OwnExports } from '../stores/own-exports.ts';
import { slugOf, type UpdateAnswers } from './update-answers.ts';
import type { UpdateDesk } from './update-desk-model.ts';
import { refuseChanged } from './refuse-changed.ts';
import { filesToSendIn } from './send-again.ts';
import type { Working } from './working.ts';

/** An update that is looked at, with what was decided so far. */
interface Looking {
  region: Working;
  title: string;
  to: string;
  /** As issued, without the region's changes. */
  issued: Deck;
  /** Plans it anew. */
  plan: (ofRegion: Choices) => Promise<RegionUpdate>;
  update: RegionUpdate;
  again: FileToSendAgain[];
  answers: UpdateAnswers;
}

interface Kept {
  /** Folder of the texts of older versions. */
  versions: string;
  /** What was exported of one of the user's own decks. */
  exportsOf: OwnExports['of'];
}

/** @param tell how far looking has got */
export function openUpdateDesk(desk: RegionDesk, decks: Pick<Library, 'open' | 'get'>, { versions, exportsOf }: Kept, tell: (done: number, all: number) => void): UpdateDesk {
  let looking: Looking | undefined;
  /** The one that was looked at last, until it is written. */
  let left: Looking | undefined;
  let run = 0;

  const current = (): Looking => {
    if (looking === undefined) throw new AppError('usage', 'No update is being looked at.', 'Look at what is new first.');
    return looking;
  };
  const find = (slug: string): LayerUpdate => {
    const found = current().update.layers.find((layer) => slugOf(layer) === slug);
    if (found === undefined) throw new AppError('not-found', 'This branch is not among those of the update.', 'Look at what is new again.');
    return found;
  };
  const chosenOf = (slug: string): ReadonlyMap<string, Choice> => current().answers.of(slug);
  const say = ({ title, to, update, again, answers }: Looking): UpdateNow => ({
    title, to, again, alike: answers.alike(), undoes: answers.steps().undoes > 0, redoes: answers.steps().redoes > 0,
    since: [...update.changes].map(([from, changes]) => ({ from, slides: changes.slides, figures: changes.figures, letters: changes.letters, details: changes.details })),
    lines: update.layers.map((layer) => {
      const { conflicts, calledOut, carried } = layer.result;
      return { slug: slugOf(layer), name: layer.name, from: layer.before.baseVersion, conflicts: conflicts.length, open: conflicts.length - answers.of(slugOf(layer)).size, calledOut: calledOut.length, carried: carried.length };
    }),
    current: update.current,
    unknown: update.unknown.map(({ name, version }) => ({ name, version })),
  });

  /** The deck of the region that is open, as it is here now. */
  async function here(): Promise<{ region: Working; meta: DeckMeta; after: DeckVersion }> {
    const region = await desk.current();
    const deckKey = region.deckKey();
    if (deckKey === undefined) throw new AppError('usage', 'No deck is chosen for this region.', 'Choose a deck above the table.');
    await decks.open(deckKey);
    const { meta, sources } = await decks.get(deckKey);
    const after = readVersion(sources);
    const [fault] = after.faults;
    if (fault) throw new AppError('bad-input', `The version that is here can't be read whole: ${fault.file}, line ${fault.line}: ${fault.message}`, 'Nothing was changed. Ask whoever issued it to mend it.');
    return { region, meta, after };
  }

  /** Branches are merged against what comes of the region's own changes. What was decided stays where the texts are the same. */
  async function planAgain(): Promise<void> {
    const mine = current();
    const before = new Map(mine.update.layers.map((layer) => [slugOf(layer), layer.result.conflicts]));
    const update = await mine.plan(chosenOf(''));
    for (const layer of update.layers) {
      const slug = slugOf(layer);
      const stale = layer.result.conflicts.filter((conflict) => !before.get(slug)?.some((each) => isDeepStrictEqual(each, conflict)));
      for (const { slide } of stale) mine.answers.set(slug, slide, undefined);
    }
    mine.update = update;
  }

  return {
    async look() {
      const mine = (run += 1);
      left = looking ?? left;
      looking = undefined;
      const { region, meta, after } = await here();
      const all: Region = region.region();
      const behind = versionsBehind(all, meta);
      if (behind.length === 0) return null;
      const olds = new Map<string, DeckVersion>();
      for (const version of behind) {
        const kept = await keptVersion(versions, { id: meta.id, version }, region.deckKey() ?? '');
        if (kept) olds.set(version, readVersion(kept));
      }
      const again = await filesToSendIn(region, after, versions);
      const plan = (ofRegion: Choices): Promise<RegionUpdate> => planInTurn(planUpdate(all, olds, after, ofRegion), all.branches.length, () => mine !== run, tell);
      const isSame = left?.region.opened.root === region.opened.root && left.issued.meta.id === meta.id && left.to === meta.version;
      const { update, answers } = await planWithAnswers(isSame ? left : undefined, plan);
      looking = { region, title: meta.title, to: meta.version, issued: after.deck, plan, update, again, answers };
      return say(looking);
    },
    stop() {
      run += 1;
    },
    branch(slug) {
      const { name, result: { conflicts, carried, calledOut } } = find(slug);
      const [chosen, { issued }] = [chosenOf(slug), current()];
      return { slug, name, conflicts: conflicts.map((conflict) => ({ ...conflict, chosen: chosen.get(conflict.slide), ofRegion: isOfRegion(conflict, issued) })), carried, calledOut };
    },
    async choose(slug, slide, choice) {
      const conflict = find(slug).result.conflicts.find((each) => each.slide === slide);
      if (conflict === undefined) throw new AppError('not-found', 'There is nothing to decide about this slide.', 'Look at what is new again.');
      if (choice === 'combined' && conflict.combined === undefined) throw new AppError('bad-input', 'Both changed the same words, so they can’t be put together by themselves.', 'Choose one of them, or write a text.');
      current().answers.note(slug);
      current().answers.set(slug, slide, choice ?? undefined);
      if (slug === '') await planAgain();
      return say(current());
    },
    async chooseAll(choice) {
      const { answers } = current();
      const ofRegion = chosenOf('').size;
      answers.note();
      if (choice === null) answers.openAgain();
      else answers.decideOpen(current().update, choice);
      if (chosenOf('').size > 0 || ofRegion > 0) {
        await planAgain();
        // What the region's own text is now may be a new thing to decide for a branch.
        if (choice !== null) answers.decideOpen(current().update, choice);
      }
      return say(current());
    },
    async step(direction) {
      const mine = current();
      const ofRegion = new Map(chosenOf(''));
      const slug = mine.answers.step(direction);
      // What is decided for the branches is as it was with that plan.
      if (!isDeepStrictEqual(ofRegion, chosenOf(''))) mine.update = await mine.plan(chosenOf(''));
      return { now: say(mine), slug };
    },
    async run() {
      const mine = current();
      // Taken out at once: a second press finds nothing to write.
      looking = undefined;
      left = mine;
      const { region, update, to, title, answers } = mine;
      const root = region.opened.root;
      const files: FileToCommit[] = [];
      for (const layer of update.layers) {
        const merged = resolveAll(layer.result.layer, layer.result.conflicts, answers.of(slugOf(layer)));
        await refuseChanged(root, layer, merged.deck);
        files.push({ path: `${layer.slug === undefined ? REGION_FOLDER : `${BRANCHES}/${layer.slug}`}/${layerFileName(merged.deck)}`, bytes: branchYaml(merged) });
      }
      const noted = await regionFileWith(root, update.layers[0]?.result.layer.deck ?? '', to);
      if (noted !== undefined) files.push({ path: REGION_FILE, bytes: noted });
      const open = say(mine).lines.reduce((sum, line) => sum + line.open, 0);
      await commitFiles(root, `the update to ${title}, ${to}`, files, 'The update could not be written');
      left = undefined;
      return { now: await desk.reread(), branches: update.layers.filter(({ slug }) => slug !== undefined).length, open, again: mine.again.length };
    },
    async again() {
      const { region, meta, after } = await here();
      return { title: `${meta.title}, ${meta.version}`, files: await filesToSendIn(region, after, versions) };
    },
    async older(key, version) {
      const { id } = (await decks.get(key)).meta;
      const [sources = null, ...others] = await keptTexts(versions, { id, version }, nationalKey(key));
      return { sources, others, exports: await exportsOf(id) };
    },
  };
}
