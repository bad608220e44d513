import type { Edition } from '../branch/edition.ts';
import { asKind } from '../export/as-kind.ts';
import { FILE_KINDS, type ExportFormat } from '../export/formats.ts';
import { safeFileName } from '../file-name.ts';
import type { Finding } from '../findings.ts';
import type { Slide } from '../deck/model.ts';
import { compose, type Composed } from '../slides/compose.ts';
import { heldFigures, heldFiles, heldSlides } from './goes-out.ts';
import { mayHaveNotes, maySee, type Audience } from './model.ts';
import { askAbout } from './questions.ts';
import type { Answers, ExportReview, ReviewQuestion } from './review-model.ts';
import { staysBehind } from './stays.ts';
import { usesIn, versionTokens } from './version-tokens.ts';

export type { ExportReview } from './review-model.ts';

/** A version and the kind of file that it is to be. */
export interface ReviewOrder {
  audience: Audience;
  /** Leave out the slides that lack a required figure. */
  leaveOutIncomplete: boolean;
  format: ExportFormat;
  /** To the questions of an earlier review. */
  answers?: Answers | undefined;
}

interface Looked {
  order: ReviewOrder;
  begun: Begun;
  review: ExportReview;
}

const last = new WeakMap<Edition, Looked>();

/**
 * Says what an export would be. Asked again for the same, as every export does before it begins, it is not looked at anew; and
 * answers by which no slide stays out change nothing but the questions.
 */
export function reviewExport(edition: Edition, order: ReviewOrder): ExportReview {
  const { audience, leaveOutIncomplete, format, answers } = order;
  const before = last.get(edition);
  const same = before?.order.audience === audience && before.order.leaveOutIncomplete === leaveOutIncomplete && before.order.format === format;
  if (same && before.order.answers === answers) return before.review;
  const begun = same ? before.begun : begin(edition, order);
  const questions = askAbout(edition, begun.slides, audience, begun.incompleteIds, answers ?? {});
  const review = same && leavesOutTheSame(before.review.questions, questions) ? { ...before.review, questions } : lookAt(edition, order, begun, questions);
  last.set(edition, { order: { audience, leaveOutIncomplete, format, answers }, begun, review });
  return review;
}

const leavesOutTheSame = (some: readonly ReviewQuestion[], others: readonly ReviewQuestion[]): boolean =>
  some.length === others.length && some.every(({ answer }, index) => (answer === 'leave-out') === (others[index]?.answer === 'leave-out'));

/** What is known before anything is asked. */
interface Begun {
  all: Composed;
  missing: readonly Finding[];
  incompleteIds: ReadonlySet<string>;
  leaveOut: ReadonlySet<string>;
  /** Those that would go out if nobody answered anything. */
  slides: readonly Slide[];
}

function begin(edition: Edition, { audience, leaveOutIncomplete }: ReviewOrder): Begun {
  const all = compose(edition, audience);
  const out = new Set(all.presentation.slides.map((slide) => slide.id));
  const missing = edition.findings.filter((finding) => finding.code === 'missing-figure' && isInVersion(finding, edition, audience, out));
  const incompleteIds = new Set(missing.flatMap((finding) => finding.slide ?? []));
  const leaveOut = leaveOutIncomplete ? incompleteIds : new Set<string>();
  return { all, missing, incompleteIds, leaveOut, slides: edition.deck.slides.filter(({ id }) => out.has(id) && !leaveOut.has(id)) };
}

