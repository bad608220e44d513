import type { Audience } from '../../audience/model.ts';
import type { Edition } from '../../branch/edition.ts';
import type { Block, Written } from '../../deck/content.ts';
import type { Slide } from '../../deck/model.ts';
import { blockTokens } from '../../deck/tokens-in.ts';
import type { Letter } from '../../letters/model.ts';
import type { NeedleCase } from '../needles.ts';
import { offerGroups, writtenTexts, type Offer, type Offers } from '../offers.ts';
import { ofChanges, type Finder, type Machine } from '../withheld.ts';

/** All that an edition knows, as `withheld` collects it: each group is the very same as long as it says the same. */
export interface Offered {
  groups: Offers[];
  /** Names and numbers, which are asked of a `NeedleCase`: only few are looked for. */
  ask: (found: NeedleCase) => void;
}

export function offered(edition: Edition, audience: Audience, machine: Machine, slides: readonly Slide[]): Offered {
  const own: Offer[] = [];
  const asks: ((found: NeedleCase) => void)[] = [];
  const recorder: Finder = {
    text: (what, reason) => void own.push(['text', what, reason]),
    line: (what, reason) => void own.push(['line', what, reason]),
    name: (...given) => void asks.push((found) => { found.name(...given); }),
    number: (...given) => void asks.push((found) => { found.number(...given); }),
  };
  ofChanges(edition, audience, machine, recorder);
  return {
    groups: [...slides.flatMap((slide) => offerGroups(slide, edition)), ...edition.letters.flatMap((letter) => ofLetter(letter, edition, audience)), own],
    ask: (found) => { for (const ask of asks) ask(found); },
  };
}

/** A letter without its tokens. */
interface PlainLetter {
  offers: Offers;
  /** What it prints for an audience. */
  printed: ReadonlySet<string>;
  open: readonly Block<Written>[];
  openPrinted: readonly Block<Written>[];
}

const plainLetters = new WeakMap<Letter, Map<Audience, PlainLetter>>();
const isOpen = (block: Block<Written>): boolean => blockTokens([block]).length > 0;

function plainLetter(letter: Letter, edition: Edition, audience: Audience): PlainLetter {
  const known = plainLetters.get(letter) ?? new Map<Audience, PlainLetter>();
  plainLetters.set(letter, known);
  const before = known.get(audience);
  if (before !== undefined) return before;
  const all = letter.content().blocks;
  const forThem = letter.audiences.includes(audience) ? letter.content(audience).blocks : [];
  const printed = new Set(writtenTexts(forThem.filter((block) => !isOpen(block)), edition, audience));
  const texts = writtenTexts(all.filter((block) => !isOpen(block)), edition, undefined).filter((text) => !printed.has(text));
  const made = { offers: texts.map(offerOf), printed, open: all.filter(isOpen), openPrinted: forThem.filter(isOpen) };
  known.set(audience, made);
  return made;
}

const offerOf = (text: string): Offer => ['text', text, { kind: 'text', why: 'In a letter, and withheld from this version.' }];

function ofLetter(letter: Letter, edition: Edition, audience: Audience): Offers[] {
  const { offers, printed, open, openPrinted } = plainLetter(letter, edition, audience);
  const now = new Set(writtenTexts(openPrinted, edition, audience));
  const isWithheld = (text: string): boolean => !printed.has(text) && !now.has(text);
  const plain = offers.some(([, text]) => now.has(text)) ? offers.filter(([, text]) => isWithheld(text)) : offers;
  return [plain, writtenTexts(open, edition, undefined).filter(isWithheld).map(offerOf)];
}
