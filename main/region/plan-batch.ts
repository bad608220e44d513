import type { BatchExample, BatchOffer, BatchWish } from '../../bridge/batch-calls.ts';
import { AUDIENCES } from '../../core/audience/model.ts';
import type { BatchBranch, Output, PlannedFile } from '../../core/batch/model.ts';
import { DEFAULT_PATTERN, readPattern } from '../../core/batch/names.ts';
import { planFiles } from '../../core/batch/plan.ts';
import { beginEdition } from '../../core/branch/edition.ts';
import { blankLayer } from '../../core/branch/model.ts';
import { AppError } from '../../core/errors.ts';
import { EXPORT_FORMATS } from '../../core/export/formats.ts';
import { parseFigures } from '../../core/figures/parse.ts';
import type { Letter } from '../../core/letters/model.ts';
import type { BranchInRegion } from '../../core/region/model.ts';
import { readBranches, type GivenBranches } from '../../files/batch/read-branches.ts';
import type { BatchSetup } from '../../files/batch/setup.ts';
import type { DeckInUse } from '../library-model.ts';
import type { RegionBatch } from '../stores/region-batches.ts';

/** The letters of a deck, as issued. */
export const lettersOf = ({ sources }: Pick<DeckInUse, 'sources'>, today: string): readonly Letter[] => beginEdition(sources, undefined, today).letters;

/** What can be chosen, with what was chosen last as far as it still can be. */
export function offerOf(deck: DeckInUse, { last }: RegionBatch, today: string): Omit<BatchOffer, 'folder'> {
  const { title, version, audiences } = deck.meta;
  const letters = lettersOf(deck, today).map(({ id, title: called, audiences: forWhom }) => ({ id, title: called, audiences: forWhom }));
  const wanted = last?.audiences.filter((each) => audiences.includes(each)) ?? [];
  return {
    title, version, audiences, letters,
    last: {
      audiences: wanted.length > 0 ? wanted : audiences.slice(0, 1),
      formats: last?.formats ?? ['pptx'],
      letters: last?.letters.filter((id) => letters.some((letter) => letter.id === id)) ?? [],
      pattern: last?.pattern ?? DEFAULT_PATTERN,
      leaveOutIncomplete: last?.leaveOutIncomplete ?? true,
      questions: last?.questions ?? 'keep',
    },
  };
}

/** The files that each branch gets, in one order whatever was ticked first. */
export function outputsOf({ audiences, formats, letters }: Pick<BatchWish, 'audiences' | 'formats' | 'letters'>, ofDeck: readonly Letter[]): Output[] {
  return AUDIENCES.filter((each) => audiences.includes(each)).flatMap((audience): Output[] => [
    ...EXPORT_FORMATS.filter((each) => formats.includes(each)).map((format): Output => ({ is: 'slides', format, audience })),
    ...ofDeck.filter((letter) => letters.includes(letter.id) && letter.audiences.includes(audience)).map(({ id, title }): Output => ({ is: 'letter', letter: id, title, audience })),
  ]);
}

/** A batch as it is to be made. */
export interface ReadyBatch {
  setup: BatchSetup;
  files: PlannedFile[];
  notes: string[];
}

interface Order {
  root: string;
  deck: DeckInUse;
  wish: BatchWish;
  out: string;
  /** ISO day. */
  today: string;
}

/** Plans files for every branch, of which those that are wanted are left: a name is the same whoever else is chosen. */
function planned(given: GivenBranches, outputs: readonly Output[], { deck, wish, today }: Pick<Order, 'deck' | 'wish' | 'today'>): Pick<ReadyBatch, 'files' | 'notes'> {
  const { branches, warnings } = given;
  const { files, numbered } = planFiles({ branches, outputs, pattern: readPattern(wish.pattern), deckTitle: deck.meta.title, today });
  const wanted = new Set(wish.slugs);
  const left = files.filter(({ branch }) => wanted.has(branches[branch]?.key ?? ''));
  const names = new Set(left.map(({ fileName }) => fileName));
  return {
    files: left,
    notes: [...warnings, ...numbered.filter((name) => names.has(name)).map((name) => `“${name}” has a number, since another file would have the same name on some systems.`)],
  };
}

/** Reads the region's branches as they lie on the disk, and plans their files. Throws AppError `usage` where there is nothing to make. */
export async function prepareBatch(order: Order): Promise<ReadyBatch> {
  const { root, deck, wish, out, today } = order;
  const { id, version } = deck.meta;
  const outputs = outputsOf(wish, lettersOf(deck, today));
  const given = await readBranches(root, { id, version, figures: parseFigures(deck.sources.figures).figures, today, yes: false });
  const { files, notes } = planned(given, outputs, order);
  if (files.length === 0) throw new AppError('usage', 'There is nothing to make.', 'Choose at least one branch, and what each is to get.');
  // The user's own changes to the deck are no branch's of the region.
  const { branchImages: _, ...national } = deck.sources;
  const region = given.region?.sources;
  return {
    files, notes,
    setup: {
      folder: deck.folder, regionFolder: given.region?.folder, sources: region === undefined ? national : { ...national, region }, branches: given.branches, outputs, out, today,
      leaveOutIncomplete: wish.leaveOutIncomplete, answers: {}, yes: wish.questions === 'keep', ...(wish.questions !== 'keep' && { questions: wish.questions }), inWindow: true,
    },
  };
}

/** What the files would be called, by the branches as they are known: nothing is read. */
export function exampleOf({ branches, deck, wish, today }: Omit<Order, 'root' | 'out'> & { branches: readonly BranchInRegion[] }, shown: number): BatchExample {
  const fault = faultOf(wish.pattern);
  if (fault !== '') return { files: 0, names: [], fault };
  const { id, version } = deck.meta;
  const known = branches.map(({ slug, profile }): BatchBranch => ({ key: slug, name: profile.branch.name || slug, from: '', layer: blankLayer(id, version, profile), folders: [], faults: [], warnings: [] }));
  const { files } = planned({ branches: known, region: undefined, warnings: [] }, outputsOf(wish, lettersOf(deck, today)), { deck, wish, today });
  return { files: files.length, names: files.slice(0, shown).map(({ fileName }) => fileName), fault };
}

function faultOf(pattern: string): string {
  try {
    readPattern(pattern);
    return '';
  } catch (error) {
    return error instanceof AppError ? [error.message, error.hint].filter(Boolean).join(' ') : '';
  }
}
