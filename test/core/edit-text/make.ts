import * as fc from 'fast-check';
import { applyEdit, type TextCommand, type TextRange } from '../../../core/edit-text/model.ts';

/** A text with its selection: `[` opens it and `]` closes it, `|` is a cursor. */
export function marked(written: string): [text: string, at: TextRange] {
  const cursor = written.indexOf('|');
  if (cursor >= 0) return [written.replace('|', ''), { from: cursor, to: cursor }];
  const from = written.indexOf('[');
  return [written.replace('[', '').replace(']', ''), { from, to: written.indexOf(']') - 1 }];
}

const show = (text: string, { from, to }: TextRange): string =>
  from === to ? `${text.slice(0, from)}|${text.slice(from)}` : `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`;

/** What a command makes of a text, written the same way; undefined where it does nothing. */
export function run(command: TextCommand, written: string): string | undefined {
  const [text, at] = marked(written);
  const edit = command(text, at);
  return edit && show(applyEdit(text, edit), edit.select);
}

/** The same command twice, the second time on what is then selected. */
export function twice(command: TextCommand, text: string, at: TextRange): string {
  const once = command(text, at);
  if (!once) return text;
  const then = applyEdit(text, once);
  const again = command(then, once.select);
  return again ? applyEdit(then, again) : then;
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '’', ' ', '1', '.', ',', '!'), minLength: 1, maxLength: 12 }).map((text) => `w${text.trimEnd()}`);
const token = fc.constantFrom('{{ branch.name }}', '{{ meeting-write-mp | plain }}');
const words = fc.array(fc.oneof({ weight: 4, arbitrary: word }, token), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

/** Lines of plain text with LF or CRLF, no marks of Markdown in them, and a selection. */
export const plainText = fc
  .tuple(fc.array(fc.oneof({ weight: 4, arbitrary: words }, fc.constant('')), { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => lines.join(end))
  .chain((text) => withSelection(text));

/** Any text of the marks that the commands look at, with a selection. */
export const markedText = fc
  .array(fc.constantFrom('- ', '1. ', '> ', '# ', '*', '**', 'word', ' ', '  ', '\n', '\r\n', '{{ a }}', '```\n', '[', '](', ')', '|', '::right::', '\\'), { maxLength: 25 })
  .map((parts) => parts.join(''))
  .chain((text) => withSelection(text));

function withSelection(text: string): fc.Arbitrary<{ text: string; at: TextRange }> {
  // A place between CR and LF is none that an editor knows.
  const place = fc.nat(text.length).map((at) => (text.slice(at - 1, at + 1) === '\r\n' ? at - 1 : at));
  return fc.tuple(place, place).map(([a, b]) => ({ text, at: { from: Math.min(a, b), to: Math.max(a, b) } }));
}
