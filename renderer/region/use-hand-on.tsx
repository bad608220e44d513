import { useCallback, useState, type ReactNode } from 'react';
import type { TakeInAnswer, TakeInOffer, UndoOffer } from '../../bridge/hand-on-calls.ts';
import type { RegionNow } from '../../bridge/region-calls.ts';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { counted } from '../editor/words.ts';
import { HandOnDialog } from './hand-on-dialog.tsx';
import type { LetGo } from './region-page.tsx';
import type { RegionUse } from './use-region.ts';
import { TakeBackDialog } from './take-back-dialog.tsx';
import { TakeInDialog } from './take-in-dialog.tsx';

export interface HandOnUse {
  /** Branches; the whole region where there are none. */
  handOn: (slugs: readonly string[]) => void;
  takeIn: () => void;
  takeBack: () => void;
  /** The dialog that is open. */
  dialog: ReactNode;
}

/** Handing on the region that is open, and taking in what comes back. @param letGo closes a branch's deck that is open */
export function useHandOn(use: RegionUse, now: RegionNow, letGo: LetGo): HandOnUse {
  const { fail, say } = useMessages();
  const [slugs, setSlugs] = useState<readonly string[]>();
  const [offer, setOffer] = useState<TakeInOffer>();
  const [undo, setUndo] = useState<UndoOffer>();
  const closeUndo = useCallback(() => setUndo(undefined), []);
  const closeHandOn = useCallback(() => setSlugs(undefined), []);
  const closeTakeIn = useCallback(() => setOffer(undefined), []);
  // An open branch would save what it has over what was taken in.
  const letAllGo = (): Promise<boolean> => letGo('all');

  const take = async (answer: TakeInAnswer) => {
    if (!(await letAllGo())) return;
    const done = await use.run(async () => {
      const taken = await ask('handOn.take', answer);
      say(taken.files === 0 ? 'Nothing had to be changed.' : `Taken in: ${counted(taken.files, 'file')} written. “Take back” undoes it.`);
      return taken.now;
    });
    if (done) closeTakeIn();
  };
  const nameOf = (slug: string): string => now.rows.find((row) => row.slug === slug)?.name ?? slug;
  const takeBack = async (leave: readonly string[]) => {
    closeUndo();
    await use.run(async () => {
      const back = await ask('handOn.undo', { leave: [...leave] });
      const [first, ...others] = leave.map(nameOf);
      say(`Taken back: ${back.title}. The region is as it was before${first === undefined ? '' : `, but for ${first}${others.length === 0 ? '' : ` and ${counted(others.length, 'other')}`}`}.`);
      return back.now;
    });
  };
  const lookUndo = async () => {
    if (!(await letAllGo())) return;
    try {
      const found = await ask('handOn.lookUndo');
      if (found.changed.length > 0 || found.ofRegion) setUndo(found);
      else await takeBack([]);
    } catch (thrown) {
      fail(thrown);
    }
  };
  const what = slugs?.length === 0 ? now.name || 'the region' : slugs?.length === 1 ? (now.rows.find(({ slug }) => slug === slugs[0])?.name ?? '1 branch') : counted(slugs?.length ?? 0, 'branch', 'branches');
  return {
    handOn: setSlugs,
    takeIn: () => void ask('handOn.choose').then((found) => setOffer(found ?? undefined), fail),
    takeBack: () => void lookUndo(),
    dialog: slugs !== undefined ? <HandOnDialog what={what} slugs={slugs} onClose={closeHandOn} /> : offer !== undefined ? <TakeInDialog offer={offer} onTake={take} onClose={closeTakeIn} />
      : undo !== undefined ? <TakeBackDialog offer={undo} names={undo.changed.map(nameOf)} onTakeBack={() => void takeBack(undo.changed)} onClose={closeUndo} /> : undefined,
  };
}
