import { useCallback, useEffect, useState } from 'react';
import type { ImportedDeck, ImportProgress, PresentationLook } from '../../bridge/contract.ts';
import { AppError } from '../../core/errors.ts';
import { ask, listen } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';

export type ImportState =
  | { stage: 'looking' }
  | { stage: 'refused'; trouble: AppError }
  | { stage: 'choosing'; look: PresentationLook }
  | { stage: 'running'; look: PresentationLook; progress: ImportProgress | undefined }
  | { stage: 'made'; made: ImportedDeck };

const LOOKING: ImportState = { stage: 'looking' };
const UNDER_WAY = 'A PowerPoint is being brought in. Wait until it is done, or cancel it.';
const unknown = new AppError('internal', 'Something went wrong in Branchdeck, and nothing was made of this file.', 'The file is as it was. Try again, or close the app and open it again.');

const refusal = (thrown: unknown): ImportState => ({ stage: 'refused', trouble: thrown instanceof AppError ? thrown : unknown });

/** The road from a presentation's file to a deck. @param onBusy hears why the page must stay, and with undefined that it need not any more */
export function useImport(path: string, onBusy: (why: string | undefined) => void) {
  const { fail, say, clear } = useMessages();
  const [state, setState] = useState<ImportState>(LOOKING);
  const [looked, setLooked] = useState(0);

  useEffect(() => {
    let wanted = true;
    void ask('import.look', { path }).then(
      (look) => { if (wanted) setState({ stage: 'choosing', look }); },
      (thrown: unknown) => { if (wanted) setState(refusal(thrown)); },
    );
    return () => {
      wanted = false;
    };
  }, [path, looked]);
  useEffect(
    () => listen('import.progress', (progress) => setState((now) => (now.stage === 'running' ? { ...now, progress } : now))),
    [],
  );
  useEffect(() => () => onBusy(undefined), [onBusy]);

  const again = useCallback(() => {
    setState(LOOKING);
    setLooked((times) => times + 1);
  }, []);
  const start = async (look: PresentationLook, keep: boolean) => {
    onBusy(UNDER_WAY);
    clear();
    setState({ stage: 'running', look, progress: undefined });
    try {
      const made = await ask('import.run', { path, keep });
      if (made === null) say('Cancelled. Nothing was left behind.');
      setState(made === null ? { stage: 'choosing', look } : { stage: 'made', made });
    } catch (thrown) {
      // Of the place and not of the file: another place can be chosen here.
      if (thrown instanceof AppError && thrown.code === 'cannot-write') {
        fail(thrown);
        setState({ stage: 'choosing', look });
      } else setState(refusal(thrown));
    } finally {
      onBusy(undefined);
    }
  };
  const changePlace = async (look: PresentationLook) => {
    try {
      const chosen = await ask('import.place', { path });
      if (chosen) setState({ stage: 'choosing', look: { ...look, ...chosen } });
    } catch (thrown) {
      fail(thrown);
    }
  };
  const cancel = () => void ask('import.cancel').catch(fail);
  return { state, start, changePlace, cancel, again };
}
