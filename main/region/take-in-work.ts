import type { TakeInAnswer, TakeInOffer } from '../../bridge/hand-on-calls.ts';
import { handOnLines } from '../../core/deckpack/hand-on.ts';
import type { DeckSources } from '../../core/deck/model.ts';
import { knownDeck } from '../../core/deckpack/known-deck.ts';
import { planLines } from '../../core/deckpack/say-plan.ts';
import { openQuestions, type BranchPlan, type TakeChoice } from '../../core/deckpack/take-in.ts';
import { AppError } from '../../core/errors.ts';
import { sha256 } from '../../files/sha256.ts';
import { openTakingIn } from '../../files/deckpack/take-in.ts';
import type { Work } from '../apart/work-apart.ts';

/** A pack to be compared with a region's folder, and taken in where there is an answer. */
export interface TakeInOrder {
  file: string;
  into: string;
  answer: TakeInAnswer | undefined;
  /** Of the region's chosen deck, which says what its figures and slides are called; undefined where none is chosen or it can't be read. */
  deck?: DeckSources | undefined;
  /** `TakeInDone.sum` of the pack that was looked at; undefined while none was. */
  looked?: string | undefined;
}

export interface TakeInDone {
  offer: TakeInOffer;
  /** How many files were written. */
  files: number;
  /** Of all that the pack holds, by its manifest. */
  sum: string;
}

const choiceOf = ({ general, bySlug }: TakeInAnswer, { slug }: BranchPlan): TakeChoice => (Object.hasOwn(bySlug, slug) ? bySlug[slug] : undefined) ?? general;

/** Comparing a pack with a region and taking it in, as it is done by a process of its own. */
export const takeInWork: Work<TakeInOrder, never, TakeInDone> = async ({ file, into, answer, deck, looked }) => {
  const taking = await openTakingIn(file, into);
  try {
    const { manifest, holds, plans } = taking;
    const sum = sha256(JSON.stringify(manifest));
    if (looked !== undefined && looked !== sum) throw new AppError('blocked', 'Another file lies where the pack was that you looked at.', 'Nothing was taken in. Choose the file again and look at what it holds.');
    const decks = knownDeck(deck);
    const branches = plans.map((plan) => ({ slug: plan.slug, name: plan.slug === '' ? 'The region’s own changes' : plan.name, is: plan.is, lines: planLines(plan, decks), open: openQuestions(plan, 'safe').length }));
    const files = answer === undefined ? 0 : (await taking.take((plan) => choiceOf(answer, plan))).files;
    return { offer: { title: manifest.title, madeOn: manifest.madeOn, holds: handOnLines(holds, decks), branches: branches.filter(({ lines }) => lines.length > 0) }, files, sum };
  } finally {
    taking.close();
  }
};
