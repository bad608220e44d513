import { useCallback, useEffect, useState } from 'react';
import type { BatchExample, BatchFolder, BatchOffer, BatchWish } from '../../../bridge/batch-calls.ts';
import { ask } from '../../desk/ask.ts';

export type Choices = Omit<BatchWish, 'slugs'>;

/** What can be made, what is chosen of it, and what the files will be called. */
export interface OfferUse {
  /** Undefined until it was asked for. */
  offer: BatchOffer | undefined;
  choices: Choices | undefined;
  choose: (part: Partial<Choices>) => void;
  folder: BatchFolder | undefined;
  chooseFolder: () => Promise<void>;
  example: BatchExample | undefined;
}

const SOON_MS = 150;

/** @param slugs of the branches */
export function useOffer(slugs: readonly string[], fail: (thrown: unknown) => void): OfferUse {
  const [offer, setOffer] = useState<BatchOffer>();
  const [choices, setChoices] = useState<Choices>();
  const [folder, setFolder] = useState<BatchFolder>();
  const [example, setExample] = useState<BatchExample>();
  useEffect(() => {
    ask('batch.offer').then((found) => {
      setOffer(found);
      setChoices(found.last);
      setFolder(found.folder);
    }, fail);
  }, [fail]);
  useEffect(() => {
    if (!choices) return undefined;
    let late = false;
    // Not for each letter of a pattern.
    const soon = setTimeout(() => {
      ask('batch.example', { ...choices, slugs }).then((found) => { if (!late) setExample(found); }, fail);
    }, SOON_MS);
    return () => {
      late = true;
      clearTimeout(soon);
    };
  }, [choices, slugs, fail]);
  const choose = useCallback((part: Partial<Choices>) => setChoices((before) => before && { ...before, ...part }), []);
  const chooseFolder = useCallback(async () => {
    try {
      const found = await ask('batch.folder');
      if (found) setFolder(found);
    } catch (thrown) {
      fail(thrown);
    }
  }, [fail]);
  return { offer, choices, choose, folder, chooseFolder, example };
}
