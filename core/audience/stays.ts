import type { Edition } from '../branch/edition.ts';
import { readComments, type SlideComments } from '../deck/comments.ts';
import type { Slide } from '../deck/model.ts';
import { PROFILE_TOKENS, profileName, profileText } from '../figures/profile-tokens.ts';
import { blocksIn } from '../slides/blocks-in.ts';
import { labelOf } from '../slides/compose.ts';
import type { LeftOut } from '../slides/model.ts';
import { showBlocks } from '../slides/show.ts';
import { showing } from '../slides/show-slide.ts';
import { mayHaveNotes, maySee, type Audience } from './model.ts';
import type { HeldFigure, HeldFile, Stays, StayReason } from './review-model.ts';

export interface GoingOut {
  slides: ReadonlySet<string>;
  figures: readonly HeldFigure[];
  files: readonly HeldFile[];
  /** Pictures that it gives by their descriptions alone. */
  described: readonly HeldFile[];
  /** Whether speaker notes go out. */
  notes: boolean;
  /** Ids of the slides that use each token. */
  uses: ReadonlyMap<string, string[]>;
}

/** Everything that a version doesn't hold, and why. */
export function staysBehind(edition: Edition, audience: Audience, leftOut: readonly LeftOut[], out: GoingOut): Stays[] {
  const held = edition.deck.slides.filter((slide) => out.slides.has(slide.id));
  return [
    ...leftOut.map(({ id, label, reason }): Stays => ({ kind: 'slide', id, label, on: undefined, reason })),
    ...held.flatMap((slide) => onSlide(slide, edition, audience, out.notes)),
    ...figures(edition, audience, out),
    ...pictures(edition, out),
    ...details(edition, out),
  ];
}

interface Commented {
  text: string;
  comments: SlideComments['comments'];
}

const commented = new WeakMap<Slide, Commented>();

/** What is written in a slide's comments; read once for as long as the slide is the same. A slide is of one deck. */
function commentsOf(slide: Slide, foreign: boolean): Commented {
  const { source } = slide;
  const text = source.body + source.notesMark + source.notes;
  const known = commented.get(slide) ?? { text, comments: readComments(text, slide.bodyLine, slide.opening, foreign).comments };
  commented.set(slide, known);
  return known;
}

function onSlide(slide: Slide, edition: Edition, audience: Audience, notes: boolean): Stays[] {
  const on = labelOf(slide, edition);
  const { source } = slide;
  const { text, comments } = commentsOf(slide, edition.deck.foreign);
  const stays: Stays[] = [];
  const hasNotes = source.notes.trim() !== '' || slide.branchNotes.trim() !== '' || slide.regionNotes.trim() !== '';
  if (hasNotes && !notes) stays.push({ kind: 'notes', id: slide.id, label: 'Speaker notes', on, reason: mayHaveNotes(audience) ? 'kind' : 'notes' });
  for (const comment of comments) {
    if (comment.kind === 'only' && !maySee(comment.audience, audience)) stays.push({ kind: 'passage', id: slide.id, label: `“${beginning(text.slice(comment.end))}”`, on, reason: 'audience' });
  }
  const remarks = comments.filter((comment) => comment.kind === 'other').length;
  if (remarks > 0) stays.push({ kind: 'comment', id: slide.id, label: remarks === 1 ? '1 remark in the deck’s file' : `${remarks} remarks in the deck’s file`, on, reason: 'comment' });
  return stays;
}

/** The first words of a passage, to know it by. */
function beginning(text: string): string {
  const line = text.replace(/<!--[^]*$/, '').replace(/^[\s>*+#|-]+/, '').split(/\r?\n/)[0]?.trim() ?? '';
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}

function figures({ book }: Edition, audience: Audience, out: GoingOut): Stays[] {
  const held = new Set(out.figures.map(({ id }) => id));
  return book.rows.filter(({ id }) => !held.has(id)).map(({ id, label, audience: list, state }): Stays => {
    const reason: StayReason = !maySee(list, audience) ? 'audience' : state === 'too-few' ? 'too-few' : state === 'blank' || state === 'out-of-range' ? 'blank' : 'unused';
    return { kind: 'figure', id, label, on: undefined, reason };
  });
}

/** Pictures that the deck or the branch names somewhere and this version doesn't show; the others in the folder as one. */
function pictures(edition: Edition, out: GoingOut): Stays[] {
  const held = new Set(out.files.filter(({ from }) => from === 'deck').map(({ path }) => path));
  const stay = edition.deck.images.filter((path) => !held.has(path));
  if (stay.length === 0) return [];
  const named = new Set(edition.deck.slides.flatMap((slide) => {
    const { blocks, right, notes } = slide.content();
    return blocksIn(showBlocks([...blocks, ...right, ...notes], showing(edition, undefined))).flatMap((block) => (block.type === 'image' ? [block.src] : []));
  }));
  const others = stay.filter((path) => !named.has(path)).length;
  const described = new Set(out.described.filter(({ from }) => from === 'deck').map(({ path }) => path));
  const one = (label: string, id: string): Stays => ({ kind: 'picture', id, label, on: undefined, reason: described.has(id) ? 'kind' : 'unused' });
  return [
    ...stay.filter((path) => named.has(path)).map((path) => one(path, path)),
    ...(others === 0 ? [] : [one(others === 1 ? '1 other picture in the deck’s folder' : `${others} other pictures in the deck’s folder`, '')]),
  ];
}

/** Details of the branch that are filled in and not printed. Its name stands at the foot of every slide. */
const details = ({ layer }: Edition, { uses }: GoingOut): Stays[] =>
  PROFILE_TOKENS.filter((id) => id !== 'branch.name' && !uses.has(id) && (profileText({ id, filter: undefined }, layer.profile) ?? '') !== '')
    .map((id): Stays => ({ kind: 'detail', id, label: profileName(id) ?? id, on: undefined, reason: 'unused' }));
