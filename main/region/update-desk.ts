import { setImmediate } from 'node:timers/promises';
import type { FileToSendAgain, OlderVersion, UpdateNow, UpdateOfBranch } from '../../bridge/update-calls.ts';
import type { RegionNow } from '../../bridge/region-calls.ts';
import { branchYaml } from '../../core/branch/write.ts';
import { AppError } from '../../core/errors.ts';
import type { Choice, DeckVersion } from '../../core/merge/model.ts';
import { resolveAll } from '../../core/merge/resolve.ts';
import { readVersion } from '../../core/merge/version.ts';
import { layerOf } from '../../core/region/layer-of.ts';
import { layerFileName } from '../../core/region/names.ts';
import { filesToSend } from '../../core/region/files-to-send.ts';
import { decidable, planUpdate, versionsBehind, type LayerUpdate, type RegionUpdate } from '../../core/region/plan-update.ts';
import type { Region } from '../../core/region/model.ts';
import { keptVersion } from '../../files/merge/kept-versions.ts';
import { commitFiles } from '../../files/region/commit-files.ts';
import { readExports } from '../../files/region/ledger.ts';
import { BRANCHES, REGION_FOLDER } from '../../files/region/places.ts';
import type { Library } from '../library-model.ts';
import type { RegionDesk } from './region-desk-model.ts';
import type { OwnExports } from '../stores/own-exports.ts';
import type { Working } from './working.ts';

const SLICE_MS = 12;

/** An update that is looked at, with what was decided so far. */
interface Looking {
  region: Working;
  title: string;
  to: string;
  update: RegionUpdate;
  again: FileToSendAgain[];
  /** By slug ('' is the region's own) and slide. */
  chosen: Map<string, Map<string, Choice>>;
}

/** Taking a region to a new version of its deck: looked at, decided about, written whole, undone. */
export interface UpdateDesk {
  look(): Promise<UpdateNow | null>;
  stop(): void;
  branch(slug: string): UpdateOfBranch;
  choose(slug: string, slide: string, choice: Choice | null): UpdateNow;
  chooseAll(choice: 'ours' | 'theirs' | 'combined'): UpdateNow;
  run(): Promise<{ now: RegionNow; branches: number; open: number }>;
  older(key: string, version: string): Promise<OlderVersion>;
  /** The files to send again, of the update that was looked at last. */
  again(): { title: string; files: readonly FileToSendAgain[] };
}

const changedMeanwhile = (who: string): AppError => new AppError('blocked', `${who} was changed since you began to look at this update.`, 'Nothing was written. Look at what is new again.');

const slugOf = ({ slug }: LayerUpdate): string => slug ?? '';

interface Kept {
  /** Folder of the texts of older versions. */
  versions: string;
  /** What was exported of one of the user's own decks. */
  exportsOf: OwnExports['of'];
}

