import type { Audience } from '../audience/model.ts';
import type { Board } from '../meeting/board.ts';
import type { Point } from './pointer.ts';
import type { GoTo } from './move-to.ts';
import { cameTo, walk, type Plan } from './plan.ts';

/** Where the presenter is, and what the room sees of it. */
export interface ConsoleState {
  /** The presenter's slide, from 0. */
  index: number;
  /** How many steps of the presenter's slide are there, beyond what it came up with. */
  build: number;
  /** How many slides the version has. */
  count: number;
  /** What lies over everything else in the room. */
  cover: Cover;
  /** The slide that the room stays at while the presenter looks ahead; undefined while both are at the same. */
  frozenAt: number | undefined;
  /** How many steps of that slide the room sees; 0 while the room isn't frozen. */
  frozenBuild: number;
  /** The place on its slide that the room sees enlarged. */
  zoom: Point | undefined;
  /** The room waits, and sees what for instead of a slide. */
  wait: Wait | undefined;
  /** What the room sees of the meeting in place of its slide. */
  board: Board | undefined;
}

/** A version as it comes up at a slide. @param index from 0 */
export const openingState = (index: number, count: number): ConsoleState =>
  ({ index, build: 0, count, cover: 'none', frozenAt: undefined, frozenBuild: 0, zoom: undefined, wait: undefined, board: undefined });

export type Cover = 'none' | 'black' | 'white';

/** What a meeting waits for: its start, sides that have withdrawn, or the end of an adjournment. */
export const WAITS = ['start', 'sides', 'adjourned'] as const;

export interface Wait {
  for: (typeof WAITS)[number];
  /** ISO instant; undefined where nobody knows. */
  until?: string | undefined;
}

/** What a meeting most likely waits for when the presenter is at a slide. @param index from 0 */
export const usualWait = (index: number, audience: Audience): Wait['for'] =>
  index === 0 ? 'start' : audience === 'employer' ? 'sides' : 'adjourned';

/** `toggle` is what a key does. */
export type Switch = boolean | 'toggle';

export type ConsoleAction =
  | { do: 'go'; to: GoTo }
  | { do: 'cover'; with: Exclude<Cover, 'none'>; on: Switch }
  | { do: 'freeze'; on: Switch }
  | { do: 'zoom'; at: Point | null }
  | { do: 'wait'; wait: Wait }
  | { do: 'board'; show: Board | null }
  | { do: 'resume' };

/** The slide that the room is at, under whatever covers it: a meeting starts at its first. */
export const roomIndex = ({ index, frozenAt, wait }: Pick<ConsoleState, 'index' | 'frozenAt' | 'wait'>): number =>
  (wait?.for === 'start' ? 0 : frozenAt ?? index);

/** How many steps of its slide the room sees. */
export const roomBuild = ({ build, frozenAt, frozenBuild, wait }: Pick<ConsoleState, 'build' | 'frozenAt' | 'frozenBuild' | 'wait'>): number =>
  (wait?.for === 'start' ? 0 : frozenAt === undefined ? build : frozenBuild);

/** Whether the room sees the slide that the presenter is at, and so what is pointed at. */
export const canPoint = (state: ConsoleState): boolean =>
  state.cover === 'none' && state.wait === undefined && state.board === undefined && roomIndex(state) === state.index;

const turned = (is: boolean, on: Switch): boolean => (on === 'toggle' ? !is : on);

/**
 * What an action makes of a state. Moving uncovers the room's slide, but while the room is frozen or waits nothing that the
 * presenter looks at changes it. Black and white take each other's place and lie over all else, which is there again when they
 * go. A room that waits isn't frozen: it stays where it is as it is, and sees no board of the meeting; any other sees it in place
 * of its slide until it is taken away or the room is brought to a slide. Whoever would come to a slide past its
 * content note comes to the note.
 *
 * @param plan of the slides; without one none needs a note or has steps
 */
export function act<S extends ConsoleState>(state: S, action: ConsoleAction, plan: Plan = []): S {
  const stays = state.frozenAt !== undefined || state.wait !== undefined;
  switch (action.do) {
    case 'go': {
      const place = walk(state, action.to, plan);
      const stepped = place.index === state.index && place.build !== state.build;
      return { ...state, ...place, ...(!stays && { cover: 'none', zoom: stepped ? state.zoom : undefined, board: undefined }) };
    }
    case 'cover': {
      const is = state.cover === action.with;
      if (turned(is, action.on)) return { ...state, cover: action.with };
      return is ? { ...state, cover: 'none' } : state;
    }
    case 'freeze': {
      if (state.wait !== undefined) return state;
      if (turned(state.frozenAt !== undefined, action.on)) return { ...state, frozenAt: roomIndex(state), frozenBuild: roomBuild(state) };
      const place = cameTo(plan, roomIndex(state), state);
      return { ...state, ...place, frozenAt: undefined, frozenBuild: 0, board: undefined, zoom: roomIndex(state) === place.index ? state.zoom : undefined };
    }
    case 'zoom':
      if (action.at === null) return { ...state, zoom: undefined };
      return canPoint(state) ? { ...state, zoom: action.at } : state;
    case 'board':
      if (action.show === null || state.wait !== undefined) return { ...state, board: undefined };
      return { ...state, board: action.show, zoom: undefined, cover: 'none' };
    case 'wait':
      return { ...state, wait: action.wait, zoom: undefined, frozenAt: undefined, frozenBuild: 0, board: undefined, cover: 'none' };
    case 'resume':
      if (state.wait === undefined) return state;
      return { ...state, ...cameTo(plan, undefined, { index: roomIndex(state), build: roomBuild(state) }), wait: undefined, cover: 'none' };
  }
}
