import { createContext, use } from 'react';
import type { KnownShare } from '../../../core/meeting/figure-choices.ts';

const NONE: ReadonlyMap<string, KnownShare> = new Map();

const KnownFiguresContext = createContext(NONE);

export const KnownFiguresProvider = KnownFiguresContext.Provider;

/** The deck's national figures by their ids; none where no deck is open. */
export const useKnownFigures = (): ReadonlyMap<string, KnownShare> => use(KnownFiguresContext);
