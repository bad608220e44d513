/** What a page of the app may load: its own files, and styles with the nonce of this load. */
export const contentSecurity = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self' data:",
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');

/** For a picture of a deck, which may be an SVG from anywhere: nothing runs in it and nothing is loaded. */
export const PICTURE_SECURITY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox";

/** Puts the nonce where react-aria looks for it. */
export const withNonce = (html: string, nonce: string): string =>
  html.replace(/<head([^>]*)>/i, `<head$1><meta property="csp-nonce" nonce="${nonce}">`);
