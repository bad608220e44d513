/** What XML is made of, one after the other: an element begins, ends, or text stands between. */
export type XmlToken =
  | { type: 'open'; name: string; attributes: Record<string, string> }
  | { type: 'close' }
  | { type: 'text'; text: string }
  | { type: 'instruction'; data: string };

const DECLARATION = /^<(\?xml(?: [a-z]+="[\w.-]*")* *)\?>/;
const TAG = /<([A-Za-z][\w:.-]*)((?:[ \t\r\n]+[A-Za-z][\w:.-]*="[^"<]*")*)[ \t\r\n]*(\/)?>/y;
const ENTITY = /&(amp|lt|gt|quot|apos);/g;
const OTHER_ENTITY = /&(?!(?:amp|lt|gt|quot|apos);)/;
const LETTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const CLOSE: XmlToken = { type: 'close' };

/** Tags that were read before, as they are written: a deck is made of a few hundred of them, over and over. */
export type KnownTags = Map<string, KnownTag>;
export type KnownTag = XmlToken & { type: 'open' };

/** What is longer, or comes when so many are known, is read anew each time. */
const LONGEST_KNOWN = 200;
const MOST_KNOWN = 4_000;

/** What is longer is read as it comes, so that it is not held twice. */
const LONGEST = 4_000_000;

/**
 * Reads the XML that nearly every part of an Office file is: elements in pairs, attributes in double quotes, the five
 * entities. Four times as fast as the parser for all XML, which reads whatever is anything else: then this returns nothing.
 * @param known those of the same file's parts before; their tokens are given again, so nobody may change one
 */
export function plainXml(xml: string, known: KnownTags = new Map()): XmlToken[] | undefined {
  const open: string[] = [];
  const tokens = plainTokens(xml, known, open);
  return open.length === 0 ? tokens : undefined;
}

/** The same of a stretch of XML that begins and ends beside a tag. @param open the elements around it: in the end those around what follows */
export function plainTokens(xml: string, known: KnownTags, open: string[]): XmlToken[] | undefined {
  if (xml.length > LONGEST || xml.includes('<!') || OTHER_ENTITY.test(xml)) return undefined;
  const tokens: XmlToken[] = [];
  let at = 0;
  const declared = DECLARATION.exec(xml);
  if (declared !== null) {
    tokens.push({ type: 'instruction', data: declared[1] ?? '' });
    at = declared[0].length;
  }
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    if (next !== at) {
      tokens.push({ type: 'text', text: decoded(xml.slice(at, next < 0 ? xml.length : next)) });
      if (next < 0) break;
      at = next;
    }
    if (xml.startsWith('</', at)) {
      const name = open.pop();
      if (name === undefined || !xml.startsWith(name, at + 2) || xml[at + 2 + name.length] !== '>') return undefined;
      at += name.length + 3;
      tokens.push(CLOSE);
      continue;
    }
    // Up to the first `>`, and known only where that was all of a tag.
    const end = xml.indexOf('>', at) + 1;
    const written = end > 0 && end - at <= LONGEST_KNOWN ? xml.slice(at, end) : undefined;
    let token = written === undefined ? undefined : known.get(written);
    if (token === undefined) {
      TAG.lastIndex = at;
      const tag = TAG.exec(xml);
      if (tag === null) return undefined;
      const [whole, name = '', attributes = ''] = tag;
      token = { type: 'open', name, attributes: attributes === '' ? {} : attributesOf(attributes) };
      if (whole === written && known.size < MOST_KNOWN) known.set(written, token);
      at += whole.length;
    } else at = end;
    tokens.push(token);
    if (xml[at - 2] === '/') tokens.push(CLOSE);
    else open.push(token.name);
  }
  return tokens;
}

/** Of a name that is there twice, the first. */
function attributesOf(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  let at = 0;
  for (let equals = written.indexOf('="'); equals >= 0; equals = written.indexOf('="', at)) {
    const name = written.slice(at, equals).trim();
    const end = written.indexOf('"', equals + 2);
    if (!Object.hasOwn(attributes, name)) attributes[name] = decoded(written.slice(equals + 2, end));
    at = end + 1;
  }
  return attributes;
}

const decoded = (text: string): string => (text.includes('&') ? text.replace(ENTITY, (whole, name: string) => LETTERS[name] ?? whole) : text);
