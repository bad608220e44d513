import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { plainXml, type KnownTags, type XmlToken } from '../../../../core/proof/read/plain-xml.ts';

/** The same tokens from the parser for all XML. */
function parsed(xml: string): XmlToken[] {
  const tokens: XmlToken[] = [];
  new Parser({
    onopentag: (name, attributes) => void tokens.push({ type: 'open', name, attributes: { ...attributes } }),
    ontext(text) {
      const last = tokens.at(-1);
      if (last?.type === 'text') last.text += text;
      else tokens.push({ type: 'text', text });
    },
    onclosetag: () => void tokens.push({ type: 'close' }),
    oncomment: (data) => void tokens.push({ type: 'instruction', data: `comment ${data}` }),
    onprocessinginstruction: (_, data) => void tokens.push({ type: 'instruction', data }),
  }, { xmlMode: true, decodeEntities: true }).end(xml);
  return tokens;
}

const name = fc.constantFrom('a:t', 'p', 'a:r', 'c:v', 'x.y-z', 'script', 'title', 'Br');
const letters = fc.array(fc.constantFrom('a', ' ', '\n', 'é', '😀', '>', "'", '&amp;', '&lt;', '&gt;', '&quot;', '&apos;', '/', '=', '7', ']'), { maxLength: 8 }).map((all) => all.join(''));
const attributes = fc.array(fc.tuple(fc.constantFrom('id', 'name', 'xmlns:a', 'r:embed', 'descr'), letters), { maxLength: 3 })
  .map((all) => all.map(([key, value]) => ` ${key}="${value}"`).join(''));

interface Made {
  name: string;
  attributes: string;
  inner: (string | Made)[];
  short: boolean;
}

const { element } = fc.letrec<{ element: Made; inner: string | Made }>((tie) => ({
  inner: fc.oneof({ depthSize: 'small' }, letters, tie('element')),
  element: fc.record({ name, attributes, inner: fc.array(tie('inner'), { maxLength: 4 }), short: fc.boolean() }),
}));

const written = (made: string | Made): string =>
  (typeof made === 'string' ? made : made.short && made.inner.length === 0 ? `<${made.name}${made.attributes}/>` : `<${made.name}${made.attributes}>${made.inner.map(written).join('')}</${made.name}>`);

const whole = fc.tuple(fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', '<?xml version="1.0"?>\r\n'), element).map(([head, made]) => head + written(made));

describe('XML as Office files have it', () => {
  // Of one text after the other, as of a file's parts.
  const known: KnownTags = new Map();

  it('is read just as the parser for all XML reads it', () => {
    fc.assert(fc.property(whole, (xml) => {
      const plain = plainXml(xml, known);
      expect(plain).toBeDefined();
      expect(plain).toEqual(parsed(xml));
      expect(plainXml(xml, known)).toEqual(plain);
    }));
  });

  it('is read the same or left to that parser where something is wrong with it', () => {
    const spoilt = fc.tuple(whole, fc.nat(), fc.constantFrom('<', '>', '"', '&', '/', "'", '<!--x-->', '<![CDATA[x]]>', '&#10;', '</p>', '<p>', '\u0000', ' =', '?'), fc.nat(3))
      .map(([xml, at, into, gone]) => xml.slice(0, at % xml.length) + into + xml.slice((at % xml.length) + gone));
    fc.assert(fc.property(spoilt, (xml) => {
      const plain = plainXml(xml, known);
      expect(plainXml(xml, known)).toEqual(plain);
      if (plain !== undefined) expect(plain).toEqual(parsed(xml));
    }));
  });

  it.each(['<a><!-- x --></a>', '<a>&#65;</a>', "<a b='c'/>", '<a><b></a></b>', '<a>', '</a>', '<a b="1"c="2"/>', '<a b/>', '<!DOCTYPE a><a/>', '<a b="<"/>'])('leaves %s to it', (xml) => {
    expect(plainXml(xml)).toBeUndefined();
  });
});
