import type { Inline, Written } from './content.ts';

/** Whether a line of text says anything: breaks and links around nothing do not. */
export const holdsText = (children: readonly Inline<Written>[]): boolean =>
  children.some((inline) => (inline.type === 'text' ? inline.text.trim() !== '' : inline.type !== 'break' && (!('children' in inline) || holdsText(inline.children))));

/** Takes the white space and breaks off both ends of a line of text, such as a comment or a picture before it leaves behind. */
export function trimInlines(children: readonly Inline<Written>[]): Inline<Written>[] {
  const says = (inline: Inline<Written>): boolean => inline.type !== 'break' && (inline.type !== 'text' || inline.text.trim() !== '');
  const out = children.slice(Math.max(0, children.findIndex(says)), children.findLastIndex(says) + 1);
  const first = out[0];
  if (first?.type === 'text') out[0] = { type: 'text', text: first.text.trimStart() };
  const last = out.at(-1);
  if (last?.type === 'text') out[out.length - 1] = { type: 'text', text: last.text.trimEnd() };
  return out.filter((inline) => inline.type !== 'text' || inline.text !== '');
}
