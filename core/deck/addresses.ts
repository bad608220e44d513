/** What an address in a deck points at. */
export type Address =
  | { kind: 'web'; href: string }
  | { kind: 'inside'; path: string }
  | { kind: 'outside' }
  | { kind: 'remote' }
  | { kind: 'unsafe' };

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** A browser drops control characters and white space when it reads a scheme, so we do first. */
const squeeze = (address: string): string => address.replace(/[\p{Cc} \u00a0\u200b\u2028\u2029\ufeff]/gu, '');

/** A link that may be followed: http, https and mailto, nothing else. */
export function readLink(address: string): Address {
  const href = address.trim();
  const scheme = SCHEME.exec(squeeze(href))?.[0]?.toLowerCase();
  if (scheme === 'http:' || scheme === 'https:' || scheme === 'mailto:') return { kind: 'web', href };
  if (scheme !== undefined || squeeze(href).startsWith('//')) return { kind: 'unsafe' };
  return { kind: 'inside', path: href };
}

/**
 * A picture's path, inside the deck's folder or refused. It must not depend on the system:
 * drive letters, back slashes, percent-encoding and `..` are judged the same everywhere.
 */
export function readPicturePath(address: string): Address {
  const plain = decode(address.trim()).replace(/\\/g, '/');
  if (/^[a-z]:/i.test(plain)) return /^[a-z]:\//i.test(plain) || plain.length === 2 ? { kind: 'outside' } : { kind: 'unsafe' };
  if (plain.startsWith('//')) return address.trim().startsWith('//') ? { kind: 'remote' } : { kind: 'outside' };
  const scheme = SCHEME.exec(squeeze(plain))?.[0]?.toLowerCase();
  if (scheme === 'http:' || scheme === 'https:' || scheme === 'ftp:') return { kind: 'remote' };
  if (scheme === 'file:') return { kind: 'outside' };
  if (scheme !== undefined) return { kind: 'unsafe' };
  if (plain.startsWith('/') || plain.startsWith('~')) return { kind: 'outside' };
  const parts: string[] = [];
  for (const part of plain.replace(/[?#].*$/, '').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' ) {
      if (parts.pop() === undefined) return { kind: 'outside' };
      continue;
    }
    parts.push(part);
  }
  return parts.length === 0 || plain.includes('\0') ? { kind: 'unsafe' } : { kind: 'inside', path: parts.join('/') };
}

/** Decodes `%2e%2e` and the like, as often as it was encoded. */
function decode(text: string): string {
  let out = text;
  for (let round = 0; round < 3; round += 1) {
    try {
      const next = decodeURIComponent(out);
      if (next === out) break;
      out = next;
    } catch {
      break;
    }
  }
  return out;
}
