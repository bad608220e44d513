import type { Edition } from '../branch/edition.ts';
import { ownerName } from '../figures/provenance.ts';
import type { Finding } from '../findings.ts';
import type { Block, Token, Written } from './content.ts';
import type { Slide } from './model.ts';
import { blockTokens } from './tokens-in.ts';

/** Said of each branch that relies on it, and of no region as a whole. */
export const REGION_AS_BRANCH: Finding['code'] = 'region-as-branch';

/** A label that says whose the figure is. */
const OURS = /\bour (?:own )?branch\b|\bbranch’?'?s own\b/i;

/**
 * Numbers of the region that a slide gives as the branch's: in a chart's row under the branch's name, beside it in a sentence or a
 * table, or by a label such as "Present, in our branch". The line of sources says whose they are, but nobody reads that first.
 */
export function checkRegionFigures({ deck, book, region }: Pick<Edition, 'deck' | 'book' | 'region'>): Finding[] {
  const ofRegion = new Map(book.rows.filter((row) => row.owner === 'region' && row.printed !== '').map((row) => [row.id, row]));
  if (region === undefined || ofRegion.size === 0) return [];
  const said = new Map<string, Finding>();
  for (const slide of deck.slides.filter(({ on }) => on)) {
    const { blocks, right } = slide.content();
    const all = [...blocks, ...right];
    const byLabel = blockTokens(all).filter(({ id }) => OURS.test(ofRegion.get(id)?.label ?? ''));
    for (const token of [...all.flatMap(asBranchs), ...byLabel]) {
      const row = ofRegion.get(token.id);
      if (row === undefined || said.has(token.id)) continue;
      said.set(token.id, {
        level: 'warning', code: 'region-as-branch', ...placeOf(slide, token), slide: slide.id, about: token.id,
        message: `"${row.label}" stands on this slide as the branch's own, and ${row.printed} is the value of ${ownerName('region', book)}. Put in the branch's, or leave the slide out.`,
      });
    }
  }
  return [...said.values()];
}

const placeOf = (slide: Slide, { line }: Token): Pick<Finding, 'file' | 'line'> => ({ file: slide.file, line: slide.flat ? slide.line : line });

const namesBranch = (tokens: readonly Token[]): boolean => tokens.some(({ id }) => id === 'branch.name');

/** The tokens of a block that stand beside the branch's name. */
function asBranchs(block: Block<Written>): Token[] {
  if (block.type === 'list') return block.items.flatMap((item) => item.blocks.flatMap(asBranchs));
  if (block.type === 'quote') return block.blocks.flatMap(asBranchs);
  if (block.type !== 'chart') {
    const tokens = blockTokens([block]);
    return namesBranch(tokens) ? tokens : [];
  }
  return block.series.flatMap(({ name, values }) =>
    (namesBranch(name.filter((piece) => typeof piece !== 'string')) ? values.filter((value) => typeof value === 'object') : []));
}