/** @param tell how far looking has got */
export function openUpdateDesk(desk: RegionDesk, decks: Pick<Library, 'open' | 'get'>, { versions, exportsOf }: Kept, tell: (done: number, all: number) => void): UpdateDesk {
  let looking: Looking | undefined;
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
  const chosenOf = (slug: string): Map<string, Choice> => {
    const { chosen } = current();
    const known = chosen.get(slug) ?? new Map<string, Choice>();
    chosen.set(slug, known);
    return known;
  };
  const say = ({ title, to, update, again, chosen }: Looking): UpdateNow => ({
    title, to, again,
    since: [...update.changes].map(([from, changes]) => ({ from, slides: changes.slides, figures: changes.figures, letters: changes.letters, details: changes.details })),
    lines: update.layers.map((layer) => {
      const { conflicts, calledOut, carried } = layer.result;
      return { slug: slugOf(layer), name: layer.name, from: layer.before.baseVersion, conflicts: conflicts.length, open: conflicts.length - (chosen.get(slugOf(layer))?.size ?? 0), calledOut: calledOut.length, carried: carried.length };
    }),
    current: update.current,
    unknown: update.unknown.map(({ name, version }) => ({ name, version })),
  });

  /** Every branch's files that are to be sent again. */
  async function sendAgain(region: Working, update: RegionUpdate, deckId: string): Promise<FileToSendAgain[]> {
    if (![...update.changes.values()].some(({ figures }) => figures.some(({ kind }) => kind === 'corrected' || kind === 'retired'))) return [];
    const found: FileToSendAgain[] = [];
    for (const slug of region.slugs()) {
      const { entries } = await readExports(region.opened.root, slug);
      for (const { entry, figures } of filesToSend(entries, deckId, [...update.changes.values()])) {
        found.push({ branch: region.branch(slug)?.profile.branch.name ?? slug, file: entry.file, audience: entry.audience, day: entry.day, figures: figures.map(({ label, was, is }) => ({ label, was, is })) });
      }
    }
    return found;
  }

  return {
    async look() {
      const mine = (run += 1);
      looking = undefined;
      const region = await desk.current();
      const deckKey = region.deckKey();
      if (deckKey === undefined) throw new AppError('usage', 'No deck is chosen for this region.', 'Choose a deck above the table.');
      await decks.open(deckKey);
      const { meta, sources } = await decks.get(deckKey);
      const all: Region = region.region();
      const behind = versionsBehind(all, meta.id, meta.version);
      if (behind.length === 0) return null;
      const olds = new Map<string, DeckVersion>();
      for (const version of behind) {
        const kept = await keptVersion(versions, { id: meta.id, version });
        if (kept) olds.set(version, readVersion(kept));
      }
      const after = readVersion(sources);
      const [fault] = after.faults;
      if (fault) throw new AppError('bad-input', `The new version can't be merged: ${fault.file}, line ${fault.line}: ${fault.message}`, 'Nothing was changed. Ask whoever issued it to mend it.');
      const update = await inTurn(planUpdate(all, olds, after), all.branches.length, () => mine !== run, tell);
      looking = { region, title: meta.title, to: meta.version, update, again: await sendAgain(region, update, meta.id), chosen: new Map() };
      return say(looking);
    },
    stop() {
      run += 1;
    },
    branch(slug) {
      const { name, result: { conflicts, carried, calledOut } } = find(slug);
      const chosen = chosenOf(slug);
      return { slug, name, conflicts: conflicts.map((conflict) => ({ ...conflict, chosen: chosen.get(conflict.slide) })), carried, calledOut };
    },
    choose(slug, slide, choice) {
      const conflict = find(slug).result.conflicts.find((each) => each.slide === slide);
      if (conflict === undefined) throw new AppError('not-found', 'There is nothing to decide about this slide.', 'Look at what is new again.');
      if (choice === 'combined' && conflict.combined === undefined) throw new AppError('bad-input', 'Both changed the same words, so they can’t be put together by themselves.', 'Choose one of them, or write a text.');
      if (choice === null) chosenOf(slug).delete(slide);
      else chosenOf(slug).set(slide, choice);
      return say(current());
    },
    chooseAll(choice) {
      for (const layer of current().update.layers) {
        const chosen = chosenOf(slugOf(layer));
        for (const { slide } of decidable(layer.result.conflicts, choice)) if (!chosen.has(slide)) chosen.set(slide, choice);
      }
      return say(current());
    },
    async run() {
      const { region: looked, update, to, title, chosen } = current();
      // As it lies on the disk now: another program, or this one, may have written into it since.
      await desk.reread();
      const region = await desk.current();
      if (region.id !== looked.id) throw changedMeanwhile('The region');
      const files = update.layers.map((layer) => {
        const merged = resolveAll(layer.result.layer, layer.result.conflicts, chosen.get(slugOf(layer)));
        const branch = layer.slug === undefined ? undefined : region.branch(layer.slug);
        const own = layer.slug === undefined ? region.ownLayer(merged.deck) : branch && layerOf(branch, merged.deck);
        if (own === undefined || branchYaml(own) !== branchYaml(layer.before)) throw changedMeanwhile(layer.name);
        return { path: `${layer.slug === undefined ? REGION_FOLDER : `${BRANCHES}/${layer.slug}`}/${layerFileName(merged.deck)}`, bytes: branchYaml(merged) };
      });
      const open = say(current()).lines.reduce((sum, line) => sum + line.open, 0);
      await commitFiles(region.opened.root, `the update to ${title}, ${to}`, files, 'The update could not be written');
      looking = undefined;
      return { now: await desk.reread(), branches: update.layers.filter(({ slug }) => slug !== undefined).length, open };
    },
    async older(key, version) {
      const { id } = (await decks.get(key)).meta;
      return { sources: (await keptVersion(versions, { id, version })) ?? null, exports: await exportsOf(id) };
    },
    again: () => ({ title: `${current().title}, ${current().to}`, files: current().again }),
  };
}

/** Goes through a plan a few milliseconds at a time, so that nothing else of main waits for it. */
async function inTurn(plan: Generator<undefined, RegionUpdate>, all: number, stopped: () => boolean, tell: (done: number, all: number) => void): Promise<RegionUpdate> {
  let began = performance.now();
  for (let done = 0; ; done += 1) {
    const step = plan.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < SLICE_MS) continue;
    tell(Math.min(done, all), all);
    await setImmediate();
    if (stopped()) throw new AppError('cancelled', 'Looking at the update was stopped. Nothing was changed.');
    began = performance.now();
  }
}
