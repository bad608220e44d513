import type { Audience } from '../audience/model.ts';
import type { Block, ChartSeries, Inline } from '../deck/content.ts';
import { wordDiff } from '../branch/word-diff.ts';
import type { ShownSlide } from '../slides/model.ts';
import type { LookChoice } from '../slides/themes/model.ts';
import type { Meeting } from './model.ts';
import type { Amendment, Motion, Result } from './motion-model.ts';
import type { Tally } from './tally-model.ts';
import { sharesOf } from './tally-shares.ts';

/** What the room may see of a meeting in place of a slide. */
export type Board = { what: 'motion'; motion: string; amendment?: string | undefined } | { what: 'tally'; tally: string };

/** A national figure that a show of hands is shown beside. */
export interface NationalFigure {
  value: number;
  unit: 'percent' | 'count' | 'money';
  /** As it is printed, and whose it is: "more than 89%", "NAHT members’ meeting, 16 September 2025". */
  printed: string;
  source: string;
}

interface BoardOptions {
  look: LookChoice;
  branchName: string;
  /** Who is in the room: members' names and how many of them put up a hand are for members alone. */
  audience: Audience;
  /** By its id; undefined where there is none, or where the room may not see it. */
  national: (id: string) => NationalFigure | undefined;
}

const text = (value: string): Inline => ({ type: 'text', text: value });
const strong = (value: string): Inline => ({ type: 'strong', children: [text(value)] });
const paragraph = (...children: Inline[]): Block => ({ line: 0, type: 'paragraph', children });

/** The slide that shows a board; undefined where the meeting has nothing of that id any more. */
export function boardSlide(meeting: Meeting, board: Board, options: BoardOptions): ShownSlide | undefined {
  if (board.what === 'tally') {
    const tally = meeting.tallies.find(({ id }) => id === board.tally);
    return tally && tallySlide(tally, meeting.rules.minBase, options);
  }
  const motion = meeting.motions.find(({ id }) => id === board.motion);
  if (board.amendment === undefined) return motion && motionSlide(motion, options);
  const amendment = motion?.amendments.find(({ id }) => id === board.amendment);
  return amendment && amendmentSlide(amendment, options);
}

const slideOf = (id: string, title: string, blocks: Block[], { look }: BoardOptions, more: Partial<ShownSlide> = {}): ShownSlide => ({
  id: `board-${id}`, layout: 'content', title: [text(title)], label: title, blocks, right: [], notes: [], sourceLine: '', fit: 0, look, minutes: undefined, ...more,
});

const movedBy = ({ mover, seconder }: { mover: string; seconder: string }, { audience }: BoardOptions): Block[] => {
  if (audience !== 'members') return [];
  const said = [mover && `Moved by ${mover}`, seconder && `seconded by ${seconder}`].filter((part) => part !== '').join(', ');
  return said === '' ? [] : [paragraph({ type: 'em', children: [text(said)] })];
};

/** A text of several paragraphs, each of its own. */
const paragraphs = (value: string): Block[] =>
  value.split(/\n\s*\n/).map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '').map((part) => paragraph(text(part)));

function motionSlide(motion: Motion, options: BoardOptions): ShownSlide {
  const amended = motion.text === motion.moved ? 'Motion' : 'Motion as amended';
  const title = motion.stage === 'withdrawn' ? 'Motion withdrawn' : motion.result ? `${amended}: ${outcome(motion.result)}` : amended;
  return slideOf(motion.id, title, [...paragraphs(motion.text), ...movedBy(motion, options), ...countBlocks(motion.result, options)], options);
}

function amendmentSlide(amendment: Amendment, options: BoardOptions): ShownSlide {
  const title = amendment.stage === 'withdrawn' ? 'Amendment withdrawn' : amendment.result ? `Amendment: ${outcome(amendment.result)}` : 'Amendment';
  const changed = wordDiff(amendment.against, amendment.text).map(({ kind, text: piece }): Inline => {
    const words = text(piece.replace(/\s+/g, ' '));
    return kind === 'same' ? words : kind === 'gone' ? { type: 'del', children: [words] } : { type: 'underline', children: [{ type: 'strong', children: [words] }] };
  });
  return slideOf(amendment.id, title, [paragraph(...changed), ...movedBy(amendment, options), ...countBlocks(amendment.result, options)], options);
}

const outcome = ({ carried }: Result): string => (carried ? 'carried' : 'lost');

const countBlocks = (result: Result | undefined, { audience }: BoardOptions): Block[] =>
  result === undefined || audience !== 'members' ? [] : [paragraph(strong(`For ${result.for} · Against ${result.against} · Abstentions ${result.abstain}`))];

/** What a show of hands never goes without. */
const INDICATIVE = 'Show of hands, indicative';

function tallySlide(tally: Tally, minBase: number, options: BoardOptions): ShownSlide {
  const nationals = tally.options.map(({ national }) => (national === undefined ? undefined : options.national(national)));
  const { rows } = sharesOf(tally, minBase);
  const inShares = rows.every(({ percent }) => percent !== undefined);
  const counted = options.audience === 'members';
  const beside = inShares && nationals.some((figure) => figure?.unit === 'percent');
  const asShares = beside || (inShares && !counted);
  const series: ChartSeries[] = [
    { name: options.branchName || 'This meeting', values: rows.map(({ count, percent }) => (asShares ? percent : count)) },
    ...(beside ? [{ name: 'National', values: nationals.map((figure) => (figure?.unit === 'percent' ? figure.value : undefined)) }] : []),
  ];
  const unit = asShares ? 'percent' : 'count';
  const categories = tally.options.map(({ label }) => label);
  const counts = tally.options.map(({ label, count }) => `${label}: ${count}`).join(', ');
  const shares = rows.map(({ label, percent }) => `${label}: ${percent}%`).join(', ');
  const chart: Block = { line: 0, type: 'chart', chart: 'bar', unit, categories, series, alt: counted ? `${counts}, of ${tally.base} in the room.` : `${shares}.` };
  const sources = [...new Set(nationals.flatMap((figure) => (figure === undefined ? [] : [beside ? figure.source : `National: ${figure.printed} (${figure.source})`])))];
  const of = !counted ? '' : beside ? ` ${counts}, of ${tally.base} in the room.` : ` Of ${tally.base} in the room.`;
  const said = paragraph(text(`${INDICATIVE}${tally.stage === 'open' ? ', still being counted' : ''}.${of}`));
  const sourceLine = sources.length === 0 ? '' : `${beside ? 'National: ' : ''}${sources.join('; ')}`;
  // Of too few people no share is said, and a count is for members: the question alone is left.
  const blocks = counted || asShares ? [chart, said] : [said];
  return slideOf(tally.id, tally.question, blocks, options, blocks.length > 1 ? { layout: 'chart', sourceLine } : { sourceLine });
}
