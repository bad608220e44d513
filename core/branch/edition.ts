import { checkDeck } from '../deck/check.ts';
import { checkSlide } from '../deck/check-slide.ts';
import { gatherFindings } from '../deck/foreign/gather.ts';
import type { Deck, DeckSources, LetterSources, RegionSources, SourceFile } from '../deck/model.ts';
import { parseDeck } from '../deck/parse.ts';
import { shelfOf, type OwnPictures } from '../deck/picture-shelf.ts';
import { contentTokenIds } from '../deck/tokens-in.ts';
import type { Figure } from '../figures/model.ts';
import { makeBook, type FigureBook } from '../figures/book.ts';
import { parseFigures } from '../figures/parse.ts';
import { checkLetters } from '../letters/check.ts';
import type { Letter } from '../letters/model.ts';
import { parseLetters } from '../letters/parse.ts';
import type { Finding } from '../findings.ts';
import type { LookChoice } from '../slides/themes/model.ts';
import { applyLayer } from './apply.ts';
import { layRegion } from './lay-region.ts';
import { findLogo } from './logo.ts';
import { resolveLook } from './look.ts';
import { blankLayer, type BranchLayer } from './model.ts';
import { namesTwice, regionNameOf } from './region.ts';
import { NO_PLACES, placesOfRegion, type EditionPlaces } from './places.ts';

/** A national deck as one branch has it: its region's changes and its own applied, its figures in, and everything to check. */
export interface Edition {
  /** With the branch's changes. */
  deck: Deck;
  /** What the branch's changes are laid over: the deck as issued, with the changes of its region where there is one. */
  national: Deck;
  /** As issued. */
  issued: Deck;
  book: FigureBook;
  layer: BranchLayer;
  /** The region's changes; undefined where there is no region. */
  region: RegionSources | undefined;
  /** The branch's logo, named as pictures on slides are; undefined where it has none. */
  logo: string | undefined;
  /** The theme, with the branch's accent and logo. */
  look: LookChoice;
  /** The campaign's letters, as issued. */
  letters: readonly Letter[];
  /** ISO date. */
  today: string;
  /** Errors first, then by place in the files; empty where not every slide was looked at yet. */
  findings: Finding[];
  /** False for one that was only begun: what it says of single slides is right, and nothing is checked. */
  whole: boolean;
}

/**
 * Makes an edition. Never throws: everything wrong is in its findings.
 *
 * Making it again from the same sources after a change costs what the change touches and not the deck: what was
 * read is kept, and whatever comes out as it was is the very same object. That holds for each of `deck.slides`,
 * for `deck` itself, for each of `book.rows`, for what `composeSlide` and `labelOf` make of a slide, and for each
 * finding of a slide. So a view that compares by identity draws again only what changed.
 * @param today ISO date; the core has no clock, so that the same inputs give the same result
 * @param places where the parts of the branch's file and the region's stand, if they came from some
 */
export function makeEdition(sources: DeckSources, layer: BranchLayer | undefined, today: string, places: EditionPlaces = NO_PLACES): Edition {
  const { edition, figures, findings } = compile(sources, layer, today, places, whereUsed);
  const all = [...findings, ...checkDeck(edition, figures, places), ...checkLetters(edition)];
  return { ...edition, findings: sortFindings(edition.national.foreign ? gatherFindings(sortFindings(all)) : all), whole: true };
}

const NOWHERE: ReadonlyMap<string, readonly string[]> = new Map();

/**
 * Begins an edition of a long deck, so that it can be shown at once: no slide is read for it, nothing is checked and
 * where its figures are used is not known. `readSlides` goes through the slides, and `makeEdition` then has little left to do.
 */
export function beginEdition(sources: DeckSources, layer: BranchLayer | undefined, today: string, places: EditionPlaces = NO_PLACES): Edition {
  const { edition } = compile(sources, layer, today, places, (deck) => lastUsed.get(deck) ?? NOWHERE);
  return { ...edition, findings: [], whole: false };
}

