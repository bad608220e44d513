import type { Audience } from '../../core/audience/model.ts';
import { AUDIENCE_NAMES, AUDIENCES } from '../../core/audience/model.ts';

/** "1,400". */
export const printCount = (count: number): string => count.toLocaleString('en-GB');

/** "2 slides", "1 slide". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${printCount(count)} ${count === 1 ? one : many}`;

/** "members and the employer" */
export function joined(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** A short mark for whom a slide is kept to; nothing where everyone may see it. */
export function audienceMark(list: readonly Audience[] | undefined, versions: readonly Audience[]): string {
  if (!list) return '';
  const seen = AUDIENCES.filter((audience) => versions.includes(audience) && list.includes(audience));
  if (seen.length === versions.length) return '';
  if (seen.length === 0) return 'In no version';
  const words = joined(seen.map((audience) => AUDIENCE_NAMES[audience]));
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} only`;
}