function lookAt(edition: Edition, { audience, format }: ReviewOrder, { all, missing, incompleteIds, leaveOut }: Begun, questions: ReviewQuestion[]): ExportReview {
  const chosen = new Set(questions.filter(({ answer }) => answer === 'leave-out').map(({ slide }) => slide));
  const composed = leaveOut.size + chosen.size > 0 ? compose(edition, audience, { leaveOut, chosen }) : all;
  const others = edition.findings.filter((finding) => finding.level === 'error' && finding.letter === undefined && finding.code !== 'missing-figure' && finding.code !== 'no-slides');
  const whole: Finding[] = edition.deck.meta.audiences.includes(audience) ? [] : [noVersion(edition, audience)];
  if (composed.presentation.slides.length === 0) whole.push(noSlides(edition));
  const presentation = asKind(composed.presentation, format);
  const holds = heldSlides(presentation, edition);
  const slides = new Set(holds.map(({ id }) => id));
  const { noNotes, wordsAlone } = FILE_KINDS[format];
  const notes = mayHaveNotes(audience) && noNotes !== true;
  const uses = usesIn(edition, slides, audience, notes);
  const figures = heldFigures(edition, uses, audience);
  const shown = heldFiles(presentation);
  const [files, described] = wordsAlone === true ? [[], shown] : [shown, []];
  return {
    audience,
    fileName: exportFileName(edition.deck.meta.title, audience, format),
    holds,
    figures,
    files,
    leavesOut: composed.leftOut,
    stays: staysBehind(edition, audience, composed.leftOut, { slides, figures, files, described, uses, notes }),
    questions,
    blockers: [...others, ...missing.filter(({ slide }) => slide !== undefined && slides.has(slide)), ...whole],
    incomplete: all.presentation.slides.filter((slide) => incompleteIds.has(slide.id)).map(({ id, label }) => ({ id, label })),
    warnings: edition.findings.filter((finding) => finding.level === 'warning' && finding.letter === undefined && (finding.slide === undefined || slides.has(finding.slide))),
  };
}

/** Ids of the slides to leave out because a required figure is blank. */
export const incompleteSlides = (review: ExportReview): ReadonlySet<string> => new Set(review.incomplete.map((slide) => slide.id));

/** Ids of the slides that the answers leave out. */
export const chosenSlides = ({ questions }: ExportReview): ReadonlySet<string> => new Set(questions.filter(({ answer }) => answer === 'leave-out').map(({ slide }) => slide));

/** What nobody has decided yet. */
export const openQuestions = ({ questions }: Pick<ExportReview, 'questions'>): ReviewQuestion[] => questions.filter(({ settled }) => !settled);

/** A missing figure stops a version only where that version would have printed it. */
function isInVersion(finding: Finding, edition: Edition, audience: Audience, out: ReadonlySet<string>): boolean {
  if (finding.slide === undefined || !out.has(finding.slide)) return false;
  const slide = edition.deck.slides.find((each) => each.id === finding.slide);
  if (!slide) return false;
  return versionTokens(slide, audience).some((id) => {
    const row = edition.book.row(id);
    return row?.required === true && row.state === 'blank' && maySee(row.audience, audience);
  });
}

const noVersion = ({ deck }: Edition, audience: Audience): Finding => ({
  level: 'error', code: 'no-version', file: deck.file, line: 1, slide: undefined,
  message: `This deck has no version ${VERSIONS[audience]}. It can be exported ${deck.meta.audiences.map((each) => VERSIONS[each]).join(' or ')}.`,
});

const noSlides = (edition: Edition): Finding => ({
  level: 'error', code: 'no-slides', file: edition.deck.file, line: 1, slide: undefined,
  message: 'No slide is left for this version. Switch slides on, or choose another version.',
});

const VERSIONS: Readonly<Record<Audience, string>> = { members: 'for members', employer: 'for employer', public: 'for the public' };

/** A file name that says which version it is: "… for employer.pptx". Safe on Windows, macOS and Linux. */
export function exportFileName(title: string, audience: Audience, format: ExportFormat): string {
  const { folder, suffix, ending } = FILE_KINDS[format];
  const more = folder ?? suffix;
  return safeFileName([title.trim() || 'Deck', VERSIONS[audience], ...(more === undefined ? [] : [more])].join(' ') + (folder === undefined ? `.${ending}` : ''));
}

/** What the folder of a JCNC pack is called. */
export const packName = (title: string): string => safeFileName(`${title.trim() || 'Deck'} JCNC pack ${VERSIONS.employer}`);

/** The same for what is no slides. */
export const versionFileName = (title: string, audience: Audience, ending: string): string => safeFileName(`${title} ${VERSIONS[audience]}.${ending}`);
