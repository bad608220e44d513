import { strFromU8 } from 'fflate';
import { Parser } from 'htmlparser2';
import { emptyPart, type Part, type ReadBack, type SumOf } from '../model.ts';
import { bytesOfDataAddress } from './data-address.ts';
import { stringsInBytes } from './strings.ts';
import { checkDepth, TOO_DEEP, TooDeep } from './too-deep.ts';

/** Elements that stand within a line: every other one begins and ends a text. */
const IN_LINE: ReadonlySet<string> = new Set(['a', 'b', 'strong', 'i', 'em', 'u', 's', 'del', 'sub', 'sup', 'span', 'code', 'mark', 'small', 'abbr', 'tspan', 'br']);
const READ_OUT: ReadonlySet<string> = new Set(['alt', 'title', 'aria-label', 'aria-description', 'content']);
const MAKER = /^(?:author|creator|dc\.creator|generator-user)$/i;

/** Reads an HTML file: its texts, what is hidden in it, its scripts' data, and the pictures that it carries. @param sumOf for these */
export function readHtml(html: string, { name = 'html', where = 'the page', sumOf }: { name?: string; where?: string; sumOf?: SumOf | undefined } = {}): ReadBack {
  const part = emptyPart(name, where);
  const file: ReadBack = { parts: [part], unread: [] };
  let text = '';
  let depth = 0;
  let script: string | undefined;
  const flush = (): void => {
    if (text.trim() !== '') part.pieces.push({ text, place: 'text' });
    text = '';
  };
  const parser = new Parser({
    onopentag(element, attributes) {
      depth += 1;
      checkDepth(depth);
      if (!IN_LINE.has(element)) flush();
      if (element === 'br') text += '\n';
      if (element === 'script' || element === 'style') script = '';
      const maker = MAKER.test(attributes['name'] ?? '');
      for (const [key, value] of Object.entries(attributes)) takeAttribute(key, value, { part, file, maker, sumOf });
    },
    ontext(data) {
      if (script === undefined) text += data;
      else script += data;
    },
    onclosetag(element) {
      depth -= 1;
      if (script !== undefined && (element === 'script' || element === 'style')) {
        takeCode(script, { part, file, sumOf });
        script = undefined;
      } else if (!IN_LINE.has(element)) flush();
    },
    oncomment: (data) => void (data.trim() !== '' && part.pieces.push({ text: data, place: 'hidden' })),
  }, { decodeEntities: true });
  try {
    parser.end(html);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    file.unread.push(`${where} (${TOO_DEEP})`);
  }
  flush();
  return file;
}

interface Taking {
  part: Part;
  file: ReadBack;
  maker: boolean;
  sumOf: SumOf | undefined;
}

function takeAttribute(key: string, value: string, { part, file, maker, sumOf }: Taking): void {
  const data = value.startsWith('data:') ? bytesOfDataAddress(value) : undefined;
  if (data !== undefined) takePicture(data, file, sumOf);
  else if (/\p{L}{3}/u.test(value)) part.pieces.push({ text: value, place: maker && key === 'content' ? 'properties' : READ_OUT.has(key) ? 'text' : 'hidden', ...(maker && key === 'content' ? { author: true } : {}) });
}

/** What a picture inside another file says. */
function takePicture({ type, bytes }: { type: string; bytes: Uint8Array }, file: ReadBack, sumOf: SumOf | undefined): void {
  const name = `picture ${file.parts.length}`;
  const where = `a picture (${name})`;
  const [own = emptyPart(name, where), ...within] = type === 'image/svg+xml' ? readHtml(strFromU8(bytes), { name, where, sumOf }).parts : [{ ...emptyPart(name, where), pieces: stringsInBytes(bytes) }];
  file.parts.push(sumOf === undefined ? own : { ...own, sum: sumOf([bytes]) }, ...within);
}

const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
const DATA = /data:[\w./+-]+(?:;[\w=-]+)*,[^"')\s]+/g;

/** A script's data are its quoted texts, and a style sheet's what its addresses hold. */
function takeCode(code: string, { part, file, sumOf }: Omit<Taking, 'maker'>): void {
  for (const [address] of code.matchAll(DATA)) {
    const data = bytesOfDataAddress(address);
    if (data !== undefined) takePicture(data, file, sumOf);
  }
  const rest = code.replace(DATA, '');
  const json = readJson(rest);
  if (json !== undefined) for (const text of json) takeString(text, { part, file, sumOf });
  // Not every quotation mark in a program opens a text: what stands between two may be code.
  else for (const [quoted] of rest.matchAll(QUOTED)) part.pieces.push({ text: unescaped(quoted.slice(1, -1)), place: 'bytes' });
  for (const [remark] of rest.matchAll(/\/\*[^]*?\*\//g)) part.pieces.push({ text: remark, place: 'hidden' });
}

/** Slides may lie in a script as HTML. A word alone is most likely one that programs read. */
function takeString(text: string, { part, file, sumOf }: Omit<Taking, 'maker'>): void {
  if (/<\w[^>]*>/.test(text)) {
    const [inner, ...pictures] = readHtml(text, { name: part.name, where: part.where, sumOf }).parts;
    part.pieces.push(...(inner?.pieces ?? []));
    file.parts.push(...pictures);
  } else if (text.startsWith('data:')) {
    const data = bytesOfDataAddress(text);
    if (data !== undefined) takePicture(data, file, sumOf);
  } else part.pieces.push({ text, place: /\s/.test(text.trim()) ? 'text' : 'hidden' });
}

const unescaped = (text: string): string =>
  text.replace(/\\u\{?([\da-f]{4,6})\}?|\\x([\da-f]{2})|\\n/gi, (_, long?: string, short?: string) => (long ?? short) === undefined ? '\n' : String.fromCodePoint(Math.min(parseInt(long ?? short ?? '20', 16), 0x10ffff)))
    .replace(/\\(.)/g, '$1');

function readJson(text: string): string[] | undefined {
  if (!/^\s*[[{"]/.test(text)) return undefined;
  try {
    return stringsIn(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value]
  : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => [...(/^\w+$/.test(key) ? [] : [key]), ...stringsIn(inner)]) : [];
