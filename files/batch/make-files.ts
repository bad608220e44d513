import { join } from 'node:path';
import { chosenSlides, incompleteSlides, openQuestions, reviewExport } from '../../core/audience/review.ts';
import type { Answer, Answers, ExportReview, ReviewQuestion } from '../../core/audience/review-model.ts';
import { Isolation, type Foreign } from '../../core/batch/isolation.ts';
import { notMade, type FileResult, type PlannedFile } from '../../core/batch/model.ts';
import { stringsIn } from '../../core/batch/strings-in.ts';
import { WAYS } from '../../core/batch/ways.ts';
import { makeEdition, type Edition } from '../../core/branch/edition.ts';
import type { BranchLayer } from '../../core/branch/model.ts';
import { AppError } from '../../core/errors.ts';
import { parseFigures } from '../../core/figures/parse.ts';
import { blankNames } from '../../core/letters/pack.ts';
import { printedFigures, printedInLetter } from '../../core/region/ledger.ts';
import { ownTexts } from '../../core/region/own-texts.ts';
import { listBranchImages } from '../picture-folders.ts';
import type { Painter } from '../paint/painter.ts';
import { openExporter, type Exporter } from '../export/export-many.ts';
import type { ExportOrder } from '../export/export-version.ts';
import { exportLetter } from '../letters/export-letter.ts';
import { sha256 } from '../sha256.ts';
import { batchFailure } from './batch-failure.ts';
import { openPicturesOfOthers } from './pictures-of-others.ts';
import { makeSamples } from './samples.ts';
import type { BatchSetup } from './setup.ts';

/** Makes the files of a batch, two at once at most. The deck is read once, and what is found in every file was made once. */
export interface FileMaker {
  /** Makes one file, looks for what is another branch's, and keeps it only without. Never throws but for a cancel: what fails is said in the result. */
  make(file: PlannedFile, signal?: AbortSignal): Promise<FileResult>;
}

export interface MakerOptions {
  painter?: Painter | undefined;
  /** For tests of what may never happen: an edition that isn't the branch's. */
  editionOf?: (layer: BranchLayer, make: (layer: BranchLayer) => Edition) => Edition;
}

/** Prepares a batch: reads the deck and what every branch put in. */
export async function openMaker(setup: BatchSetup, { painter, editionOf = (layer, make) => make(layer) }: MakerOptions = {}): Promise<FileMaker> {
  const { sources, branches, today, folder, regionFolder } = setup;
  const { figures } = parseFigures(sources.figures);
  const samples = await makeSamples(setup, figures);
  const isolation = new Isolation({
    branches, figures, today,
    texts: [sources.deck.text, sources.figures?.text ?? '', ...(sources.letters?.files ?? []).map(({ text }) => text), ...stringsIn(sources.region?.layer)],
    samples: samples.texts, sampleNumbers: samples.numbers,
  });
  const pictures = openPicturesOfOthers(setup, samples.pictures);
  const exporter = openExporter();
  // Of the two branches that files are made for at once.
  let editions: readonly { branch: number; edition: Edition }[] = [];
  const edition = async (branch: number): Promise<Edition> => {
    const known = editions.find((each) => each.branch === branch);
    if (known) return known.edition;
    const { layer, folders } = taken(branches, branch);
    const branchImages = folders.length === 0 ? [] : await listBranchImages(folders);
    const made = editionOf(layer, (own) => makeEdition(branchImages.length === 0 ? sources : { ...sources, branchImages }, own, today));
    editions = [...editions.slice(-1), { branch, edition: made }];
    return made;
  };
  return {
    async make(file, signal) {
      const branch = taken(branches, file.branch);
      const { faults, folders } = branch;
      const blank = notMade(branch, file, faults.join(' '));
      if (faults.length > 0) return blank;
      try {
        const making: Making = {
          setup, exporter, edition: await edition(file.branch), painter, signal, blank, target: join(setup.out, file.fileName), ifHeld: 'same-stays', folders: { deck: folder, branch: folders, ...(regionFolder !== undefined && { region: regionFolder }) },
          lookAt: async (read) => refuseForeign([...isolation.foreignIn(read, file.branch), ...(await pictures.foreignIn(read, file.branch))]),
        };
        return await (file.output.is === 'slides' ? makeSlides(making, file.output) : makeLetter(making, file.output.letter));
      } catch (error) {
        if (error instanceof AppError && error.code === 'cancelled') throw error;
        return { ...blank, problem: wordsOf(batchFailure(error, setup, '')) };
      }
    },
  };
}

function taken<T>(all: readonly T[], index: number): T {
  const found = all[index];
  if (found === undefined) throw new AppError('internal', 'A branch of this batch is missing.');
  return found;
}

interface Making extends Pick<ExportOrder, 'edition' | 'folders' | 'painter' | 'signal' | 'target' | 'lookAt' | 'ifHeld'> {
  setup: BatchSetup;
  exporter: Exporter;
  blank: FileResult;
}

const wordsOf = (error: unknown): string =>
  error instanceof AppError ? [error.message, error.hint].filter(Boolean).join(' ') : 'Something went wrong inside Branchdeck. No file was left half written.';

