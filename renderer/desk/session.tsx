import { createContext, use, useCallback, useDeferredValue, useMemo, useReducer, useRef } from 'react';
import type { OpenedDeck } from '../../bridge/contract.ts';
import { makeEdition } from '../../core/branch/edition.ts';
import type { Edition } from '../../core/branch/edition.ts';
import type { BranchLayer } from '../../core/branch/model.ts';
import { AppError } from '../../core/errors.ts';
import { ask } from './ask.ts';
import { record, redo, startHistory, undo } from './history.ts';
import type { History } from './history.ts';
import type { SaveState } from './saver.ts';
import { useSaver } from './use-saver.ts';

/** The deck that is open: as it came, with the branch's changes, and how to change them. */
export interface Session {
  key: string;
  edition: Edition;
  /** Newer than `edition.layer` for a moment while someone types. */
  layer: BranchLayer;
  /** `field` names what is being typed in, so that a run of keys is one step to undo. */
  change(make: (layer: BranchLayer) => BranchLayer, field?: string): void;
  /** Says which pictures lie in the branch's folder from now on. */
  addPictures(branchImages: readonly string[]): void;
  undo(): void;
  redo(): void;
  canUndo: boolean;
  canRedo: boolean;
  saveState: SaveState;
  /** True when everything is on disk. */
  flush(): Promise<boolean>;
}

interface Open {
  opened: OpenedDeck;
  history: History<BranchLayer>;
}

const sameFigures = ({ history: { present: one } }: Open, { history: { present: other } }: Open): boolean =>
  one.figures === other.figures && one.profile === other.profile;

/** Holds the open deck; `open` is given what main answered, and changes to begin with. */
export function useSession(
  today: string,
  onFailure: (thrown: unknown) => void,
): { session: Session | undefined; open: (opened: OpenedDeck, layer?: BranchLayer) => Promise<void> } {
  const [state, dispatch] = useReducer((_: Open | undefined, next: Open) => next, undefined);
  const current = useRef<Open | undefined>(undefined);
  const { saver, state: saveState } = useSaver<{ key: string; layer: BranchLayer }>(
    (value) => ask('layer.save', value),
    onFailure,
  );

  // The newest history is kept beside React's state: two changes in one event must not lose the first.
  const set = useCallback(
    (make: (history: History<BranchLayer>) => History<BranchLayer>) => {
      const now = current.current;
      if (!now) return;
      const history = make(now.history);
      if (history === now.history) return;
      current.current = { ...now, history };
      dispatch(current.current);
      if (history.present !== now.history.present) saver.put({ key: now.opened.key, layer: history.present });
    },
    [saver],
  );

  const open = useCallback(
    async (opened: OpenedDeck, layer?: BranchLayer) => {
      if (!(await saver.flush())) {
        throw new AppError('cannot-write', 'The open deck’s changes are not saved yet, so it stays open.', 'Free some space or close what uses its files, then choose Save again.');
      }
      // The same deck again: what was typed since main answered is newer than the answer.
      const before = current.current;
      const again = before?.opened.key === opened.key;
      // What it is opened with is where undo ends.
      const history = again ? before.history : startHistory(layer ?? opened.layer);
      current.current = { opened, history };
      dispatch(current.current);
      if (layer && again) set((now) => record(now, layer, Date.now()));
      else if (layer) saver.put({ key: opened.key, layer });
    },
    [saver, set],
  );

  // A change to a slide costs that slide alone, and its picture follows the key at once. A figure may stand on
  // many slides of a long deck: there the edition is a moment behind, but never that of another deck.
  const deferred = useDeferredValue(state);
  const basis = deferred && state && deferred.opened === state.opened && !sameFigures(deferred, state) ? deferred : state;
  const edition = useMemo(
    () => basis && makeEdition(basis.opened.sources, basis.history.present, today),
    [basis, today],
  );

  // The same functions for as long as the window lives: a long list need not be drawn again for them.
  const actions = useMemo(
    (): Pick<Session, 'change' | 'addPictures' | 'undo' | 'redo' | 'flush'> => ({
      change: (make, field) => set((history) => record(history, make(history.present), Date.now(), field)),
      addPictures(branchImages) {
        const now = current.current;
        if (!now) return;
        current.current = { ...now, opened: { ...now.opened, sources: { ...now.opened.sources, branchImages } } };
        dispatch(current.current);
      },
      undo: () => set(undo),
      redo: () => set(redo),
      flush: () => saver.flush(),
    }),
    [set, saver],
  );

  const session = useMemo((): Session | undefined => {
    if (!state || !edition) return undefined;
    return {
      key: state.opened.key,
      edition,
      layer: state.history.present,
      ...actions,
      canUndo: state.history.past.length > 0,
      canRedo: state.history.future.length > 0,
      saveState,
    };
  }, [state, edition, actions, saveState]);

  return { session, open };
}

const SessionContext = createContext<Session | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

/** The open deck, or nothing in the library. */
export const useMaybeSession = (): Session | undefined => use(SessionContext);

/** The open deck, for what is shown only while one is open. */
export function useOpenDeck(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('No deck is open.');
  return session;
}
