import { hunksOf } from '../merge/three-way.ts';

interface Line {
  text: string;
  end: string;
}

const linesOf = (text: string): Line[] => (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => {
  const [end = ''] = /\r?\n$/.exec(line) ?? [];
  return { text: line.slice(0, line.length - end.length), end };
});

/**
 * A text that was made of another with its byte-order mark, and its lines ended as they were there, each in its own way; a
 * new one ends as the one in whose place it stands, or the one before it.
 * @param was the text as it was written
 * @param is what became of it, without a mark and with LF alone
 */
export function keepLineEnds(was: string, is: string): string {
  const mark = was.startsWith('\uFEFF') ? '\uFEFF' : '';
  if (!was.includes('\r\n')) return mark + is;
  const [older, newer] = [linesOf(was.slice(mark.length)), linesOf(is)];
  const out: Line[] = [];
  let at = 0;
  for (const { from, to, put } of hunksOf(older, newer, ({ text }) => text)) {
    out.push(...older.slice(at, from));
    put.forEach(({ text }, index) => void out.push({ text, end: (older[Math.min(from + index, to - 1)] ?? older[from - 1] ?? older[0])?.end ?? '' }));
    at = to;
  }
  out.push(...older.slice(at));
  // Only the last line may stand without an end.
  const usual = older.find(({ end }) => end !== '')?.end ?? '\n';
  return mark + out.map(({ text, end }, index) => text + (index === out.length - 1 && newer.at(-1)?.end === '' ? '' : end || usual)).join('');
}
