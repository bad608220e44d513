import type { Audience } from '../audience/model.ts';
import type { Inline, Token, Written } from '../deck/content.ts';
import { inlineTokens } from '../deck/tokens-in.ts';
import type { FigureBook, Printed } from '../figures/book.ts';
import { printOf, settlePrints, type Prints } from './prints.ts';
import { dropSentences, flatText, GAP, type Piece } from './sentences.ts';

export type Missing = Extract<Printed, { missing: unknown }>['missing'];

/** What a token without a value did to the slide, for the check. */
export interface Gap {
  token: Token;
  reason: Missing;
  effect: 'sentence' | 'bullet' | 'cell' | 'chart-cell' | 'heading' | 'text';
}

/** For whom content is shown, with which figures; gaps are collected as it goes. */
export interface Showing {
  book: FigureBook;
  /** Undefined: nothing is withheld, for the check. */
  audience: Audience | undefined;
  foreign: boolean;
  gaps: Gap[];
  /** What is printed is noted here; undefined where that is not seen, as in alt text. */
  prints?: Prints | undefined;
}

const DASH = '—';

const still = new WeakMap<readonly Inline<Written>[], Inline[] | undefined>();

/** Text without a token is the very same wherever it is shown, so that it is measured once; undefined where it has one. */
function showStill(children: readonly Inline<Written>[], showing: Showing): Inline[] | undefined {
  if (!still.has(children)) still.set(children, inlineTokens(children).length > 0 ? undefined : showInlines(children, showing, 'dash'));
  return still.get(children);
}

/** A line of text without the sentences that can't be printed. */
export function showText(children: readonly Inline<Written>[], showing: Showing, effect: 'sentence' | 'heading' = 'sentence'): Inline[] {
  const known = showStill(children, showing);
  if (known) return known;
  const blanks = noteGaps(children, showing, effect);
  const shown = showInlines(children, showing, blanks ? 'mark' : 'dash');
  return settlePrints(blanks ? dropSentences(shown) : shown, showing.prints);
}

/** A table cell keeps its place: an em dash stands for what is missing. */
export const showCell = (children: readonly Inline<Written>[], showing: Showing): Inline[] => {
  const known = showStill(children, showing);
  if (known) return known;
  noteGaps(children, showing, 'cell');
  return settlePrints(showInlines(children, showing, 'dash'), showing.prints);
};

function showInlines(children: readonly Inline<Written>[], showing: Showing, missing: 'mark' | 'dash'): Inline[] {
  const instead = missing === 'mark' ? GAP : DASH;
  return children.flatMap((inline): Inline[] => {
    switch (inline.type) {
      case 'token': {
        const printed = showing.book.print(inline, showing.audience);
        return ['text' in printed ? printOf({ type: 'text', text: printed.text }, [inline]) : { type: 'text', text: instead }];
      }
      case 'text':
        return [{ type: 'text', text: inline.text.replaceAll(GAP, '') }];
      case 'code':
        // Its gaps are noted with those of the line that it stands in.
        return [printOf({ type: 'code', text: showString(inline.text, { ...showing, gaps: [], prints: undefined }, missing === 'mark' ? 'mark' : 'literal') },
          inline.text.filter((piece) => typeof piece !== 'string').filter((token) => 'text' in showing.book.print(token, showing.audience)))];
      case 'break':
        return [inline];
      case 'link': {
        const inner = showInlines(inline.children, showing, missing);
        const href = showString(inline.href, { ...showing, prints: undefined }, 'address');
        return href === '' ? inner : [{ type: 'link', href, children: inner }];
      }
      default:
        return [{ type: inline.type, children: showInlines(inline.children, showing, missing) }];
    }
  });
}

/** Notes the tokens without a value among the children; true when there is one. */
export function noteGaps(children: readonly Inline<Written>[], showing: Showing, effect: Gap['effect']): boolean {
  let found = false;
  for (const inline of children) {
    const tokens = inline.type === 'token' ? [inline] : inline.type === 'code' ? inline.text.filter((piece) => typeof piece !== 'string') : [];
    for (const token of tokens) {
      const printed = showing.book.print(token, showing.audience);
      if (!('missing' in printed) || (inline.type === 'code' && staysAsWritten(printed.missing, showing))) continue;
      showing.gaps.push({ token, reason: printed.missing, effect });
      found = true;
    }
    if ('children' in inline && noteGaps(inline.children, showing, effect)) found = true;
  }
  return found;
}

/** Braces in the code of a foreign deck are most likely code. */
const staysAsWritten = (reason: Missing, showing: Showing): boolean => showing.foreign && reason === 'unknown';

/**
 * Text that stays a string.
 * @param missing what stands where a value is missing: nothing of that sentence, the mark of a gap, an em dash,
 *   in code the token of a foreign deck as it is, or no address at all
 */
export function showString(written: Written['text'], showing: Showing, missing: 'sentences' | 'mark' | 'dash' | 'literal' | 'address'): string {
  let gap = false;
  const pieces = written.map((piece: Piece): Inline => {
    if (typeof piece === 'string') return { type: 'text', text: piece };
    const printed = showing.book.print(piece, showing.audience);
    if ('text' in printed) {
      return printOf({ type: 'text', text: missing === 'address' ? encodeURIComponent(printed.text).replace('%40', '@') : printed.text }, [piece]);
    }
    if ((missing === 'literal' || missing === 'mark') && staysAsWritten(printed.missing, showing)) return { type: 'text', text: piece.raw };
    showing.gaps.push({ token: piece, reason: printed.missing, effect: 'text' });
    gap = true;
    return { type: 'text', text: missing === 'sentences' || missing === 'mark' ? GAP : DASH };
  });
  if (gap && missing === 'address') return '';
  return flatText(settlePrints(gap && missing === 'sentences' ? dropSentences(pieces) : pieces, showing.prints));
}
