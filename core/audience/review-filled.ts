import type { Edition } from '../branch/edition.ts';
import type { Deck, Slide } from '../deck/model.ts';
import { profileName } from '../figures/profile-tokens.ts';
import type { Finding } from '../findings.ts';
import { labelOf } from '../slides/compose.ts';
import type { Audience } from './model.ts';
import { reviewExport } from './review.ts';
import type { Answers, ExportReview, HeldSlide, QuestionKind, ReviewQuestion, Stays } from './review-model.ts';

/** What filling a deck's PowerPoint came to, with every slide of the version in it. */
export interface TriedFill {
  /** With the number of the file's slide as `slide`. */
  findings: readonly Finding[];
  /** Numbers of the slides that the file and the deck let these readers have. */
  allowed: ReadonlySet<number>;
}

/** The review of a deck's PowerPoint, and the numbers of its slides that go out. */
export interface FilledReview {
  review: ExportReview;
  keep: number[];
}

/**
 * Says what a deck's PowerPoint would be, filled in: the same review as any export's, for the slides that the file has.
 * A slide with something that nothing can be put in for is a question, and can be left out.
 */
export function reviewFilled(edition: Edition, { audience, answers = {} }: { audience: Audience; answers?: Answers | undefined }, { findings, allowed }: TriedFill): FilledReview {
  const base = reviewOthers(edition, audience, answers);
  const slides = edition.deck.slides.filter(({ origin, region, fromSlide }) => origin !== 'added' && region !== 'added' && fromSlide !== undefined);
  const groups = grouped(slides, ({ fromSlide = 0 }) => fromSlide);
  const holds = new Map(base.holds.map((held) => [held.id, held]));
  const stops = grouped(findings.filter(({ level, slide }) => level === 'error' && slide !== undefined), ({ slide }) => Number(slide));
  const questions = [...stops].flatMap(([number, found]) => {
    const [first] = groups.get(number) ?? [];
    const question = first && isOut(groups.get(number) ?? [], holds, base) && allowed.has(number) ? ask(first, number, found, edition, answers) : undefined;
    return question ? [question] : [];
  });
  const chosen = new Set(questions.filter(({ answer }) => answer === 'leave-out').map(({ slide }) => slide));
  const keep = [...groups].flatMap(([number, parts]) =>
    (allowed.has(number) && parts.every(({ id }) => holds.has(id)) && !parts.some(({ id }) => chosen.has(id)) ? [number] : [])).toSorted((one, other) => one - other);
  const kept = new Set(keep);
  const ids = new Set(slides.filter(({ fromSlide = 0 }) => kept.has(fromSlide)).map(({ id }) => id));
  const staying = base.holds.filter(({ id, origin }) => origin !== 'made' && !ids.has(id));
  const whole = findings.filter(({ level, slide }) => level === 'error' && slide === undefined);
  const review: ExportReview = {
    ...base,
    holds: keep.flatMap((number) => together(groups.get(number) ?? [], holds)),
    figures: base.figures.map((figure) => ({ ...figure, slides: figure.slides.filter((id) => ids.has(id)) })).filter((figure) => figure.slides.length > 0),
    files: base.files.map((file) => ({ ...file, slides: file.slides.filter((id) => ids.has(id)) })).filter((file) => file.slides.length > 0),
    stays: [...staying.map((held): Stays => ({ kind: 'slide', id: held.id, label: held.label, on: undefined, reason: chosen.has(held.id) ? 'chosen' : held.origin === 'added' ? 'kind' : 'audience' })), ...base.stays],
    questions: [...questions, ...base.questions.map((question) => ({ ...question, settled: question.settled || chosen.has(question.slide) }))],
    blockers: [...base.blockers.filter(({ slide }) => slide === undefined || ids.has(slide)), ...whole, ...(keep.length === 0 && base.holds.length > 0 ? [nothing(edition)] : [])],
    warnings: [...base.warnings, ...findings.filter(({ level, slide }) => level === 'warning' && (slide === undefined || kept.has(Number(slide)))).map((finding) => inDeck(finding, groups)), ...changed(slides.filter(({ id }) => ids.has(id)), edition)],
  };
  return { review, keep };
}

function grouped<T>(items: readonly T[], of: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) groups.set(of(item), [...(groups.get(of(item)) ?? []), item]);
  return groups;
}

