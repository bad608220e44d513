import type { BranchDetails, BranchExport } from '../../bridge/region-calls.ts';
import { AUDIENCES } from '../../core/audience/model.ts';
import { listBlanks } from '../../core/blanks/list-blanks.ts';
import { makeEdition, type Edition } from '../../core/branch/edition.ts';
import { blankLayer, type BranchLayer } from '../../core/branch/model.ts';
import type { DeckMeta, DeckSources } from '../../core/deck/model.ts';
import { profileName } from '../../core/figures/profile-tokens.ts';
import type { Finding } from '../../core/findings.ts';
import type { ExportEntry } from '../../core/region/ledger.ts';
import { layerOf } from '../../core/region/layer-of.ts';
import type { BranchInRegion } from '../../core/region/model.ts';
import type { BranchTally, LastExport } from '../../core/region/rows.ts';
import { ownTexts } from '../../core/region/own-texts.ts';
import { readStatuses, type AboutBranch, type BranchStatus, type StatusReader } from '../../core/region/status.ts';
import { sha256 } from '../../files/sha256.ts';

/** A deck as branches are looked at against it. */
export interface DeckToLookAt {
  /** With the region's own changes among them. */
  sources: DeckSources;
  meta: DeckMeta;
  reader: StatusReader;
  /** What is to be checked in national figures, whichever branch shows them. */
  national: ReadonlySet<string>;
  today: string;
}

const keyOf = ({ code, about, message }: Finding): string => JSON.stringify([code, about, message]);

/** Makes ready for looking at one branch after the other. @param today ISO date */
export function deckToLookAt(sources: DeckSources, meta: DeckMeta, today: string): DeckToLookAt {
  const { findings, book } = makeEdition(sources, undefined, today);
  const ofNational = findings.filter(({ about }) => about !== undefined && book.row(about)?.scope === 'national');
  return { sources, meta, reader: readStatuses(sources, today), national: new Set(ofNational.map(keyOf)), today };
}

/** A branch's changes to the deck; blank ones where it has none. */
export const layerFor = (branch: BranchInRegion, { id, version }: Pick<DeckMeta, 'id' | 'version'>): BranchLayer => layerOf(branch, id) ?? blankLayer(id, version, branch.profile);

const editionFor = (branch: BranchInRegion, { sources, meta, today }: DeckToLookAt, { images }: AboutBranch): Edition =>
  makeEdition({ ...sources, ...(images && { branchImages: images }) }, layerFor(branch, meta), today);

/** What is to be checked besides what is blank or may be out of date, which is said figure by figure. */
const checksOf = ({ toCheck }: BranchStatus, { national }: DeckToLookAt): Finding[] => toCheck.filter((finding) => finding.code !== 'stale-figure' && !national.has(keyOf(finding)));

/** Whether a file says something else than it would say if it were exported now. */
function isOlder(entry: ExportEntry, edition: Edition): boolean {
  const { book, issued } = edition;
  if (entry.version !== issued.meta.version) return true;
  if (entry.texts !== undefined && entry.texts !== sha256(ownTexts(edition, entry.audience))) return true;
  return entry.figures.some(({ id, value }) => {
    const printed = book.print({ type: 'token', id, filter: undefined, raw: '', line: 0 }, entry.audience);
    return !('text' in printed) || printed.text !== value;
  });
}

/** The versions that were made on the last day, each kind of file as it was made last. @param exports oldest first */
function lastOf(exports: readonly ExportEntry[], edition: () => Edition): LastExport | undefined {
  const day = exports.at(-1)?.day;
  if (day === undefined) return undefined;
  const now = edition();
  const made = new Map(exports.flatMap((entry) => (entry.day === day ? [[JSON.stringify([entry.audience, entry.kind, entry.letter]), entry] as const] : [])));
  return { day, audiences: AUDIENCES.filter((audience) => [...made.values()].some((entry) => entry.audience === audience)), older: [...made.values()].some((entry) => isOlder(entry, now)) };
}

/** How far a branch is. */
export function tallyOf(branch: BranchInRegion, deck: DeckToLookAt, about: AboutBranch): { state: BranchTally; last: LastExport | undefined } {
  const status = deck.reader.read(branch, about);
  return {
    state: {
      begun: layerOf(branch, deck.meta.id) !== undefined,
      blank: status.missing.length + status.blank.length + status.blankDetails.length,
      stale: status.stale.length,
      check: checksOf(status, deck).length,
    },
    last: lastOf(status.exports, () => editionFor(branch, deck, about)),
  };
}

/** The same in words, line by line. */
export function detailsOf(branch: BranchInRegion, deck: DeckToLookAt, about: AboutBranch): Omit<BranchDetails, 'exports'> & { exports: Omit<BranchExport, 'there'>[] } {
  const status = deck.reader.read(branch, about);
  const edition = editionFor(branch, deck, about);
  const blanks = listBlanks(edition);
  const slidesOf = (label: string): readonly number[] => [...blanks.figures, ...blanks.details, ...blanks.stale].find((each) => each.label === label)?.slides ?? [];
  const numbers = new Map(edition.deck.slides.map(({ id }, index) => [id, index + 1]));
  const figures = [...status.missing.map(({ label }) => ({ label, required: true })), ...status.blank.map(({ label }) => ({ label, required: false }))];
  return {
    slug: branch.slug,
    profile: branch.profile,
    begun: layerOf(branch, deck.meta.id) !== undefined,
    figures: figures.map((each) => ({ ...each, slides: slidesOf(each.label) })),
    details: status.blankDetails.map((id) => profileName(id) ?? id).map((label) => ({ label, slides: slidesOf(label) })),
    stale: status.stale.map(({ label, printed, asOf, source }) => ({ label, printed, asOf, source, slides: slidesOf(label) })),
    checks: checksOf(status, deck).map(({ message, slide, file }) => ({ message: about.findings?.some((own) => own.message === message) === true ? `${file}: ${message}` : message, slide: slide === undefined ? undefined : numbers.get(slide) })),
    exports: status.exports.toReversed().map((entry) => ({
      file: entry.file, day: entry.day, audience: entry.audience, kind: entry.kind, version: entry.version, sha256: entry.sha256, older: isOlder(entry, edition),
    })),
  };
}

/** A branch that could not be looked at: one thing to check, which its details say. */
export const unlooked = (branch: BranchInRegion, { id }: Pick<DeckMeta, 'id'>): ReturnType<typeof tallyOf> => ({ state: { begun: layerOf(branch, id) !== undefined, blank: 0, stale: 0, check: 1 }, last: undefined });

/** The same in words. @param failure why */
export const unlookedDetails = (branch: BranchInRegion, meta: Pick<DeckMeta, 'id'>, { message, hint }: { message: string; hint?: string | undefined }): ReturnType<typeof detailsOf> => ({
  slug: branch.slug, profile: branch.profile, begun: unlooked(branch, meta).state.begun, figures: [], details: [], stale: [], exports: [],
  checks: [{ message: ['This branch could not be looked at.', message, hint].filter(Boolean).join(' '), slide: undefined }],
});
