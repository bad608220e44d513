import type { Inline, Written } from './content.ts';

/** Takes the white space off both ends of a line of text, such as a comment before it leaves behind. */
export function trimInlines(children: readonly Inline<Written>[]): Inline<Written>[] {
  const out = [...children];
  const first = out[0];
  if (first?.type === 'text') out[0] = { type: 'text', text: first.text.trimStart() };
  const last = out.at(-1);
  if (last?.type === 'text') out[out.length - 1] = { type: 'text', text: last.text.trimEnd() };
  return out.filter((inline) => inline.type !== 'text' || inline.text !== '');
}
