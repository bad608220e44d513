import type { LetterBlank } from './model.ts';

/** A stretch of text: as it is, or a marked gap that is still to be filled. */
export interface Stretch {
  text: string;
  gap: boolean;
}

/** Parts a text at the gaps in it. */
export function splitGaps(text: string, blanks: readonly Pick<LetterBlank, 'gap'>[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  while (from < text.length) {
    let next: { at: number; gap: string } | undefined;
    for (const { gap } of blanks) {
      const at = gap === '' ? -1 : text.indexOf(gap, from);
      if (at >= 0 && (next === undefined || at < next.at)) next = { at, gap };
    }
    if (next === undefined) break;
    if (next.at > from) stretches.push({ text: text.slice(from, next.at), gap: false });
    stretches.push({ text: next.gap, gap: true });
    from = next.at + next.gap.length;
  }
  if (from < text.length) stretches.push({ text: text.slice(from), gap: false });
  return stretches;
}
