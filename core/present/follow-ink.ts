import { drawOn, NO_INK, type Ink, type InkAction } from './ink.ts';

/** All that is drawn, and how many actions led to it. */
export interface InkState extends Ink {
  revision: number;
}

/** An action as it is told to the windows. */
export interface Drawn {
  slideId: string;
  action: InkAction;
  /** How many actions there are with it. */
  revision: number;
}

export const EMPTY_INK: InkState = { ...NO_INK, revision: 0 };

/** Takes an action into what a window knows; one that it knows already changes nothing. */
export const follow = (state: InkState, { slideId, action, revision }: Drawn): InkState =>
  (revision <= state.revision ? state : { ...drawOn(state, slideId, action), revision });

/** What a window knows once main has told it everything: what was told meanwhile comes after it. */
export const catchUp = (state: InkState, meanwhile: readonly Drawn[]): InkState => meanwhile.reduce(follow, state);
