import type { Figure } from '../../figures/model.ts';
import type { PlacedText } from '../model.ts';
import { findFigures } from './find-figures.ts';
import type { ChosenFigure, FigureCandidate } from './model.ts';

/** A number of a deck that somebody is asked about. */
export interface OfferedNumber {
  /** With the known figure that it is, if any. */
  candidate: FigureCandidate;
  /** As a figure of its own; undefined where it reads like none, and only a known one may be meant. */
  own: FigureCandidate | undefined;
  /** Ids of the known figures that it may be: the one that it matches, and the branch's own that print it alike. */
  choices: string[];
}

/** What somebody decided about a number. @param id place among those that were offered */
export interface TakenNumber {
  id: string;
  figure: { known: string } | { label: string; scope: 'national' | 'local'; source: string };
}

/** Every number of a deck that may be a figure, with what it may be. @param known of the campaigns and of the deck itself */
export function offerFigures(deck: string, known: ReadonlyMap<string, Figure>, texts: readonly PlacedText[]): OfferedNumber[] {
  const own = new Map(findFigures(deck, new Map(), texts).map((candidate) => [candidate.from, candidate]));
  const local = [...known.values()].filter(({ scope, share }) => scope === 'local' && share === undefined);
  return findFigures(deck, known, texts).map((candidate) => ({
    candidate,
    own: own.get(candidate.from),
    choices: [...(candidate.known === undefined ? [] : [candidate.known]), ...(own.has(candidate.from) ? local.filter(({ kind }) => kind === 'text' || kind === candidate.kind).map(({ id }) => id) : [])],
  }));
}

/** The numbers that are figures from now on. One that nobody could have been offered is left as it is. */
export function chooseFigures(offered: readonly OfferedNumber[], taken: readonly TakenNumber[]): ChosenFigure[] {
  return taken.flatMap(({ id, figure }): ChosenFigure[] => {
    const number = offered[Number(id)];
    if (number === undefined) return [];
    const { candidate, own, choices } = number;
    if (!('known' in figure)) return own === undefined ? [] : [{ ...own, known: undefined, ...figure }];
    if (!choices.includes(figure.known)) return [];
    return figure.known === candidate.known ? [candidate] : own === undefined ? [] : [{ ...own, known: figure.known, scope: 'local' }];
  });
}

/** A sentence in three: what stands before its number, the number, and what stands behind. @param nth which of the same numbers in it, from 0 */
export function aroundNumber({ sentence, text }: Pick<FigureCandidate, 'sentence' | 'text'>, nth: number): [before: string, number: string, after: string] {
  let at = sentence.indexOf(text);
  for (let count = 0; count < nth && at >= 0; count += 1) at = sentence.indexOf(text, at + text.length);
  return at < 0 ? [`${sentence} `, text, ''] : [sentence.slice(0, at), text, sentence.slice(at + text.length)];
}
