import { createContext, use } from 'react';

/** A figure of the deck, as a show of hands is shown beside it. */
export interface KnownShare {
  label: string;
  /** As it is printed: "more than 89%". */
  printed: string;
  /** In per cent. */
  share: number | undefined;
}

const NONE: ReadonlyMap<string, KnownShare> = new Map();

const KnownFiguresContext = createContext(NONE);

export const KnownFiguresProvider = KnownFiguresContext.Provider;

/** The deck's national figures by their ids; none where no deck is open. */
export const useKnownFigures = (): ReadonlyMap<string, KnownShare> => use(KnownFiguresContext);
