import { readAttributes } from '../deck/attributes.ts';
import { sinkFor } from '../deck/finding-sink.ts';
import type { Layout } from '../deck/model.ts';

/**
 * The comment that opens an added slide and says how it is made; nobody has to see it to write on the slide.
 * One that can't be read is part of the text, so that it can be mended.
 */
export function leadOf(markdown: string): string {
  const sink = sinkFor('', undefined);
  const { lead } = readAttributes(markdown, '', 1, sink);
  return sink.findings.length === 0 ? lead : '';
}

/** The added slide's Markdown with another layout, and every other attribute and the text as they are. */
export function withLayout(markdown: string, layout: Layout): string {
  const lead = leadOf(markdown);
  const text = markdown.slice(lead.length);
  if (lead === '') return `<!-- slide\nlayout: ${layout}\n-->\n${text}`;
  const LINE = /^([ \t]*layout[ \t]*:)[^\r\n]*$/m;
  return (LINE.test(lead) ? lead.replace(LINE, `$1 ${layout}`) : lead.replace(/<!--\s*slide/i, (open) => `${open}\nlayout: ${layout}`)) + text;
}
