import { bare, linesOf } from '../lines.ts';
import type { Shield } from './shield.ts';

/**
 * Shows formulas as they are written: `$$` blocks become code blocks and `$…$` code in the line. A dollar opens
 * a formula as in pandoc: something right behind it, something right before the closing one and no digit after
 * that; "$5 and $10" are prices, and "$HOME/$NAME" and "${a}${b}" are names that a program fills in.
 * @param eager `$x$` is a formula too (Marp, Slidev); otherwise only what holds a mark of a formula
 * @returns the text, and the first index of a line with a formula
 */
export function showMaths(text: string, shield: Shield, eager: boolean): { text: string; first: number | undefined } {
  if (!text.includes('$')) return { text, first: undefined };
  const lines = linesOf(text);
  let first: number | undefined;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const close = /^\s*\$\$(?:\s*\{[^{}]*\})?\s*$/.test(line) ? closing(lines, index) : undefined;
    if (close !== undefined) {
      first ??= index;
      for (let at = index; at <= close; at += 1) {
        const own = bare(lines[at] ?? '');
        lines[at] = shield.hide(at === index ? '```math' : at === close ? '```' : own) + (lines[at] ?? '').slice(own.length);
      }
      index = close;
      continue;
    }
    const shown = inLine(line, shield, eager);
    if (shown !== line) first ??= index;
    lines[index] = shown;
  }
  return { text: lines.join(''), first };
}

function closing(lines: readonly string[], open: number): number | undefined {
  for (let index = open + 1; index < lines.length; index += 1) if ((lines[index] ?? '').trim() === '$$') return index;
  return undefined;
}

const INLINE = /\$\$([^$\r\n]+)\$\$|\$(?![\s$\d.,])((?:[^$\\\r\n]|\\[^\r\n])*[^$\\\s])\$(?!\d)/g;

const inLine = (line: string, shield: Shield, eager: boolean): string =>
  !line.includes('$') ? line : line.replace(INLINE, (whole: string, display: string | undefined, formula: string | undefined, at: number) => {
    const inner = (display ?? formula ?? '').trim();
    if (line[at - 1] === '\\' || inner.includes('\uFDD3') || inner === '' || (display === undefined && !eager && !/[\\^_{}=]/.test(inner))) return whole;
    if (display === undefined && isName(inner, line.slice(at + whole.length, at + whole.length + 2))) return whole;
    return shield.hide(inner.includes('`') ? `\`\` ${inner} \`\`` : `\`${inner}\``);
  });

/** Whether what follows the second dollar shows that both open a name: marks between two names, or braces after either. */
const isName = (inner: string, next: string): boolean => /^[{(]/.test(next) || (/^[A-Za-z_]/.test(next) && /^\w+[^\w\\^=(){}[\]]+$/.test(inner));
