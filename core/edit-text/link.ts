import { readLink } from '../deck/addresses.ts';
import { allLines } from './lines-at.ts';
import type { TextEdit, TextRange } from './model.ts';

/** A link as the form shows it. */
export interface LinkForm {
  text: string;
  address: string;
}

const LINK = /(?<!!)\[((?:\\.|[^\]\\\r\n])*)\]\((?:<([^>\r\n]*)>|([^)\s]*))\)/g;

/** The link at the cursor, or the selected words to make one of; with what it takes the place of. */
export function linkAt(text: string, at: TextRange): LinkForm & { range: TextRange } {
  const line = allLines(text).find((each) => each.from <= at.from && at.from <= each.to);
  for (const match of line?.text.matchAll(LINK) ?? []) {
    const from = (line?.from ?? 0) + match.index;
    const to = from + match[0].length;
    if (from <= at.from && at.to <= to) return { text: (match[1] ?? '').replace(/\\([[\]])/g, '$1'), address: match[2] ?? match[3] ?? '', range: { from, to } };
  }
  const to = line ? Math.min(at.to, line.to) : at.to;
  return { text: text.slice(at.from, to), address: '', range: { from: at.from, to } };
}

/** What was typed, with the start that people leave out: `www.…` and a bare email address. */
export function fullAddress(typed: string): string {
  const address = typed.trim();
  if (/^[^\s@:/]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return `mailto:${address}`;
  return /^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#]|$))/i.test(address) ? `https://${address}` : address;
}

/** What is wrong with a link's address, in words; undefined where it may be followed. */
export function addressFault(typed: string): string | undefined {
  const address = fullAddress(typed);
  if (address === '') return 'Type or paste the address, such as https://www.example.org.';
  return readLink(address).kind === 'web' ? undefined : 'This can’t be followed. An address starts with https:// or is an email address.';
}

/** The link as Markdown; without words the address stands for them. */
export function writeLink({ text, address }: LinkForm): string {
  const href = fullAddress(address).replace(/[\s<>()\\]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'));
  const words = text.trim() === '' ? address.trim() : text.trim();
  // A bracket would end the words early, and so would a back slash before the last one.
  const safe = words.replace(/\s+/g, ' ').replace(/(?<!\\)[[\]]/g, '\\$&').replace(/(?<!\\)(?:\\\\)*\\$/, '$&\\');
  return `[${safe}](${href})`;
}

/** Puts the link where `linkAt` found its place. */
export function placeLink(range: TextRange, form: LinkForm): TextEdit {
  const insert = writeLink(form);
  const end = range.from + insert.length;
  return { ...range, insert, select: { from: end, to: end } };
}
