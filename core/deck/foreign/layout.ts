import type { Layout } from '../model.ts';
import { linesOf } from '../lines.ts';
import type { SlideHints } from './model.ts';
import type { Translated } from './translate.ts';

/** A slide with more lines than this is no title and no divider, whatever its tool calls it. */
const FEW = 7;

/**
 * The layout that shows a slide of another tool as it was meant: what it asks for, where its text suits that.
 * @param isThere whether a picture can be shown
 */
export function foreignLayout({ left, right, pictures }: Translated, hints: SlideHints, isThere: (address: string) => boolean): Layout {
  const all = [...pictures, ...hints.pictures].filter(({ address }) => isThere(address));
  const lines = linesOf(left).filter((line) => /<img\b/i.test(line) || line.replace(/<[^<>]*>/g, '').trim() !== '');
  if (right.trim() !== '' || (lines.length > 0 && all.some(({ side }) => side !== 'behind'))) return 'two-column';
  const headings = lines.filter((line) => /^ {0,3}#{1,6}\s|^\s*(?:=+|-{2,})\s*$|^\s*<h[1-6]\b/.test(line)).length;
  const images = lines.filter((line) => /^\s*!\[[^\]]*\]\([^)]*\)\s*$/.test(line)).length;
  const few = lines.length <= FEW && !lines.some((line) => /^\s*(?:[-*+]|\d+[.)])\s|^\s*(?:\||>|```|~~~|!\[)|<(?:img|table|tr|ul|ol|li|pre|iframe|video)\b/i.test(line));
  const bare = lines.length > 0 && lines.length === headings;
  if (hints.layout && hints.layout !== 'two-column' && (hints.suits === 'any' || (hints.suits === 'few' && few) || (hints.suits === 'bare' && bare)) && (hints.layout !== 'image' || all.length + images > 0)) return hints.layout;
  if (hints.first && few && headings > 0 && lines.slice(0, 2).some((line) => /^ {0,3}#{1,2}\s|^\s*<h[12]\b/.test(line))) return 'title';
  if (bare) return 'section';
  if ((images === 1 && lines.length === headings + 1 && headings <= 1) || (lines.length === 0 && all.length > 0)) return 'image';
  return 'content';
}
