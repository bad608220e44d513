/** What an XML part would cost as a tree. */
export interface XmlSize {
  /** Elements within one another. */
  depth: number;
  elements: number;
  attributes: number;
  /** Letters of the longest tag, its attributes included. */
  tag: number;
}

const SLASH = 0x2f;
const BANG = 0x21;
const ASK = 0x3f;
const EQUALS = 0x3d;
const CLOSE = 0x3e;

/** Counts what is in XML in one walk that builds nothing, so that a part made to fill a machine is seen before it does. */
export function measureXml(text: string): XmlSize {
  const size: XmlSize = { depth: 0, elements: 0, attributes: 0, tag: 0 };
  let depth = 0;
  let at = text.indexOf('<');
  while (at !== -1) {
    const next = text.charCodeAt(at + 1);
    let end: number;
    if (next === BANG) end = endOfAside(text, at);
    else if (next === ASK) end = after(text, '?>', at + 2);
    else if (next === SLASH) {
      depth -= 1;
      end = after(text, '>', at + 2);
    } else {
      end = endOfTag(text, at, size);
      size.elements += 1;
      if (text.charCodeAt(end - 2) !== SLASH) size.depth = Math.max(size.depth, (depth += 1));
      size.tag = Math.max(size.tag, end - at);
    }
    at = end === -1 ? -1 : text.indexOf('<', end);
  }
  return size;
}

/** Just past the next `mark`, or the text's end. */
function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}

function endOfAside(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
  return text.startsWith('<![CDATA[', at) ? after(text, ']]>', at + 9) : after(text, '>', at + 2);
}

/** Just past the tag; a > in an attribute's quotes ends nothing. */
function endOfTag(text: string, at: number, size: XmlSize): number {
  for (let place = at + 1; place < text.length; place += 1) {
    const letter = text.charCodeAt(place);
    if (letter === CLOSE) return place + 1;
    if (letter === EQUALS) size.attributes += 1;
    else if (letter === 0x22 || letter === 0x27) {
      place = text.indexOf(text.charAt(place), place + 1);
      if (place === -1) return text.length;
    }
  }
  return text.length;
}
