import { cleanText } from './clean.ts';

/** A host that every reader of the format takes as one; a user name before it would only help to mislead. */
const WEB = /^https?:\/\/[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)*(?::\d{1,4})?(?:[/?#].*)?$/iu;
const MAIL = /^mailto:[^@\s]+@[^@\s]+$/i;
/** Outside RFC 3986: percent-encoded, because one bad address makes a whole file unreadable. */
const UNSAFE = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/gu;

/** The address of a link as it may stand in a file, or undefined for one that is not http, https or mailto. */
export function safeLink(href: string): string | undefined {
  const trimmed = cleanText(href).trim();
  if (!WEB.test(trimmed) && !MAIL.test(trimmed)) return undefined;
  const path = trimmed.search(/(?<=^[a-z]+:\/\/[^/?#]*)[/?#]/i);
  const split = trimmed.startsWith('mailto:') ? 0 : path === -1 ? trimmed.length : path;
  const rest = trimmed.slice(split).replace(UNSAFE, encodeURIComponent).replace(/%(?![0-9A-Fa-f]{2})/g, '%25');
  const hash = rest.indexOf('#');
  const whole = hash === -1 ? rest : rest.slice(0, hash + 1) + rest.slice(hash + 1).replaceAll('#', '%23');
  return trimmed.slice(0, split) + whole;
}