/**
 * The deck as the file has it: with the text that was issued, and switched on and off as in the edition. A passage that is
 * kept to members stands in the file also where somebody took it out of the slide's text here.
 */
export const asInFile = ({ deck }: Pick<Edition, 'deck'>): Deck =>
  ({ ...deck, slides: deck.slides.map((slide) => (slide.national ? { ...asIssued(slide), on: slide.on } : slide)) });

const asIssued = (slide: Slide): Slide => (slide.national ? asIssued(slide.national) : slide);

/** What a blank figure is asked for elsewhere: a file can't go without what stands in it, and its own questions say so. */
const OF_BLANKS: ReadonlySet<string> = new Set<QuestionKind>(['missing-figure', 'blank-figure', 'min-base']);

/** The deck's own review, without what is asked about figures that are blank. */
function reviewOthers(edition: Edition, audience: Audience, answers: Answers): ExportReview {
  const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => !OF_BLANKS.has(id.slice(0, id.indexOf(':')))));
  const review = reviewExport(edition, { audience, leaveOutIncomplete: false, format: 'pptx', answers: kept });
  return { ...review, questions: review.questions.filter(({ kind }) => !OF_BLANKS.has(kind)), blockers: review.blockers.filter(({ code }) => code !== 'missing-figure'), incomplete: [] };
}

/** Whether all parts of a slide would go out, but for what is answered about them. */
const isOut = (parts: readonly Slide[], holds: ReadonlyMap<string, HeldSlide>, { questions }: ExportReview): boolean =>
  parts.every(({ id }) => holds.has(id) || questions.some(({ slide }) => slide === id));

function ask(first: Slide, number: number, found: readonly Finding[], edition: Edition, answers: Answers): ReviewQuestion {
  const id = `fill:${number}`;
  const answer = answers[id] === 'leave-out' ? 'leave-out' : undefined;
  return {
    id, kind: 'missing-figure', slide: first.id, label: labelOf(first, edition),
    message: stopWords(found, edition),
    answers: [{ id: 'leave-out', label: 'Leave this slide out' }], answer, settled: answer !== undefined,
  };
}

/** "Nothing can be put in for …", and whatever else stands in the way. */
function stopWords(found: readonly Finding[], { book }: Edition): string {
  const blank = found.flatMap(({ code, about }) => (code === 'fill-blank' && about !== undefined ? [`“${book.row(about)?.label ?? profileName(about) ?? about}”`] : []));
  const others = found.filter(({ code, about }) => code !== 'fill-blank' || about === undefined).map(({ message }) => message);
  return [...(blank.length === 0 ? [] : [`Nothing can be put in for ${[...new Set(blank)].join(', ')}.`]), ...new Set(others)].join(' ');
}

/** One slide of the file, which may be several of the deck. */
function together(parts: readonly Slide[], holds: ReadonlyMap<string, HeldSlide>): HeldSlide[] {
  const held = parts.flatMap(({ id }) => holds.get(id) ?? []);
  const [first] = held;
  if (!first) return [];
  const sum = (of: 'charts' | 'pictures'): number => held.reduce((total, part) => total + part[of], 0);
  return [{ ...first, notes: held.some(({ notes }) => notes), charts: sum('charts'), pictures: sum('pictures'), origin: 'national' }];
}

const nothing = ({ deck }: Edition): Finding =>
  ({ level: 'error', code: 'no-slides', file: deck.file, line: 1, slide: undefined, message: 'No slide of the PowerPoint is left for this version. Say under “Who may see it…” which slides it may hold, or choose another version.' });

const inDeck = (finding: Finding, groups: ReadonlyMap<number, readonly Slide[]>): Finding =>
  (finding.slide === undefined ? finding : { ...finding, slide: groups.get(Number(finding.slide))?.[0]?.id });

/** What was changed here does not reach into the file. */
const changed = (slides: readonly Slide[], edition: Edition): Finding[] =>
  slides.filter(({ origin, region }) => origin === 'edited' || region === 'edited').map((slide) => ({
    level: 'warning', code: 'fill-edited', file: slide.file, line: slide.line, slide: slide.id,
    message: `${slide.origin === 'edited' ? 'You' : 'Your region'} changed the text of “${labelOf(slide, edition)}” here. In the PowerPoint it stays as it was: change it there too.`,
  }));
