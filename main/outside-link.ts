const ALLOWED = new Set(['https:', 'http:', 'mailto:']);

/** The address of a web page or e-mail; undefined for anything else, which could start a program. */
export function readOutsideLink(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // A name before the host hides where a page really is.
  return url !== undefined && ALLOWED.has(url.protocol) && url.username === '' && url.password === '' ? url : undefined;
}
