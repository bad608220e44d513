import { Parser } from 'htmlparser2';
import type { Place } from '../model.ts';
import { plainTokens, plainXml, type KnownTags, type XmlToken } from './plain-xml.ts';
import { checkDepth } from './too-deep.ts';

export interface XmlEvents {
  /** A paragraph, a cell or another text with its runs joined, and the elements around it, outermost first. */
  text(text: string, within: readonly string[]): void;
  /** An element begins. */
  element(name: string, attributes: Readonly<Record<string, string>>): void;
  /** A comment or a processing instruction, which programs keep and nobody sees. */
  aside(text: string): void;
}

/** Elements whose runs make one text. */
const PARAGRAPHS: ReadonlySet<string> = new Set(['a:p', 'w:p', 'si', 'is', 'text:p', 'text:h', 'p:text', 'p188:txBody']);
const BREAKS: ReadonlySet<string> = new Set(['a:br', 'w:br', 'w:tab', 'w:cr', 'text:line-break', 'text:tab']);

/**
 * Reads XML without building a tree of it: only texts, attributes and what is around them. Throws TooDeep where it is nested so.
 * @param known the tags of the same file's parts before
 */
export function readXml(xml: string, events: XmlEvents, known?: KnownTags): void {
  const { handler, end } = reading(events, []);
  const tokens = plainXml(xml, known);
  if (tokens === undefined) new Parser(handler, { xmlMode: true, decodeEntities: true }).end(xml);
  else tokens.forEach((token) => handle(token, handler));
  end();
}

/**
 * Reads a stretch of XML between two of its tags as `readXml` reads it there.
 * @param around the elements around its beginning
 * @returns those around its end; undefined where it is not plain, or a paragraph goes on behind it: then it can't be read alone
 */
export function readStretch(xml: string, events: XmlEvents, known: KnownTags, around: readonly string[]): readonly string[] | undefined {
  const tokens = plainTokens(xml, known, [...around]);
  if (tokens === undefined) return undefined;
  const within = [...around];
  const { handler, end } = reading(events, within);
  for (const token of tokens) handle(token, handler);
  return end() ? within : undefined;
}

/** @param within the elements that are open already: goes with what is read */
function reading(events: XmlEvents, within: string[]): { handler: Handler & { oncomment: (text: string) => void }; end: () => boolean } {
  // A text box stands inside a paragraph and has paragraphs of its own.
  const open: { depth: number; text: string }[] = [];
  let loose = '';
  const flush = (): void => {
    if (loose.trim() !== '') events.text(loose, within);
    loose = '';
  };
  const handler = {
    onopentag(name: string, attributes: Record<string, string>) {
      if (open.length === 0) flush();
      within.push(name);
      checkDepth(within.length);
      events.element(name, attributes);
      if (PARAGRAPHS.has(name)) open.push({ depth: within.length, text: '' });
      const paragraph = open.at(-1);
      if (paragraph !== undefined && BREAKS.has(name)) paragraph.text += '\n';
    },
    ontext(text: string) {
      const paragraph = open.at(-1);
      if (paragraph === undefined) loose += text;
      else paragraph.text += text;
    },
    onclosetag() {
      const paragraph = open.at(-1);
      if (paragraph?.depth === within.length) {
        open.pop();
        if (paragraph.text.trim() !== '') events.text(paragraph.text, within);
      } else if (paragraph === undefined) flush();
      within.pop();
    },
    oncomment: (text: string) => events.aside(text),
    onprocessinginstruction: (_: string, data: string) => events.aside(data),
  };
  const end = (): boolean => {
    flush();
    return open.length === 0;
  };
  return { handler, end };
}

interface Handler {
  onopentag(name: string, attributes: Record<string, string>): void;
  ontext(text: string): void;
  onclosetag(): void;
  onprocessinginstruction(name: string, data: string): void;
}

function handle(token: XmlToken, handler: Handler): void {
  switch (token.type) {
    case 'open':
      return handler.onopentag(token.name, token.attributes);
    case 'close':
      return handler.onclosetag();
    case 'text':
      return handler.ontext(token.text);
    default:
      return handler.onprocessinginstruction('', token.data);
  }
}

/** Where a text of a part stands, by the part's name. */
export function placeOfPart(name: string): Place {
  if (/^docProps\/|\/docProps\//.test(name) || name === 'meta.xml') return 'properties';
  if (/comment/i.test(name) || /(?:^|\/)(?:people|authors)\d*\.xml$/.test(name)) return 'comment';
  return /notesSlides?\//.test(name) ? 'notes' : 'text';
}