/** Reads and checks one slide after the other, and stops behind each. All of it is kept for the edition that is made whole. */
export function* readSlides(edition: Edition): Generator<undefined, void> {
  for (const slide of edition.deck.slides) {
    contentTokenIds(slide);
    checkSlide(slide, edition);
    yield undefined;
  }
}

interface Compiled {
  edition: Omit<Edition, 'findings' | 'whole'>;
  figures: ReadonlyMap<string, Figure>;
  findings: Finding[];
}

function compile(sources: DeckSources, layer: BranchLayer | undefined, today: string, places: EditionPlaces, findUse: typeof whereUsed): Compiled {
  const { national: issued, figures, letters, findings } = readSources(sources);
  const { region } = sources;
  const regional = region === undefined ? { deck: issued, findings: [] } : layRegion(issued, region, placesOfRegion(places));
  const changes = layer ?? blankLayer(issued.meta.id, issued.meta.version);
  const pictures: OwnPictures = { branch: sources.branchImages ?? NONE, region: region?.images ?? NONE };
  const applied = applyLayer(regional.deck, changes, places, pictures);
  const logo = findLogo(changes.profile.branch.logo, shelfOf(sources.images, pictures), places);
  const book = makeBook({
    figures, local: changes.figures, profile: changes.profile, today, usedOn: findUse(applied.deck),
    ...(region && { region: region.layer.figures, regionName: regionNameOf(region) }),
  });
  const { look, findings: ofLook } = resolveLook(issued.meta, changes, logo.src, places, region?.layer);
  return {
    edition: { deck: applied.deck, national: regional.deck, issued, book, layer: changes, region, logo: logo.src, look, letters, today },
    figures,
    findings: [...findings, ...regional.findings, ...namesTwice(sources, placesOfRegion(places)), ...applied.findings, ...logo.findings, ...ofLook],
  };
}

const NONE: readonly string[] = [];

/** The national deck of these sources, as every edition of them has it: read once. */
export const nationalDeck = (sources: DeckSources): Deck => readSources(sources).national;

interface ReadSources {
  national: Deck;
  figures: ReadonlyMap<string, Figure>;
  letters: readonly Letter[];
  findings: Finding[];
}

const read = new WeakMap<SourceFile, Pick<DeckSources, 'figures' | 'images' | 'letters'> & { result: ReadSources }>();
const NO_LETTERS: LetterSources = { files: [], findings: [] };

function readSources(sources: DeckSources): ReadSources {
  const known = read.get(sources.deck);
  if (known && known.figures === sources.figures && known.images === sources.images && known.letters === sources.letters) return known.result;
  const national = parseDeck(sources.deck, sources.images);
  const parsed = parseFigures(sources.figures);
  // Whatever another tool's deck has in a folder of that name is not ours to read.
  const { letters, findings } = parseLetters(national.foreign ? NO_LETTERS : (sources.letters ?? NO_LETTERS), national.meta.lang);
  const result = { national, figures: parsed.figures, letters, findings: [...national.findings, ...parsed.findings, ...findings] };
  read.set(sources.deck, { figures: sources.figures, images: sources.images, ...(sources.letters && { letters: sources.letters }), result });
  return result;
}

const lastUsed = new WeakMap<Deck, ReadonlyMap<string, readonly string[]>>();

function whereUsed(deck: Deck): ReadonlyMap<string, readonly string[]> {
  const known = lastUsed.get(deck);
  if (known) return known;
  const used = new Map<string, string[]>();
  for (const slide of deck.slides) {
    for (const id of contentTokenIds(slide)) {
      const slides = used.get(id);
      if (slides) slides.push(slide.id);
      else used.set(id, [slide.id]);
    }
  }
  lastUsed.set(deck, used);
  return used;
}

function sortFindings(findings: readonly Finding[]): Finding[] {
  const rank = (finding: Finding): number => (finding.level === 'error' ? 0 : 1);
  return findings.toSorted((a, b) => rank(a) - rank(b) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line);
}
