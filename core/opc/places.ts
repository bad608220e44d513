/** An element of an XML text, by where it stands in it. */
export interface Place {
  /** Without its prefix. */
  local: string;
  /** Its namespace; '' where it has none. */
  uri: string;
  start: number;
  /** Behind the `>` of its first tag. */
  inside: number;
  /** Where its last tag begins: the same as `end` where one tag is all it has. */
  close: number;
  end: number;
  parent: Place | undefined;
  children: Place[];
}

/** Nobody nests so deep. */
const DEEPEST = 1_000;

const damaged = (): RangeError => new RangeError('no XML');

type Names = Readonly<Record<string, string>>;

/**
 * Every element of an XML text with its offsets, so that a text can be changed at one place and stay as it is everywhere else.
 * Throws RangeError where it is no XML, or declares a document type.
 */
export function placesIn(xml: string): Place {
  const root: Place = { local: '', uri: '', start: 0, inside: 0, close: xml.length, end: xml.length, parent: undefined, children: [] };
  const open: { place: Place; name: string; names: Names }[] = [{ place: root, name: '', names: Object.assign(Object.create(null) as Record<string, string>, { xml: 'http://www.w3.org/XML/1998/namespace' }) }];
  const past = (mark: string, from: number): number => {
    const at = xml.indexOf(mark, from);
    if (at < 0) throw damaged();
    return at + mark.length;
  };
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    if (xml.startsWith('<!--', at)) at = past('-->', at + 4);
    else if (xml.startsWith('<![CDATA[', at)) at = past(']]>', at);
    else if (xml.startsWith('<?', at)) at = past('?>', at);
    else if (xml.startsWith('<!', at)) throw damaged();
    else if (xml.startsWith('</', at)) {
      const end = past('>', at);
      const last = open.pop();
      if (last === undefined || last.place === root || xml.slice(at + 2, end - 1).trimEnd() !== last.name) throw damaged();
      last.place.close = at;
      last.place.end = end;
      at = end;
    } else {
      const end = tagEnd(xml, at);
      const name = /[^\s/>]+/y;
      name.lastIndex = at + 1;
      const full = name.exec(xml)?.[0];
      const parent = open.at(-1);
      if (full === undefined || parent === undefined || open.length > DEEPEST) throw damaged();
      const names = namesIn(xml, at, end, parent.names);
      const colon = full.indexOf(':');
      const place: Place = {
        local: full.slice(colon + 1), uri: names[colon < 0 ? '' : full.slice(0, colon)] ?? '',
        start: at, inside: end, close: end, end, parent: parent.place, children: [],
      };
      parent.place.children.push(place);
      if (xml.charCodeAt(end - 2) !== 0x2f) open.push({ place, name: full, names });
      at = end;
    }
  }
  if (open.length !== 1 || root.children.length !== 1) throw damaged();
  return root;
}

/** Behind the `>` of the tag that begins there. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const letter = xml[at];
    if (letter === '>') return at + 1;
    if (letter !== '"' && letter !== "'") continue;
    at = xml.indexOf(letter, at + 1);
    if (at < 0) break;
  }
  throw damaged();
}

function namesIn(xml: string, from: number, to: number, names: Names): Names {
  const tag = xml.slice(from, to);
  if (!tag.includes('xmlns')) return names;
  // What is declared further out is looked up there: a copy for each element could be made to fill a machine.
  const own = Object.create(names) as Record<string, string>;
  for (const [, prefix = '', double, single] of tag.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) own[prefix] = double ?? single ?? '';
  return own;
}

/** All elements in document order. */
export function* everyPlace(place: Place): Generator<Place> {
  const left = place.children.toReversed();
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    yield next;
    for (let at = next.children.length - 1; at >= 0; at -= 1) left.push(next.children[at] ?? next);
  }
}

/** An attribute, and where what it says stands. */
export interface Attribute {
  /** As written. */
  name: string;
  /** As written: with entities. */
  raw: string;
  /** With the white space before it. */
  start: number;
  from: number;
  to: number;
  end: number;
}

const SPACE = /\s/;

/** The attributes of an element. In one walk: a long tag could be made to take a pattern for ever. */
export function attributesOf(xml: string, { start, inside }: Place): Attribute[] {
  const found: Attribute[] = [];
  const past = (at: number, is: (letter: string) => boolean): number => {
    let next = at;
    while (next < inside && is(xml.charAt(next))) next += 1;
    return next;
  };
  const space = (at: number): number => past(at, (letter) => SPACE.test(letter));
  for (let at = past(start + 1, (letter) => !SPACE.test(letter)); at < inside;) {
    const name = space(at);
    const nameEnd = past(name, (letter) => letter !== '=' && letter !== '>' && !SPACE.test(letter));
    const equals = space(nameEnd);
    const quote = space(equals + 1);
    const mark = xml.charAt(quote);
    if (nameEnd === name || xml.charAt(equals) !== '=' || (mark !== '"' && mark !== "'")) break;
    const to = xml.indexOf(mark, quote + 1);
    if (to < 0 || to >= inside) break;
    found.push({ name: xml.slice(name, nameEnd), raw: xml.slice(quote + 1, to), start: at, from: quote + 1, to, end: to + 1 });
    at = to + 1;
  }
  return found;
}

/** What an attribute says, by its name as written; undefined where it is not there. */
export const attributeOf = (xml: string, place: Place, name: string): string | undefined => attributesOf(xml, place).find((each) => each.name === name)?.raw;

/** An attribute of a namespace's own, such as `r:id`, whatever its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export const childOf = (place: Place, local: string): Place | undefined => place.children.find((each) => each.local === local);

/** A change of a text at one place. */
export interface Splice {
  from: number;
  to: number;
  text: string;
}

/** A text with changes in it. One that lies within another is not made. */
export function splice(text: string, splices: readonly Splice[]): string {
  let out = '';
  let at = 0;
  for (const each of splices.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
    if (each.from < at) continue;
    out += text.slice(at, each.from) + each.text;
    at = each.to;
  }
  return out + text.slice(at);
}
