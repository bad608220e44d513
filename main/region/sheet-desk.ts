import type { SheetRead, SheetTaken, SheetWish } from '../../bridge/sheet-calls.ts';
import { AppError } from '../../core/errors.ts';
import type { Answers } from '../../core/sheet/model.ts';
import type { SheetPreview } from '../../core/sheet/preview.ts';
import { talkApart, type Talk } from '../apart/talk-apart.ts';
import type { Library } from '../library-model.ts';
import { today } from '../today.ts';
import type { RegionDesk } from './region-desk-model.ts';
import { SHEET_WORDS, startSheetReader } from './sheet-apart.ts';
import type { SheetDone, SheetOrder } from './sheet-work.ts';

/** A spreadsheet for the region that is open: looked at, and taken whole. */
export interface SheetDesk {
  read(path: string): Promise<SheetRead>;
  say(said: SheetWish): Promise<SheetPreview>;
  sweep(said: SheetWish, yes: boolean, leaveOut: boolean): Promise<{ preview: SheetPreview; answers: Answers }>;
  take(said: SheetWish): Promise<SheetTaken>;
  stop(): void;
}

const noSheet = (): AppError => new AppError('usage', 'No spreadsheet is being looked at.', 'Choose it again.');

/** @param start of the process that reads it */
export function openSheetDesk(desk: Pick<RegionDesk, 'current' | 'reread'>, decks: Pick<Library, 'get'>, start = startSheetReader): SheetDesk {
  let talk: Talk<SheetOrder, SheetDone> | undefined;
  /** Of the region that it is read for. */
  let regionId = '';

  const stop = (): void => {
    talk?.end();
    talk = undefined;
  };
  const ask = async (order: SheetOrder): Promise<SheetDone> => {
    if (talk === undefined || (await desk.current()).id !== regionId) throw noSheet();
    return talk.ask(order);
  };
  const previewIn = ({ preview }: SheetDone): SheetPreview => {
    if (preview === undefined) throw noSheet();
    return preview;
  };

  return {
    stop,
    async read(path) {
      stop();
      const region = await desk.current();
      const key = region.deckKey();
      if (key === undefined) throw new AppError('usage', 'No deck is chosen for this region.', 'Choose the deck that the figures are for, and choose the spreadsheet again.');
      const { meta, sources } = await decks.get(key);
      regionId = region.id;
      const mine = talkApart(start, SHEET_WORDS);
      talk = mine;
      try {
        const done = await mine.ask({ is: 'read', path, root: region.opened.root, deck: { id: meta.id, version: meta.version, figures: sources.figures }, today: today() });
        return { preview: previewIn(done), of: done.of ?? '' };
      } catch (error) {
        mine.end();
        if (talk === mine) talk = undefined;
        throw error;
      }
    },
    say: async (said) => previewIn(await ask({ is: 'say', said })),
    async sweep(said, yes, leaveOut) {
      const done = await ask({ is: 'sweep', said, yes, leaveOut });
      return { preview: previewIn(done), answers: done.answers ?? said.answers };
    },
    async take(said) {
      const { taken } = await ask({ is: 'take', said });
      if (taken === undefined) throw noSheet();
      stop();
      return { ...taken, now: await desk.reread() };
    },
  };
}
