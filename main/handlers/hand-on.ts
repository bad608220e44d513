import { basename, join } from 'node:path';
import { app } from 'electron';
import type { HandOnWish } from '../../bridge/hand-on-calls.ts';
import { handOnLines } from '../../core/deckpack/hand-on.ts';
import { AppError } from '../../core/errors.ts';
import { safeFileName } from '../../core/file-name.ts';
import type { ToHandOn } from '../../files/deckpack/hand-on.ts';
import { askToOpen, askToSave, PACK_FILES } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import { runTakeIn } from '../region/take-in.ts';
import type { Services } from '../services.ts';
import { today } from '../today.ts';

/** Handing on the region that is open, and taking in what comes back. */
export function handOnHandlers({ library, regionDesk }: Services): HandlersOf<'handOn'> {
  /** The pack that was looked at last: the window names no place of the disk. */
  let chosen: { file: string; into: string; looked: string } | undefined;
  // Loaded where it is asked for: most never hand anything on.
  const packs = () => import('../../files/deckpack/hand-on.ts');
  const read = async ({ slugs, key }: HandOnWish): Promise<ToHandOn> => {
    if (key === undefined) return (await packs()).readToHandOn(await regionDesk.place(), { by: 'slug', branches: slugs });
    const { layer, folders } = await library.get(key);
    return (await import('../../files/deckpack/branch-pack.ts')).branchToHandOn(layer, folders.branch);
  };
  /** What the decks are called that are at hand here. */
  const titles = async ({ key }: HandOnWish): Promise<Map<string, { title: string }>> => {
    const deckKey = key ?? (await regionDesk.current()).deckKey();
    const meta = deckKey === undefined ? undefined : (await library.get(deckKey).catch(() => undefined))?.meta;
    return new Map(meta === undefined ? [] : [[meta.id, meta]]);
  };
  return {
    'handOn.look': async (wish) => handOnLines((await packs()).statementOf(await read(wish), wish.choices), await titles(wish)),
    'handOn.write': async (wish) => {
      const from = await read(wish);
      const [only] = from.branches;
      const name = from.file?.name || (from.branches.length === 1 ? only?.profile.branch.name : undefined) || `${from.branches.length} branches`;
      const target = await askToSave('Hand on', join(app.getPath('documents'), `${safeFileName(name)}.branchdeck`), PACK_FILES);
      if (target === undefined) return null;
      await (await packs()).writeHandOn({ from, choices: wish.choices, target, madeOn: today(), madeBy: `Branchdeck ${app.getVersion()}` });
      return { fileName: basename(target) };
    },
    'handOn.choose': async () => {
      const into = await regionDesk.place();
      const file = await askToOpen('Take in what a colleague sent', 'file', [PACK_FILES]);
      if (file === undefined) return null;
      const deckKey = (await regionDesk.current()).deckKey();
      // A deck that can't be read any more is no reason not to look at a pack.
      const deck = deckKey === undefined ? undefined : (await library.get(deckKey).catch(() => undefined))?.sources;
      const { offer, sum } = await runTakeIn({ file, into, answer: undefined, deck });
      chosen = { file, into, looked: sum };
      return offer;
    },
    'handOn.take': async (answer) => {
      if (chosen === undefined || chosen.into !== (await regionDesk.place())) throw new AppError('usage', 'No pack was chosen for this region.', 'Choose it again.');
      const { files } = await runTakeIn({ ...chosen, answer }).catch(async (error: unknown) => {
        // Where it ended in the middle, what is written is shown, and can be taken back.
        await regionDesk.reread().catch(() => undefined);
        throw error;
      });
      return { files, now: await regionDesk.reread() };
    },
    'handOn.lookUndo': async () => {
      const { title, changed, ofRegion, rest } = await (await import('../../files/region/undo-commit.ts')).lookAtUndo(await regionDesk.place());
      return { title, changed: [...changed], ofRegion: ofRegion !== undefined, rest };
    },
    'handOn.undo': async ({ leave }) => {
      const { undoCommit } = await import('../../files/region/undo-commit.ts');
      return { title: await undoCommit(await regionDesk.place(), leave), now: await regionDesk.reread() };
    },
  };
}
