import { judgeDeck } from './judge-deck.ts';
import { judgeMachine } from './judge-machine.ts';
import { READY_ABOUT, type ReadyFacts, type ReadyLevel, type ReadyLine } from './model.ts';

const ORDER: readonly ReadyLevel[] = ['mend', 'look', 'untold', 'fine'];

/** What is to be said before a meeting starts, what weighs most first and else in the order of `READY_ABOUT`: at least one line about everything that is looked at. */
export const judgeReady = ({ machine, deck, papers = [] }: ReadyFacts): ReadyLine[] =>
  [...judgeMachine(machine), ...judgeDeck(deck, papers)].toSorted((one, other) =>
    ORDER.indexOf(one.level) - ORDER.indexOf(other.level) || READY_ABOUT.indexOf(one.about) - READY_ABOUT.indexOf(other.about));

/** How many lines want somebody to do or to look at something. */
export const openLines = (lines: readonly ReadyLine[]): number => lines.filter(({ level }) => level !== 'fine').length;
