import { resolve } from 'node:path';
import { handOnLines } from '../../core/deckpack/hand-on.ts';
import { knownDeck } from '../../core/deckpack/known-deck.ts';
import { planLines, type KnownDecks } from '../../core/deckpack/say-plan.ts';
import { openQuestions, type BranchPlan, type TakeChoice } from '../../core/deckpack/take-in.ts';
import { branchesByName } from '../../core/region/same-branch.ts';
import { AppError } from '../../core/errors.ts';
import { printDate } from '../../core/figures/dates.ts';
import { readDeckSources } from '../../files/merge/read-deck-sources.ts';
import { openTakingIn, type TakingIn } from '../../files/deckpack/take-in.ts';
import { oneFile, readOptions, required, usage } from '../options.ts';
import { say } from '../print.ts';
import { takeBack } from '../take-back.ts';
import { namesIn } from './hand-on.ts';

interface Choices {
  theirs?: boolean | undefined;
  ours?: boolean | undefined;
  'only-new'?: boolean | undefined;
  take?: string | undefined;
  keep?: string | undefined;
}

/** `branchdeck take-in`: compares what a colleague sent with a region, and takes it in. */
export async function takeIn(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    into: { type: 'string' }, preview: { type: 'boolean' }, json: { type: 'boolean' }, undo: { type: 'boolean' }, rest: { type: 'boolean' },
    theirs: { type: 'boolean' }, ours: { type: 'boolean' }, 'only-new': { type: 'boolean' }, take: { type: 'string' }, keep: { type: 'string' }, deck: { type: 'string' },
  });
  const into = resolve(required(values.into, 'into'));
  if (values.undo === true) {
    if (positionals.length > 0) throw usage('--undo takes back what was taken in last, and needs no file.');
    await takeBack(into, values.rest === true);
    return 0;
  }
  if (values.rest === true) throw usage('--rest goes with --undo alone. Nothing was taken in.');
  const decks = knownDeck(values.deck === undefined ? undefined : await readDeckSources(resolve(values.deck)));
  const taking = await openTakingIn(oneFile(positionals, 'pack'), into);
  try {
    const choose = readChoices(values, taking.plans);
    if (values.preview === true) return preview(taking, choose, values.json === true, decks);
    const { files } = await taking.take(choose).catch((error: unknown) => { throw withFlags(error); });
    if (values.json === true) sayJson(taking, choose, files);
    else {
      sayPlans(taking, decks);
      say(files === 0 ? 'Nothing had to be changed.' : `Taken in: ${files} ${files === 1 ? 'file' : 'files'} written. --undo takes it back.`);
    }
    return 0;
  } finally {
    taking.close();
  }
}

/** What is asked, with how it is answered here. */
const withFlags = (error: unknown): unknown =>
  error instanceof AppError && error.code === 'blocked' ? new AppError('blocked', error.message, `${error.hint} With --theirs or --ours, or for single branches --take and --keep.`) : error;

/** @throws AppError where two answers are given, or one for a branch that the pack has not */
function readChoices({ theirs, ours, 'only-new': onlyNew, take, keep }: Choices, plans: readonly BranchPlan[]): (plan: BranchPlan) => TakeChoice {
  if ([theirs, ours, onlyNew].filter((given) => given === true).length > 1) throw usage('Give one of --theirs, --ours and --only-new.');
  const general: TakeChoice = theirs === true ? 'theirs' : ours === true ? 'ours' : onlyNew === true ? 'new' : 'safe';
  // A slug goes before a name, as in handing on.
  const named = (name: string): BranchPlan[] => (plans.some(({ slug }) => slug === name) ? plans.filter(({ slug }) => slug === name) : branchesByName(plans, (plan) => plan.name)(name));
  const [taken, kept] = [namesIn(take), namesIn(keep)];
  const is = (plan: BranchPlan, name: string): boolean => named(name).includes(plan);
  const unclear = [...taken, ...kept].find((name) => named(name).length > 1);
  if (unclear !== undefined) throw new AppError('usage', `Several branches of this pack are called "${unclear}".`, `Give the name of the folder: ${named(unclear).map(({ slug }) => slug).join(', ')}.`);
  const unknown = [...taken, ...kept].find((name) => named(name).length === 0);
  if (unknown !== undefined) throw new AppError('usage', `There is no branch "${unknown}" in this pack.`, `It has ${plans.map(({ name, slug }) => name || slug || 'the region').slice(0, 10).join(', ')}.`);
  return (plan) => (kept.some((name) => is(plan, name)) ? 'keep' : taken.some((name) => is(plan, name)) ? 'theirs' : general);
}

function preview(taking: TakingIn, choose: (plan: BranchPlan) => TakeChoice, json: boolean, decks: KnownDecks): number {
  if (json) sayJson(taking, choose, 0);
  else {
    sayPlans(taking, decks);
    const open = taking.plans.flatMap((plan) => openQuestions(plan, choose(plan))).length;
    say(open === 0 ? 'Nothing was taken in: this was a look.' : `Nothing was taken in: this was a look. ${open} ${open === 1 ? 'thing' : 'things'} changed on both sides: decide with --theirs or --ours, or for single branches with --take and --keep.`);
  }
  return 0;
}

function sayPlans({ manifest, holds, plans, region, isNewRegion }: TakingIn, decks: KnownDecks): void {
  say(`${manifest.title}, made on ${printDate(manifest.madeOn)} by ${manifest.madeBy}.`);
  for (const line of handOnLines(holds, decks)) say(line);
  if (isNewRegion) say(`A new region is made for it: ${region}.`);
  const lines = plans.flatMap((plan) => planLines(plan, decks));
  for (const line of lines.length > 0 ? lines : ['It has nothing that differs from what is here.']) say(line);
}

function sayJson({ manifest, holds, plans, region, isNewRegion }: TakingIn, choose: (plan: BranchPlan) => TakeChoice, files: number): void {
  const branches = plans.map((plan) => ({ ...plan, choice: choose(plan), open: openQuestions(plan, choose(plan)).map(({ key }) => key) }));
  say(JSON.stringify({ title: manifest.title, kind: manifest.kind, madeOn: manifest.madeOn, madeBy: manifest.madeBy, region, newRegion: isNewRegion, holds, branches, files }));
}
