import { moveTo, type GoTo } from './move-to.ts';

/** Where the presenter is, and what the room sees of it. */
export interface ConsoleState {
  /** The presenter's slide, from 0. */
  index: number;
  /** How many slides the version has. */
  count: number;
  /** What lies over the room's slide. */
  cover: Cover;
  /** The slide that the room stays at while the presenter looks ahead; undefined while both are at the same. */
  frozenAt: number | undefined;
}

export type Cover = 'none' | 'black' | 'white';

/** `toggle` is what a key does. */
export type Switch = boolean | 'toggle';

export type ConsoleAction =
  | { do: 'go'; to: GoTo }
  | { do: 'cover'; with: Exclude<Cover, 'none'>; on: Switch }
  | { do: 'freeze'; on: Switch };

/** The slide that the room is at, under whatever covers it. */
export const roomIndex = ({ index, frozenAt }: Pick<ConsoleState, 'index' | 'frozenAt'>): number => frozenAt ?? index;

const turned = (is: boolean, on: Switch): boolean => (on === 'toggle' ? !is : on);

/**
 * What an action makes of a state. Moving uncovers the room's slide, but while the room is frozen nothing that the presenter
 * looks at changes it. Black and white take each other's place; both lie over a frozen slide, which is there again when they go.
 */
export function act<S extends ConsoleState>(state: S, action: ConsoleAction): S {
  switch (action.do) {
    case 'go': {
      const index = moveTo(state.index, state.count, action.to);
      return { ...state, index, cover: state.frozenAt === undefined ? 'none' : state.cover };
    }
    case 'cover': {
      const is = state.cover === action.with;
      if (turned(is, action.on)) return { ...state, cover: action.with };
      return is ? { ...state, cover: 'none' } : state;
    }
    case 'freeze':
      return { ...state, frozenAt: turned(state.frozenAt !== undefined, action.on) ? roomIndex(state) : undefined };
  }
}
