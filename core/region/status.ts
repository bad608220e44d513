import { makeEdition, type Edition } from '../branch/edition.ts';
import { blankLayer } from '../branch/model.ts';
import { NO_PLACES, type LayerPlaces } from '../branch/places.ts';
import { REGION_AS_BRANCH } from '../deck/check-region-figures.ts';
import type { DeckSources } from '../deck/model.ts';
import type { FigureRow } from '../figures/book.ts';
import { PROFILE_TOKENS } from '../figures/profile-tokens.ts';
import type { Finding } from '../findings.ts';
import { layerOf } from './layer-of.ts';
import { lastExports, type ExportEntry } from './ledger.ts';
import type { BranchInRegion } from './model.ts';
import { OF_BLANKS } from './own-checks.ts';

/** A figure of a branch, as a table of branches names it. */
export interface StatusFigure {
  id: string;
  label: string;
  /** As printed: "42"; '' where it is blank. */
  printed: string;
  /** As printed: "12 November 2025". */
  asOf: string;
  source: string;
}

/** How a branch stands with a deck. Whether it is ready is said by what comes of it: `BranchTally` in `rows.ts`. */
export interface BranchStatus {
  slug: string;
  name: string;
  deck: string;
  /** Blank figures without which a slide that is on can't go out. */
  missing: readonly StatusFigure[];
  /** The other blank ones that slides that are on use. */
  blank: readonly StatusFigure[];
  stale: readonly StatusFigure[];
  /** Details of the branch that its slides use and that are blank, by their ids: `official.name`. */
  blankDetails: readonly string[];
  /** What there is to check that the branch's own figures, changes and files brought about, errors first. */
  toCheck: readonly Finding[];
  /** What was exported of this deck, each file as it was written last, oldest first. */
  exports: readonly ExportEntry[];
}

/** What is known of a branch besides its changes. */
export interface AboutBranch {
  exports?: readonly ExportEntry[] | undefined;
  /** What is wrong with its files. */
  findings?: readonly Finding[] | undefined;
  places?: LayerPlaces | undefined;
  /** Paths of its pictures, as `DeckSources.branchImages`. */
  images?: readonly string[] | undefined;
}

const keyOf = ({ code, file, line, slide, message }: Finding): string => JSON.stringify([code, file, line, slide, message]);

/** Says how branches stand with one deck: each is worked out by itself, so that a list can show them as they come. */
export interface StatusReader {
  /** What there is to check in the deck and the region's changes, whatever branch it is. */
  common: readonly Finding[];
  read(branch: BranchInRegion, about?: AboutBranch): BranchStatus;
}

/**
 * Reads a deck once for all branches.
 * @param sources with the region's changes, where it has any
 * @param today ISO date
 * @param regionPlaces where the region's changes stand
 */
export function readStatuses(sources: DeckSources, today: string, regionPlaces?: LayerPlaces): StatusReader {
  const placesFor = (places: LayerPlaces = NO_PLACES): LayerPlaces => ({ ...places, ...(regionPlaces && { region: regionPlaces }) });
  const bare = makeEdition(sources, undefined, today, placesFor());
  // What is about a local figure or a detail is each branch's own, the same though it is for many.
  const isNobodys = (about: string | undefined): boolean => about === undefined || ['national', 'region'].includes(bare.book.row(about)?.owner ?? '');
  const common = bare.findings.filter(({ code, about }) => isNobodys(about) && !OF_BLANKS.has(code) && code !== REGION_AS_BRANCH);
  const known = new Set(common.map(keyOf));
  const { id, version } = bare.issued.meta;
  return {
    common,
    read({ slug, profile, layers }, { exports = [], findings = [], places, images } = {}) {
      const layer = layerOf({ layers }, id) ?? blankLayer(id, version, profile);
      const edition = makeEdition({ ...sources, ...(images && { branchImages: images }) }, layer, today, placesFor(places));
      const ofBranch = edition.findings.filter((finding) => !(OF_BLANKS.has(finding.code) && finding.slide !== undefined) && !known.has(keyOf(finding)));
      const toCheck = [...findings, ...ofBranch].toSorted((one, other) => Number(other.level === 'error') - Number(one.level === 'error'));
      const { missing, blank, stale } = figuresOf(edition);
      return {
        slug, name: profile.branch.name, deck: id,
        missing, blank, stale, toCheck,
        blankDetails: [...new Set(edition.findings.flatMap(({ code, about }) => (code === 'blank-figure' && about !== undefined && PROFILE_TOKENS.includes(about) ? [about] : [])))],
        exports: lastExports(exports.filter(({ deck }) => deck === id)),
      };
    },
  };
}

function figuresOf({ deck, book }: Edition): Pick<BranchStatus, 'missing' | 'blank' | 'stale'> {
  const on = new Set(deck.slides.filter((slide) => slide.on).map((slide) => slide.id));
  const used = book.rows.filter((row) => row.usedOn.some((id) => on.has(id)));
  const required = new Set<FigureRow>();
  const blank = new Set<FigureRow>();
  for (const row of used.filter(({ state, scope }) => state === 'blank' && scope === 'local')) {
    // Of a share what is missing are its parts: those are what somebody can fill in.
    const parts = (row.share ?? []).flatMap((id) => { const part = book.row(id); return part?.state === 'blank' ? [part] : []; });
    for (const part of parts.length > 0 ? parts : [row]) (row.required || part.required ? required : blank).add(part);
  }
  const say = ({ id, label, printed, asOfPrinted, source }: FigureRow): StatusFigure => ({ id, label, printed, asOf: asOfPrinted, source });
  return {
    missing: [...required].map(say),
    blank: [...blank].filter((row) => !required.has(row)).map(say),
    stale: used.filter(({ state, owner }) => state === 'stale' && owner === 'branch').map(say),
  };
}
