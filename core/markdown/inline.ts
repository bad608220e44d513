import type { Inline, Mark } from '../deck/content.ts';
import { flatText } from '../slides/sentences.ts';
import { cleanText, escapeWords, fenceFor } from './escape.ts';

const SIGNS: Readonly<Partial<Record<Mark, string>>> = { strong: '**', em: '*', del: '~~' };
const TAGS: Readonly<Record<Mark, string>> = { strong: 'strong', em: 'em', del: 'del', sub: 'sub', sup: 'sup', underline: 'u' };
const OUTSIDE_LINK = /^(?:https?:\/\/|mailto:)/i;

/**
 * Running text as Markdown.
 * @param lineBreak what a line break is written as: a table's cell and a heading have just one line
 */
export function inlinesMarkdown(children: readonly Inline[], lineBreak: string): string {
  const parts = joined(children);
  return parts.map((inline, index) => inlineMarkdown(inline, [parts[index - 1], parts[index + 1]], lineBreak)).join('');
}

/** What stands before and after. */
type Neighbours = readonly [Inline | undefined, Inline | undefined];

function inlineMarkdown(inline: Inline, beside: Neighbours, lineBreak: string): string {
  switch (inline.type) {
    case 'text':
      return escapeWords(inline.text);
    case 'break':
      return lineBreak;
    case 'code':
      return codeMarkdown(inline.text);
    case 'link':
      return linkMarkdown(inline, lineBreak);
    default:
      return markMarkdown(inline.type, inline.children, beside, lineBreak);
  }
}

/** Texts that follow each other are one: what two halves make together has to be seen. */
function joined(children: readonly Inline[]): Inline[] {
  const parts: Inline[] = [];
  for (const inline of children) {
    const last = parts.at(-1);
    if (inline.type === 'text' && last?.type === 'text') parts[parts.length - 1] = { type: 'text', text: last.text + inline.text };
    else parts.push(inline);
  }
  return parts;
}

function codeMarkdown(text: string): string {
  const line = cleanText(text).replace(/\s+/g, ' ').trim();
  const fence = fenceFor(line, 1);
  // What would open a code block, a comment or another cell is given as words, and so are tags, which some readers take for real.
  if (line === '' || fence.length > 2 || /<[a-z/!?]|\||\\/i.test(line)) return escapeWords(line);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line.replaceAll('{{', '\\{{')}${pad}${fence}`;
}

function linkMarkdown(link: Extract<Inline, { type: 'link' }>, lineBreak: string): string {
  const words = inlinesMarkdown(withoutLinks(link.children), lineBreak);
  const address = link.href.trim();
  if (!OUTSIDE_LINK.test(address) || flatText(link.children).trim() === '') return words;
  const safe = cleanText(address).replace(/[\s<>()[\]\\`*_~|{}"']/g, (letter) => `%${(letter.codePointAt(0) ?? 32).toString(16).padStart(2, '0').toUpperCase()}`);
  // Brackets in a link's words are read once more without their back slashes: as entities they stay what they are.
  const plain = words.trim().replaceAll('\\[', '&#91;').replaceAll('\\]', '&#93;');
  return `[${plain}](${safe.replaceAll('&', '&amp;')})`;
}

/** A link holds no other. */
const withoutLinks = (children: readonly Inline[]): Inline[] => children.flatMap((inline): Inline[] => {
  if (inline.type === 'link') return withoutLinks(inline.children);
  return 'children' in inline ? [{ ...inline, children: withoutLinks(inline.children) }] : [inline];
});

// Of an edge that is no letter, readers look at what stands on its other side. What Markdown might read itself is no edge.
const BEGINS = /^[\p{L}\p{N}]/u;
const ENDS = /[\p{L}\p{N}]$/u;
const MAY_BEGIN = /^[^\s*_~`\\<>[\]&|]/u;
const MAY_END = /[^\s*_~`\\<>[\]&|]$/u;

/** Signs read better than tags, and stand only where every reader takes them for what they are. */
function markMarkdown(mark: Mark, children: readonly Inline[], [before, after]: Neighbours, lineBreak: string): string {
  const inner = inlinesMarkdown(children, lineBreak);
  if (inner.trim() === '') return inner;
  const sign = SIGNS[mark];
  const plain = children.every(({ type }) => type === 'text');
  const clear = before === undefined || before.type === 'text' || before.type === 'break';
  const begins = BEGINS.test(inner) || (MAY_BEGIN.test(inner) && isApart(before, /[ \n]$/));
  const ends = ENDS.test(inner) || (MAY_END.test(inner) && isApart(after, /^[\s,.;:?!)”’]/));
  return sign !== undefined && plain && clear && begins && ends ? sign + inner + sign : `<${TAGS[mark]}>${inner}</${TAGS[mark]}>`;
}

const isApart = (beside: Inline | undefined, by: RegExp): boolean => beside === undefined || beside.type === 'break' || (beside.type === 'text' && by.test(beside.text));
