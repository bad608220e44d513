import { BLANK_PROFILE, type BranchLayer, type Profile } from '../branch/model.ts';
import { layerOf } from '../region/layer-of.ts';
import { compareFields, withTaken, type FieldDifference } from './compare-fields.ts';
import { layerFields, layerFrom, profileFields, profileOf, type Fields } from './fields.ts';

/** A branch as one side has it; of the region's own changes the slug is '' and the profile says nothing. */
export interface BranchSide {
  slug: string;
  profile: Profile;
  layers: Readonly<Record<string, BranchLayer>>;
  /** The SHA-256 of each picture, by its name. */
  pictures: Readonly<Record<string, string>>;
}

/** What both sides began from, as far as it is known. */
export interface BranchBase {
  profile: Profile | undefined;
  layers: Readonly<Record<string, BranchLayer>>;
  pictures: Readonly<Record<string, string>>;
}

/** What a pack would change of a branch's changes to one deck. */
export interface DeckPlan {
  deck: string;
  /** The national version that both were made from. */
  version: string;
  /** Nothing of this deck was here, now or when both began. */
  isNew: boolean;
  differences: readonly FieldDifference[];
  /** The national versions that both were made from, where they are not the same: nothing of them is taken then, since the same id may be another slide. */
  apart?: { ours: string; theirs: string };
}

/** What a pack would change of one branch. */
export interface BranchPlan {
  /** Its folder here, '' for the region's own changes. */
  slug: string;
  name: string;
  /** "new" is not here yet. */
  is: 'new' | 'same' | 'changed';
  /** Of a new one: the branch here whose folder is called as its own is in the pack, and that is another one. */
  beside?: string;
  details: readonly FieldDifference[];
  decks: readonly DeckPlan[];
  pictures: readonly FieldDifference[];
}

/**
 * How a branch is taken in: `safe` takes what changed there alone and asks about the rest; `theirs` and `ours` answer what is
 * asked; `new` takes only what is not here at all; `keep` leaves the branch as it is.
 */
export const TAKE_CHOICES = ['safe', 'theirs', 'ours', 'new', 'keep'] as const;
export type TakeChoice = (typeof TAKE_CHOICES)[number];

const pictureFields = (pictures: Readonly<Record<string, string>>): Fields => new Map(Object.entries(pictures).map(([name, hash]) => [`picture/${name}`, hash]));

/** Compares a branch of a pack with the one here. @param ours undefined where it is not here @param slug of its folder here */
export function planBranch(slug: string, ours: BranchSide | undefined, theirs: BranchSide, known: BranchBase): BranchPlan {
  // What isn't here is taken whole, whatever it was made from.
  const base = ours === undefined ? { profile: undefined, layers: {}, pictures: {} } : known;
  const details = compareFields(profileFields(ours?.profile ?? BLANK_PROFILE), profileFields(theirs.profile), base.profile && profileFields(base.profile));
  const decks = Object.values(theirs.layers).map((layer): DeckPlan => {
    const [mine, before] = [ours && begunOn(layer, layerOf(ours, layer.deck)), layerOf(base, layer.deck)];
    const common = { deck: layer.deck, version: layer.baseVersion, isNew: mine === undefined && before === undefined };
    if (mine !== undefined && mine.baseVersion !== layer.baseVersion) return { ...common, differences: [], apart: { ours: mine.baseVersion, theirs: layer.baseVersion } };
    return { ...common, differences: compareFields(mine ? layerFields(mine) : new Map(), layerFields(layer), before && layerFields(before)) };
  });
  // A picture that the pack lacks was not named any more; it stays here, where something else may show it.
  const own = Object.fromEntries(Object.entries(ours?.pictures ?? {}).filter(([name]) => theirs.pictures[name] !== undefined));
  const pictures = compareFields(pictureFields(own), pictureFields(theirs.pictures), Object.keys(base.pictures).length === 0 ? undefined : pictureFields(base.pictures));
  const differs = [...details, ...pictures, ...decks.flatMap(({ differences }) => differences)].some(({ is }) => is !== 'ours') || decks.some(({ isNew }) => isNew);
  return { slug, name: theirs.profile.branch.name || slug, is: ours === undefined ? 'new' : differs ? 'changed' : 'same', details, decks, pictures };
}

/** Changes that change nothing are of any version. */
const begunOn = ({ baseVersion }: BranchLayer, mine: BranchLayer | undefined): BranchLayer | undefined =>
  (mine === undefined || layerFields(mine).size > 0 ? mine : { ...mine, baseVersion });

const all = ({ details, decks, pictures }: BranchPlan): FieldDifference[] => [...details, ...decks.flatMap(({ differences }) => differences), ...pictures];

/** What still has to be decided of a branch, taken in so. */
export const openQuestions = (plan: BranchPlan, choice: TakeChoice): FieldDifference[] => (choice === 'safe' ? all(plan).filter(({ is }) => is === 'asked') : []);

/** What becomes of a field. */
export function valueTaken({ is, ours, theirs, taken }: FieldDifference, choice: TakeChoice): string | undefined {
  if (choice === 'keep') return ours;
  if (choice === 'new') return ours ?? (is === 'theirs' ? theirs : ours);
  return is === 'asked' && choice === 'theirs' ? theirs : taken;
}

/** A branch as it is once the pack was taken in: what of it is another than here. */
export interface TakenBranch {
  slug: string;
  profile: Profile | undefined;
  /** Changes to decks, those too that only have other details now. */
  layers: readonly BranchLayer[];
  /** Names of pictures to be taken from the pack. */
  pictures: readonly string[];
}

/** Takes a branch in. */
export function takeBranch(plan: BranchPlan, ours: BranchSide | undefined, choice: TakeChoice): TakenBranch {
  const choose = (difference: FieldDifference): string | undefined => valueTaken(difference, choice);
  const changes = (differences: readonly FieldDifference[]): boolean => differences.some((difference) => choose(difference) !== difference.ours);
  const before = ours?.profile ?? BLANK_PROFILE;
  const profile = profileOf(BLANK_PROFILE, withTaken(profileFields(before), plan.details, choose));
  const isOther = changes(plan.details) || (ours === undefined && plan.slug !== '' && choice !== 'keep');
  const taken = new Map<string, BranchLayer>();
  if (isOther) for (const layer of Object.values(ours?.layers ?? {})) taken.set(layer.deck, { ...layer, profile });
  for (const { deck, version, isNew, differences, apart } of plan.decks) {
    const mine = ours && layerOf(ours, deck);
    // Changes without any change are changes to a deck too, unless they were taken away here.
    if (apart !== undefined || (!changes(differences) && (!isNew || choice === 'keep'))) continue;
    const fields = withTaken(mine ? layerFields(mine) : new Map<string, string>(), differences, choose);
    taken.set(deck, layerFrom({ deck, baseVersion: version, profile: plan.slug === '' ? (mine?.profile ?? BLANK_PROFILE) : profile }, fields));
  }
  const pictures = plan.pictures.filter((difference) => choose(difference) !== difference.ours && choose(difference) === difference.theirs);
  return { slug: plan.slug, profile: isOther ? profile : undefined, layers: [...taken.values()], pictures: pictures.map(({ key }) => key.slice('picture/'.length)) };
}
