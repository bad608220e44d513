/** So far may a share in per cent be from a third, as 33.3 and 66.7 are. 66.75 is not. */
const THIRDS = 0.04;

/** A share as an exact fraction: per cent, or thirds, which no number of per cent says. */
export function fraction(share: number): { part: number; whole: number } {
  const thirds = Math.round((share * 3) / 100);
  return share % 1 !== 0 && Math.abs(share - (thirds * 100) / 3) < THIRDS ? { part: thirds, whole: 3 } : { part: share, whole: 100 };
}

const NAMED: Readonly<Record<string, string>> = { '1/3': 'one third', '2/3': 'two thirds', '25/100': 'a quarter', '50/100': 'half', '75/100': 'three quarters' };

/** A share in words, where it has any: "two thirds", or "60%". */
export function shareWords(share: number): string {
  const { part, whole } = fraction(share);
  return NAMED[`${part}/${whole}`] ?? `${share}%`;
}
