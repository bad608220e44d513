import type { Inline, Mark } from '../deck/content.ts';
import type { ReadRun } from '../powerpoint/read/model.ts';
import type { StandIns } from './stand-ins.ts';

/** A stretch of text with one look. */
interface Stretch {
  text: string;
  look: Look;
}

interface Look {
  href: string | undefined;
  marks: ReadonlySet<Mark>;
  code: boolean;
}

const PLAIN: Look = { href: undefined, marks: new Set(), code: false };

function lookOf(run: ReadRun): Look {
  const marks = new Set<Mark>();
  if (run.bold) marks.add('strong');
  if (run.italic) marks.add('em');
  if (run.strike) marks.add('del');
  if (run.raised !== undefined) marks.add(run.raised);
  if (run.underline) marks.add('underline');
  return { href: run.link !== undefined && 'href' in run.link ? run.link.href : undefined, marks, code: run.code };
}

const sameLook = (one: Look, other: Look): boolean =>
  one.href === other.href && one.code === other.code && one.marks.size === other.marks.size && [...one.marks].every((mark) => other.marks.has(mark));

/**
 * The runs of a paragraph as running text. A token is whole however the file has split it, in the look of its first letter.
 * @param oneLine line breaks are spaces
 */
export function inlinesOf(runs: readonly ReadRun[], tokens: StandIns, oneLine = false): Inline[] {
  return nest(trimmed(breathe(joined(split(runs, tokens).map(({ text, look }) => ({ text: oneLine ? text.replaceAll('\n', ' ') : text, look }))))));
}

/** A paragraph begins and ends with a word, and a break in it is one. */
function trimmed(stretches: readonly Stretch[]): Stretch[] {
  return stretches.map(({ text, look }, index) => {
    const calm = text.replace(/\s*\n\s*/g, '\n');
    const begun = index === 0 ? calm.trimStart() : calm;
    return { text: index === stretches.length - 1 ? begun.trimEnd() : begun, look };
  }).filter(({ text }) => text !== '');
}

function split(runs: readonly ReadRun[], tokens: StandIns): Stretch[] {
  const whole = runs.map(({ text }) => text).join('');
  const found = tokens.find(whole);
  if (found.length === 0) return runs.map((run) => ({ text: run.text, look: lookOf(run) }));
  const out: Stretch[] = [];
  let at = 0;
  for (const run of runs) {
    const look = lookOf(run);
    const end = at + run.text.length;
    let from = at;
    for (const token of found) {
      if (token.to <= from || token.from >= end) continue;
      if (token.from >= from) out.push({ text: whole.slice(from, token.from), look }, { text: token.standIn, look });
      from = Math.min(end, token.to);
    }
    out.push({ text: whole.slice(from, end), look });
    at = end;
  }
  return out;
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const { text, look } of stretches) {
    const last = out.at(-1);
    if (text === '') continue;
    if (last && sameLook(last.look, look)) last.text += text;
    else out.push({ text, look });
  }
  return out;
}

/** Spaces and breaks at the ends of a marked stretch are nobody's: marks close on a word. */
function breathe(stretches: readonly Stretch[]): Stretch[] {
  return joined(stretches.flatMap(({ text, look }) => {
    const [, before = '', inner = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
    if (inner === '') return [{ text, look: PLAIN }];
    return [{ text: before, look: PLAIN }, { text: inner, look }, { text: after, look: PLAIN }];
  }));
}

const ORDER: readonly Mark[] = ['strong', 'em', 'del', 'underline', 'sup', 'sub'];

/** Links around marks around words; neighbours in one link or one mark share it. */
function nest(stretches: readonly Stretch[]): Inline[] {
  return groups(stretches, ({ look }) => look.href ?? '').flatMap(({ key, of }): Inline[] => {
    const children = nestMarks(of, 0);
    return key === '' ? children : [{ type: 'link', href: key, children }];
  });
}

function nestMarks(stretches: readonly Stretch[], from: number): Inline[] {
  const mark = ORDER[from];
  if (mark === undefined) return stretches.flatMap(wordsOf);
  return groups(stretches, ({ look }) => (look.marks.has(mark) ? mark : '')).flatMap(({ key, of }): Inline[] => {
    const children = nestMarks(of, from + 1);
    return key === '' ? children : [{ type: mark, children }];
  });
}

function groups(stretches: readonly Stretch[], keyOf: (stretch: Stretch) => string): { key: string; of: Stretch[] }[] {
  const out: { key: string; of: Stretch[] }[] = [];
  for (const stretch of stretches) {
    const key = keyOf(stretch);
    const last = out.at(-1);
    if (last?.key === key) last.of.push(stretch);
    else out.push({ key, of: [stretch] });
  }
  return out;
}

/** Code with back quotes in it, or with brackets in a link, is read by few programs as what it is: the words stay. */
const isCode = (line: string, look: Look): boolean => look.code && !line.includes('`') && (look.href === undefined || !/[[\]<>\\]/.test(line));

function wordsOf({ text, look }: Stretch): Inline[] {
  return text.split('\n').flatMap((line, index): Inline[] => {
    const words: Inline[] = line === '' ? [] : [isCode(line, look) ? { type: 'code', text: line } : { type: 'text', text: line }];
    return index === 0 ? words : [{ type: 'break' }, ...words];
  });
}
