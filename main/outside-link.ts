const ALLOWED = new Set(['https:', 'http:', 'mailto:']);
const OF_MAIL = new Set(['to', 'cc', 'subject', 'body']);
/** Ends a header: what follows would be one more. */
const LINE_BREAK = /%0[ad]/i;

/** An e-mail to write, with what the reader sees in it: a mail program may take a file or a hidden copy from the rest. */
function plainMail({ pathname, search }: URL): URL | undefined {
  if (LINE_BREAK.test(pathname)) return undefined;
  const kept = search.slice(1).split('&').filter((part) => {
    const name = part.split('=')[0]?.toLowerCase() ?? '';
    return OF_MAIL.has(name) && (name === 'body' || !LINE_BREAK.test(part));
  });
  return new URL(`mailto:${pathname}${kept.length > 0 ? `?${kept.join('&')}` : ''}`);
}

/** The address of a web page or e-mail; undefined for anything else, which could start a program. */
export function readOutsideLink(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // A name before the host hides where a page really is.
  if (url === undefined || !ALLOWED.has(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  return url.protocol === 'mailto:' ? plainMail(url) : url;
}
