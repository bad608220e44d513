import { decodeHTML } from 'entities';
import type { Token as MarkedToken } from 'marked';
import { splitTokens } from '../figures/tokens.ts';
import type { Block, Inline, Mark, Written } from './content.ts';
import { HTML_MARKS, isDroppedElement, readTag } from './html-tags.ts';
import { readLinkInline } from './links.ts';
import { readPicture } from './pictures.ts';
import { DEEPEST, SlideRefused, codeText, type Reading } from './reading.ts';

/** A run of text as read; pictures in it stand on their own after it, on screen and in PowerPoint alike. */
export interface InlineRun {
  children: Inline<Written>[];
  pictures: Block<Written>[];
}

const MARKS: Readonly<Record<string, Mark>> = { strong: 'strong', em: 'em', del: 'del' };

/** Reads marked's inline tokens. @throws SlideRefused */
export function readInline(tokens: readonly MarkedToken[] | undefined, line: number, reading: Reading, depth = 0): InlineRun {
  if (depth > DEEPEST) throw new SlideRefused('slide-too-deep');
  const pictures: Block<Written>[] = [];
  const stack: { mark: Mark | 'link' | undefined; tag: string; href: string; children: Inline<Written>[] }[] = [
    { mark: undefined, tag: '', href: '', children: [] },
  ];
  const put = (...inlines: Inline<Written>[]): void => void stack.at(-1)?.children.push(...inlines);
  const nested = (token: { tokens?: MarkedToken[] }): Inline<Written>[] => {
    const run = readInline(token.tokens, line, reading, depth + 1);
    pictures.push(...run.pictures);
    return run.children;
  };
  const close = (): void => {
    const top = stack.pop();
    if (!top) return;
    if (top.mark === undefined) put(...top.children);
    else if (top.mark === 'link') put(...readLinkInline(top.href, top.children, line, reading));
    else put({ type: top.mark, children: top.children });
  };
  let dropping = '';
  for (const token of tokens ?? []) {
    if (token.type === 'html') {
      const tag = readTag(token.raw);
      if (dropping !== '') {
        if (tag?.closing === true && tag.name === dropping) dropping = '';
      } else if (tag === undefined) continue;
      else if (isDroppedElement(tag.name)) {
        reading.sink.add('warning', 'html-removed', line, `<${tag.name}> is never shown or run; it is left out with what is in it.`);
        if (!tag.closing && !tag.selfClosing && tag.name !== 'input') dropping = tag.name;
      } else if (tag.closing) {
        if (stack.length > 1 && stack.some((open) => open.tag === tag.name)) {
          while (stack.length > 1 && stack.at(-1)?.tag !== tag.name) close();
          close();
        }
      } else if (tag.name === 'br') put({ type: 'break' });
      else if (tag.name === 'img') {
        const picture = readPicture(tag.attributes['src'] ?? '', tag.attributes['alt'] ?? '', line, reading, tag.attributes['title']);
        if (picture) pictures.push(picture);
      } else {
        if (tag.handlers) reading.sink.add('warning', 'html-removed', line, `What <${tag.name}> would run is left out.`);
        if (stack.length + depth > DEEPEST) throw new SlideRefused('slide-too-deep');
        const mark = tag.name === 'a' ? 'link' : HTML_MARKS[tag.name];
        stack.push({ mark, tag: tag.name, href: tag.attributes['href'] ?? '', children: [] });
      }
      continue;
    }
    if (dropping !== '') continue;
    switch (token.type) {
      case 'text':
      case 'escape':
        if ('tokens' in token && token.tokens) put(...nested(token));
        else put(...textInlines(String(token['text']), token.type === 'text', reading));
        break;
      case 'strong':
      case 'em':
      case 'del':
        put({ type: MARKS[token.type] ?? 'em', children: nested(token) });
        break;
      case 'codespan':
        put({ type: 'code', text: codeText(String(token['text']), reading) });
        break;
      case 'br':
        // Behind a <br> the end of the line breaks nothing more.
        if (token.raw !== '\n' || stack.at(-1)?.children.at(-1)?.type !== 'break') put({ type: 'break' });
        break;
      case 'link':
        put(...readLinkInline(decodeAddress(String(token['href'])), nested(token), line, reading));
        break;
      case 'image': {
        const picture = readPicture(decodeAddress(String(token['href'])), altOf(token), line, reading, titleOf(token));
        if (picture) pictures.push(picture);
        break;
      }
      default:
        break;
    }
  }
  while (stack.length > 1) close();
  return { children: stack[0]?.children ?? [], pictures };
}

/** Alt text is plain: the marks in it are taken off, as browsers do. */
function altOf(token: MarkedToken): string {
  if ('tokens' in token && token.tokens && token.tokens.length > 0) return token.tokens.map(altOf).join('');
  return 'text' in token && typeof token.text === 'string' ? decodeHTML(token.text) : '';
}

const titleOf = (token: MarkedToken): string | undefined => ('title' in token && typeof token.title === 'string' ? token.title : undefined);

/** Plain text with its tokens; a line break in Markdown is a space, and several spaces are one, as in a browser. */
function textInlines(text: string, entities: boolean, reading: Reading): Inline<Written>[] {
  const decoded = entities ? decodeHTML(text) : text;
  return splitTokens(decoded.replace(/[ \t\n]+/g, ' '), reading.tokens).map((piece) =>
    typeof piece === 'string' ? { type: 'text', text: piece } : piece,
  );
}

/** marked percent-encodes addresses, our stand-ins for tokens among them. */
const decodeAddress = (address: string): string =>
  decodeHTML(address.replace(/%EF%B7%9([0-2])/gi, (_, digit: string) => String.fromCharCode(0xfdd0 + Number(digit))));