function refuseForeign(foreign: readonly Foreign[]): void {
  if (foreign.length === 0) return;
  const told = foreign.slice(0, 3).map(({ found, where, what, branches }) => `“${found}” in ${where} (${what} of ${branches.join(' or ')}).`);
  throw new AppError('withheld', `The file was not kept: something that only another branch put in was found in it. ${told.join(' ')}${foreign.length > 3 ? ` And ${foreign.length - 3} more.` : ''}`, 'Please tell whoever looks after Branchdeck: this should never happen.');
}

/** The answers that were given, where one is asked for that may be given so. */
function answersTo(asked: readonly ReviewQuestion[], { answers, yes, questions }: BatchSetup): Answers {
  const given: Record<string, Answer> = {};
  for (const { id, kind, answers: may } of asked) {
    const wanted = answers[id] ?? (yes ? 'keep' : questions === 'leave-out' && kind !== 'missing-figure' ? 'leave-out' : undefined);
    if (may.some((each) => each.id === wanted) && wanted !== undefined) given[id] = wanted;
  }
  return given;
}

async function makeSlides({ setup, exporter, edition, blank, ...order }: Making, { format, audience }: { format: ExportOrder['format']; audience: ExportOrder['audience'] }): Promise<FileResult> {
  const { leaveOutIncomplete } = setup;
  const answers = answersTo(reviewExport(edition, { audience, leaveOutIncomplete, format }).questions, setup);
  const review = reviewExport(edition, { audience, leaveOutIncomplete, format, answers });
  if (review.blockers.length > 0) throw blocked(review, setup.inWindow === true);
  if (setup.questions === 'stop') refuseOpen(review);
  const { contents, report, remarks } = await exporter.export({ ...order, edition, audience, format, leaveOutIncomplete, answers });
  return {
    ...blank, made: true, problem: '', contents, slides: report.holds.slides.length, bytes: report.file.bytes, sha256: report.file.sha256,
    questions: review.questions.map(({ id, kind, answer }) => ({ id, kind, answer: answer ?? 'not asked' })),
    leftOut: leftOutOf(review),
    figures: printedFigures(review),
    texts: sha256(ownTexts(edition, audience)),
    warnings: [...blank.warnings, ...remarks, ...review.warnings.map(({ slide, message }) => (slide === undefined ? message : `Slide “${slide}”: ${message}`))],
  };
}

/** Somebody is to decide branch by branch: nothing goes out until then. */
function refuseOpen(review: ExportReview): void {
  const open = openQuestions(review).filter(({ kind }) => kind !== 'missing-figure');
  if (open.length === 0) return;
  const told = open.slice(0, 3).map(({ label, message }) => `“${label}”: ${message}`);
  throw new AppError('blocked', `Something is to be decided before it goes out. ${told.join(' ')}${open.length > 3 ? ` And ${open.length - 3} more.` : ''}`, 'Open the branch and export it there, where each is asked.');
}

function blocked({ blockers, incomplete }: ExportReview, inWindow: boolean): AppError {
  const told = [...new Set(blockers.map(({ slide, message }) => (slide === undefined ? message : `Slide “${slide}”: ${message}`)))];
  const more = told.length > 3 ? ` And ${told.length - 3} more.` : '';
  const onlyMissing = incomplete.length > 0 && blockers.every(({ code }) => code === 'missing-figure');
  const way = inWindow
    ? (onlyMissing ? 'Fill the missing figures in, or choose to leave such slides out.' : 'Mend this, and make it again.')
    : (onlyMissing ? 'Fill the missing figures in, or leave such slides out with --leave-out-incomplete.' : 'Mend this, and go on with --resume.');
  return new AppError('blocked', `${told.slice(0, 3).join(' ')}${more}`, way);
}

/** What this branch's file lacks slide by slide, and of what no file of the version has the number. */
function leftOutOf(review: ExportReview): FileResult['leftOut'] {
  const single = new Set([...chosenSlides(review), ...incompleteSlides(review)]);
  const rest = new Map<string, number>();
  for (const { id, reason } of review.leavesOut) if (!single.has(id)) rest.set(reason, (rest.get(reason) ?? 0) + 1);
  return [
    ...review.leavesOut.flatMap(({ id, label, reason }) => (single.has(id) ? [{ label, reason: WAYS[reason] ?? reason }] : [])),
    ...[...rest].map(([reason, count]) => ({ label: count === 1 ? '1 slide' : `${count} slides`, reason: WAYS[reason] ?? reason })),
  ];
}

async function makeLetter({ edition, blank, target, ifHeld, signal, lookAt }: Making, letterId: string): Promise<FileResult> {
  const { letter, report } = await exportLetter({ edition, letterId, audience: blank.audience, format: 'docx', target, ifHeld, signal, lookAt });
  const open = letter.blanks.length === 0 ? [] : [`Still blank, and marked in it: ${blankNames(letter.blanks)}.`];
  return { ...blank, made: true, problem: '', contents: letter.title, bytes: report.file.bytes, sha256: report.file.sha256, warnings: [...blank.warnings, ...open], figures: printedInLetter(edition, letterId, blank.audience) };
}
