import { readLink } from './addresses.ts';
import type { Inline, Written } from './content.ts';
import { shorten } from './pictures.ts';
import { asWritten, writtenText, type Reading } from './reading.ts';

/** A link, or its text alone where the address may not be followed. */
export function readLinkInline(
  address: string,
  children: Inline<Written>[],
  line: number,
  reading: Reading,
): Inline<Written>[] {
  const target = readLink(address);
  if (target.kind === 'web') return [{ type: 'link', href: writtenText(target.href, reading), children }];
  if (target.kind === 'unsafe') {
    reading.sink.add('warning', 'unsafe-address', line, `The link to "${shorten(asWritten(address, reading))}" is left out; its text stays. Links may start with https:, http: or mailto:.`);
  }
  return children;
}
