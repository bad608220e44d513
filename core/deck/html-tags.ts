import { Parser } from 'htmlparser2';
import type { Mark } from './content.ts';

/** The few HTML elements that say something about a stretch of text. */
export const HTML_MARKS: Readonly<Record<string, Mark | undefined>> = {
  b: 'strong', strong: 'strong', i: 'em', em: 'em', cite: 'em', s: 'del', del: 'del', strike: 'del',
  sub: 'sub', sup: 'sup', u: 'underline', ins: 'underline', mark: 'strong',
};

/** Never shown and never run, with everything in them. */
const DROPPED = new Set([
  'script', 'style', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'form', 'input', 'button', 'select',
  'textarea', 'template', 'noscript', 'svg', 'math', 'link', 'meta', 'base', 'audio', 'video', 'source', 'canvas',
  'title', 'head', 'dialog', 'portal', 'xmp', 'plaintext', 'noembed', 'noframes', 'marquee',
]);

/** Whether an element goes with everything in it. */
export const isDroppedElement = (name: string): boolean => DROPPED.has(name);

export interface HtmlTag {
  name: string;
  closing: boolean;
  selfClosing: boolean;
  attributes: Readonly<Record<string, string>>;
  /** It carries something that would run: `onclick` and its kin. */
  handlers: boolean;
}

/** Reads one tag as marked hands it over; undefined for comments and what is not a tag. */
export function readTag(raw: string): HtmlTag | undefined {
  let tag: HtmlTag | undefined;
  const closing = /^<\/\s*([a-z][\w-]*)/i.exec(raw)?.[1];
  if (closing !== undefined) return { name: closing.toLowerCase(), closing: true, selfClosing: false, attributes: {}, handlers: false };
  const parser = new Parser({
    onopentag(name, attributes) {
      tag ??= { name, closing: false, selfClosing: /\/\s*>$/.test(raw), attributes, handlers: hasHandlers(attributes) };
    },
  });
  parser.end(raw);
  return tag;
}

/** Whether any attribute would run something. */
export const hasHandlers = (attributes: Readonly<Record<string, string>>): boolean =>
  Object.keys(attributes).some((name) => name.toLowerCase().startsWith('on'));
