/** Asks whether a place on a line stands in a code span. Ask from left to right. */
export type CodeSpans = (at: number, from: number) => boolean;

/**
 * Finds the code spans of one line: a run of back quotes up to the next run of the same length.
 * @returns whether `at` is in a span that opens at `from` or later
 */
export function codeSpans(line: string): CodeSpans {
  const runs = [...line.matchAll(/`+/g)].map((match) => ({ start: match.index, length: match[0].length }));
  const byLength = new Map<number, number[]>();
  runs.forEach(({ length }, index) => {
    const same = byLength.get(length);
    if (same) same.push(index);
    else byLength.set(length, [index]);
  });
  for (const same of byLength.values()) same.reverse();
  const nextOf = (length: number, after: number): number | undefined => {
    const same = byLength.get(length) ?? [];
    for (let next = same.at(-1); next !== undefined && next <= after; next = same.at(-1)) same.pop();
    return same.at(-1);
  };
  let run = 0;
  let end = 0;
  return (at, from) => {
    if (at < end && end > from) return true;
    for (let next = runs[run]; next !== undefined && next.start < at; next = runs[run]) {
      run += 1;
      if (next.start < from) continue;
      // A back quote behind a back slash is itself.
      const close = nextOf(next.length - (isEscaped(line, next.start) ? 1 : 0), run - 1);
      const closing = close === undefined ? undefined : runs[close];
      if (close === undefined || closing === undefined) continue;
      run = close + 1;
      end = closing.start + closing.length;
      if (at < end) return true;
    }
    return false;
  };
}

function isEscaped(line: string, at: number): boolean {
  let slashes = 0;
  while (line[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}
