import { textOf, wordsOf, type FrontValues } from './front.ts';
import type { Dialect } from './model.ts';

/**
 * At which headings a new slide starts: those that Marp's `headingDivider` names, or in plain Markdown without
 * any break each `##` (each `#` where there are several).
 * @param free lines outside code and comments
 * @param parts whether a line parts slides
 */
export function headingLevels(
  text: string, lines: readonly string[], free: ReadonlySet<number>, dialect: Dialect, front: FrontValues, parts: (index: number) => boolean,
): (index: number) => boolean {
  const levels = dialect === 'marp' ? marpLevels(text, front) : dialect === 'plain' ? plainLevels(lines, free, parts) : [];
  if (levels.length === 0) return () => false;
  return (index) => levels.includes(levelOf(lines, index));
}

/** The level of the heading that starts on a line; 0 for none. */
function levelOf(lines: readonly string[], index: number): number {
  const line = lines[index] ?? '';
  const marks = /^ {0,3}(#{1,6})(?:[ \t]|\r?\n|$)/.exec(line)?.[1];
  if (marks !== undefined) return marks.length;
  if (!/^ {0,3}[^\s#>|<`~+*-]/.test(line) || (lines[index - 1] ?? '').trim() !== '') return 0;
  const under = lines[index + 1] ?? '';
  return under.length > 200 ? 0 : /^ {0,3}=+\s*$/.test(under) ? 1 : /^ {0,3}-+\s*$/.test(under) ? 2 : 0;
}

function marpLevels(text: string, front: FrontValues): number[] {
  const said = lastSaid(text);
  const words = said === undefined ? wordsOf(front, 'headingDivider') : said.split(/[\s,[\]]+/).filter((word) => word !== '');
  const list = said === undefined ? Array.isArray(front['headingDivider']) : said.startsWith('[');
  const numbers = words.map(Number).filter((level) => Number.isInteger(level) && level >= 1 && level <= 6);
  if (list) return numbers;
  const most = numbers[0];
  return most === undefined || textOf(front, 'headingDivider') === 'false' ? [] : Array.from({ length: most }, (_, index) => index + 1);
}

function plainLevels(lines: readonly string[], free: ReadonlySet<number>, parts: (index: number) => boolean): number[] {
  let first = 0;
  let second = 0;
  for (const index of free) {
    if (parts(index)) return [];
    const level = levelOf(lines, index);
    if (level === 1) first += 1;
    if (level === 2) second += 1;
  }
  if (second > 0) return [1, 2];
  return first > 1 ? [1] : [];
}

/** What the last comment that names the directive says: that one counts (Marpit's global directives). */
function lastSaid(text: string): string | undefined {
  let said: string | undefined;
  for (const match of text.matchAll(/headingDivider[ \t]*:[ \t]*([^\r\n>]{0,40})/g)) {
    const before = text.slice(Math.max(0, match.index - 2_000), match.index);
    const open = before.lastIndexOf('<!--');
    if (open >= 0 && !before.includes('-->', open)) said = (match[1] ?? '').replace(/-+$/, '').trim();
  }
  return said;
}
