import type { Edition } from '../branch/edition.ts';
import { FILE_KINDS, type ExportFormat } from '../export/formats.ts';
import type { Block } from '../deck/content.ts';
import { blockTokens, tokensIn } from '../deck/tokens-in.ts';
import { readBranchNotes, readContentNote } from '../deck/plain-text.ts';
import { safeFileName } from '../file-name.ts';
import type { Finding } from '../findings.ts';
import { compose } from '../slides/compose.ts';
import type { LeftOut, ShownSlide } from '../slides/model.ts';
import { mayHaveNotes, maySee, type Audience } from './model.ts';

/** What an export would hold and leave out, and what stops it: shown before anything is written. */
export interface ExportReview {
  audience: Audience;
  /** "Act now for fairer, safer inspection for employer.pptx" */
  fileName: string;
  holds: { id: string; label: string; notes: boolean; charts: number; pictures: number }[];
  leavesOut: LeftOut[];
  /** Errors that stop the export as it stands. */
  blockers: Finding[];
  /** Slides whose only fault is a missing figure: they can be left out. */
  incomplete: { id: string; label: string }[];
  warnings: Finding[];
}

/** A version and the kind of file that it is to be. */
export interface ReviewOrder {
  audience: Audience;
  /** Leave out the slides that lack a required figure. */
  leaveOutIncomplete: boolean;
  format: ExportFormat;
}

/** Says what an export would be. */
export function reviewExport(edition: Edition, { audience, leaveOutIncomplete, format }: ReviewOrder): ExportReview {
  const all = compose(edition, audience);
  const out = new Set(all.presentation.slides.map((slide) => slide.id));
  const missing = edition.findings.filter((finding) => finding.code === 'missing-figure' && isInVersion(finding, edition, audience, out));
  const incompleteIds = new Set(missing.flatMap((finding) => finding.slide ?? []));
  const composed = leaveOutIncomplete && incompleteIds.size > 0 ? compose(edition, audience, { leaveOut: incompleteIds }) : all;
  const others = edition.findings.filter((finding) => finding.level === 'error' && finding.letter === undefined && finding.code !== 'missing-figure' && finding.code !== 'no-slides');
  const whole: Finding[] = edition.deck.meta.audiences.includes(audience) ? [] : [noVersion(edition, audience)];
  if (composed.presentation.slides.length === 0) whole.push(noSlides(edition));
  const held = new Set(composed.presentation.slides.map((slide) => slide.id));
  return {
    audience,
    fileName: exportFileName(edition.deck.meta.title, audience, format),
    holds: composed.presentation.slides.map(describe),
    leavesOut: composed.leftOut,
    blockers: [...others, ...(leaveOutIncomplete ? [] : missing), ...whole],
    incomplete: all.presentation.slides.filter((slide) => incompleteIds.has(slide.id)).map(({ id, label }) => ({ id, label })),
    warnings: edition.findings.filter((finding) => finding.level === 'warning' && finding.letter === undefined && (finding.slide === undefined || held.has(finding.slide))),
  };
}

/** Ids of the slides to leave out because a required figure is blank. */
export const incompleteSlides = (review: ExportReview): ReadonlySet<string> => new Set(review.incomplete.map((slide) => slide.id));

/** A missing figure stops a version only where that version would have printed it. */
function isInVersion(finding: Finding, edition: Edition, audience: Audience, out: ReadonlySet<string>): boolean {
  if (finding.slide === undefined || !out.has(finding.slide)) return false;
  const slide = edition.deck.slides.find((each) => each.id === finding.slide);
  if (!slide) return false;
  const content = slide.content(audience);
  const notes = mayHaveNotes(audience) ? [...content.notes, ...readBranchNotes(slide)] : [];
  return [...tokensIn({ ...content, notes }), ...blockTokens(readContentNote(slide))].some((token) => {
    const row = edition.book.row(token.id);
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

function describe(slide: ShownSlide): ExportReview['holds'][number] {
  const blocks = [...slide.blocks, ...slide.right];
  return { id: slide.id, label: slide.label, notes: slide.notes.length > 0, charts: count(blocks, 'chart'), pictures: count(blocks, 'image') };
}

const count = (blocks: readonly Block[], type: Block['type']): number =>
  blocks.reduce((sum, block) => {
    const inner = block.type === 'quote' ? count(block.blocks, type) : block.type === 'list' ? count(block.items.flatMap((item) => item.blocks), type) : 0;
    return sum + inner + (block.type === type ? 1 : 0);
  }, 0);

const VERSIONS: Readonly<Record<Audience, string>> = { members: 'for members', employer: 'for employer', public: 'for the public' };

/** A file name that says which version it is: "… for employer.pptx". Safe on Windows, macOS and Linux. */
export function exportFileName(title: string, audience: Audience, format: ExportFormat): string {
  const { folder, ending } = FILE_KINDS[format];
  return safeFileName(`${title.trim() || 'Deck'} ${VERSIONS[audience]}${folder === undefined ? `.${ending}` : ` ${folder}`}`);
}
