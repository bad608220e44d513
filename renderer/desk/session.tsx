import { createContext, use, useCallback, useMemo, useReducer, useRef } from 'react';
import type { OpenedDeck } from '../../bridge/contract.ts';
import type { Described } from '../../core/branch/describe-change.ts';
import { keepHistory, readHistory } from '../../core/branch/kept-history.ts';
import type { StepNote } from '../../core/branch/kept-history.ts';
import type { BranchLayer } from '../../core/branch/model.ts';
import type { Edition } from '../../core/branch/edition.ts';
import type { DeckSources } from '../../core/deck/model.ts';
import { AppError } from '../../core/errors.ts';
import { ask } from './ask.ts';
import { changeLayer } from './change-layer.ts';
import { outsideFirst } from './outside-step.ts';
import type { OutsideStep } from './outside-step.ts';
import { record, redo, startHistory, undo } from './history.ts';
import type { History } from './history.ts';
import { stepBack, stepForward } from './steps.ts';
import type { SaveState } from './saver.ts';
import { useEdition } from './use-edition.ts';
import { useSaver } from './use-saver.ts';
import { useSteps } from './use-steps.ts';
import type { Stepped, Steps } from './use-steps.ts';

/** The deck that is open: as it came, with the branch's changes, and how to change them. */
export interface Session {
  key: string;
  edition: Edition;
  /** The deck's files, as they were read. */
  sources: DeckSources;
  /** The user made this deck of a PowerPoint: whom its slides are for is theirs to say. */
  own: boolean;
  /** Whether the PowerPoint that it was made of is there; undefined where it keeps none. */
  original: OpenedDeck['original'];
  /** Whose changes these are, where the deck is a region's. */
  branchOf: OpenedDeck['branchOf'];
  /** Newer than `edition.layer` for a moment while someone types. */
  layer: BranchLayer;
  /** Takes the deck's files as they are now; what was changed in it stays, and what can be undone. `step` is what was written into them. */
  reread(opened: OpenedDeck, step?: OutsideStep): void;
  /** Takes back what was last written into the deck itself; undefined where there is nothing. */
  takeBack: (() => void) | undefined;
  /** Says which pictures lie in the branch's folder from now on. */
  addPictures(branchImages: readonly string[]): void;
  /**
   * `field` names what is being typed in, so that a run of keys is one step to undo;
   * `note` says what the step is, where the two states would not tell.
   */
  change(make: (layer: BranchLayer) => BranchLayer, field?: string, note?: StepNote): void;
  undo(): void;
  redo(): void;
  /** What undo would take back and redo do again; undefined where there is nothing. */
  undoes: Described | undefined;
  redoes: Described | undefined;
  /** The step that was undone or done again last, to be shown. */
  stepped: Stepped | undefined;
  saveState: SaveState;
  /** True when everything is on disk. */
  flush(): Promise<boolean>;
  /** Throws where another deck was opened meanwhile: what was asked for one must not be done to the other. */
  mustBeOpen(key: string): void;
}

interface Open extends Steps {
  opened: OpenedDeck;
}

/** What undo and redo can go to when a deck is opened: what was kept of the last time, or nothing where it is of other changes. */
const kept = ({ history, layer }: OpenedDeck): History => startHistory(layer, history && readHistory(history, layer));

/** Holds the open deck; `open` is given what main answered, and changes to begin with. `close` is false where its changes could not be saved. */
export function useSession(
  today: string,
  onFailure: (thrown: unknown) => void,
): { session: Session | undefined; open: (opened: OpenedDeck, layer?: BranchLayer) => Promise<void>; close: () => Promise<boolean> } {
  const [state, dispatch] = useReducer((_: Open | undefined, next: Open | undefined) => next, undefined);
  const current = useRef<Open | undefined>(undefined);
  const { saver, state: saveState } = useSaver<{ key: string; layer: BranchLayer; history: History }>(
    ({ key, layer, history }) => ask('layer.save', { key, layer, history: keepHistory(history.past, layer, history.future) }),
    onFailure,
  );

  // The newest history is kept beside React's state: two changes in one event must not lose the first.
  const set = useCallback(
    (make: (history: History) => History, way?: Stepped['way']) => {
      const now = current.current;
      if (!now) return;
      const history = make(now.history);
      if (history === now.history) return;
      const step = way && (way === 'undo' ? stepBack : stepForward)(now.history);
      const stepped = step ? { way, step } : now.stepped;
      current.current = { ...now, history, stepped };
      dispatch(current.current);
      saver.put({ key: now.opened.key, layer: history.present, history });
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
      const history = again ? before.history : layer ? startHistory(layer) : kept(opened);
      current.current = { opened, history, stepped: undefined, outside: again ? before.outside : undefined };
      dispatch(current.current);
      if (layer && again) set((now) => record(now, layer, Date.now()));
      else if (layer) saver.put({ key: opened.key, layer, history });
    },
    [saver, set],
  );

  const close = useCallback(async () => {
    if (!(await saver.flush())) return false;
    current.current = undefined;
    dispatch(undefined);
    return true;
  }, [saver]);

  const edition = useEdition(state?.opened, state?.history.present, today);

  // The same functions for as long as the window lives: a long list need not be drawn again for them.
  const actions = useMemo(() => {
    const reread = (opened: OpenedDeck, step?: OutsideStep): void => {
      const now = current.current;
      if (now?.opened.key !== opened.key) return;
      current.current = { ...now, opened, outside: step ? { ...step, at: now.history.present } : now.outside };
      dispatch(current.current);
    };
    const takeBack = (): void => {
      const now = current.current;
      if (!now?.outside) return;
      current.current = { ...now, outside: undefined };
      dispatch(current.current);
      void now.outside.back().then(reread, onFailure);
    };
    return {
      reread,
      takeBack,
      addPictures(branchImages: readonly string[]) {
        const now = current.current;
        if (!now) return;
        current.current = { ...now, opened: { ...now.opened, sources: { ...now.opened.sources, branchImages } } };
        dispatch(current.current);
      },
      change(make: (layer: BranchLayer) => BranchLayer, field?: string, note?: StepNote) {
        const sources = current.current?.opened.sources;
        if (sources) set((history) => changeLayer(history, make, sources, { field, note }));
      },
      undo: () => (current.current && outsideFirst(current.current) ? takeBack() : set(undo, 'undo')),
      redo: () => set(redo, 'redo'),
      flush: () => saver.flush(),
      mustBeOpen(key: string) {
        if (current.current?.opened.key === key) return;
        throw new AppError('usage', 'Another deck was opened meanwhile, so nothing was taken in.', 'Open the deck that you meant it for and try again.');
      },
    };
  }, [set, saver, onFailure]);

  const { undoes, redoes, stepped } = useSteps(state, edition);
  const session = useMemo((): Session | undefined => {
    if (!state || !edition) return undefined;
    return {
      key: state.opened.key,
      edition,
      sources: state.opened.sources,
      own: state.opened.own,
      original: state.opened.original,
      branchOf: state.opened.branchOf,
      layer: state.history.present,
      ...actions,
      takeBack: state.outside && actions.takeBack,
      undoes,
      redoes,
      stepped,
      saveState,
    };
  }, [state, edition, undoes, redoes, stepped, actions, saveState]);

  return { session, open, close };
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
