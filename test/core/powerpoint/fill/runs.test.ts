import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesIn, everyPlace, splice } from '../../../../core/opc/places.ts';
import { escapeXml, fillDrawing } from '../../../../core/powerpoint/fill/texts.ts';
import { fillRuns } from '../../../../core/powerpoint/fill/runs.ts';

const VALUES: Readonly<Record<string, string>> = { 'local-yes': '61%', town: 'Kings <Lynn> & "co"', long: 'more than one thousand four hundred' };
const resolve = ({ id }: { id: string }): string | undefined => VALUES[id];

const word = fc.constantFrom('We ', 'said ', 'é', '& ', '< ', '"', ' }} ', '{', 'a', ' 😀 ', '\\{{ x }}');
const token = fc.tuple(fc.constantFrom(...Object.keys(VALUES)), fc.constantFrom('', ' ', '  ', '\u00a0'), fc.constantFrom('', '| plain', ' | source ')).map(([id, space, filter]) => ({ raw: `{{${space}${id}${space}${filter}}}`, value: VALUES[id] ?? '' }));
const pieces = fc.array(fc.oneof(word.map((raw) => ({ raw, value: raw.startsWith('\\') ? '{{ x }}' : raw })), token), { minLength: 1, maxLength: 8 })
  // A brace before an opener would be read with it.
  .map((all) => all.filter(({ raw }, index) => !(raw === '{' && (all[index + 1]?.raw ?? '').startsWith('{'))));

/** A text cut anywhere, surrogates among them never. */
const cut = (text: string, cuts: readonly number[]): string[] => {
  const letters = [...text];
  const at = [...new Set(cuts.map((each) => each % (letters.length + 1)))].toSorted((one, other) => one - other);
  return [0, ...at].map((from, index) => letters.slice(from, at[index] ?? letters.length).join(''));
};

describe('a line with tokens, cut into runs anywhere', () => {
  test('comes out the same, and each value has the look of the run in which its token began', () => {
    fc.assert(fc.property(pieces, fc.array(fc.nat(200), { maxLength: 12 }), (line, cuts) => {
      const text = line.map(({ raw }) => raw).join('');
      const runs = cut(text, cuts);
      const filled = fillRuns(runs, resolve);
      expect(filled).toHaveLength(runs.length);
      expect(filled.join('')).toBe(line.map(({ value }) => value).join(''));
      // Letter by letter: whatever was not part of a token stays in its run.
      let at = 0;
      const runAt = (place: number): number => {
        let end = 0;
        return runs.findIndex((run) => (end += run.length) > place);
      };
      const expected = runs.map(() => '');
      for (const { raw, value } of line) {
        if (raw === value) for (let index = 0; index < raw.length; index += 1) expected[runAt(at + index)] += raw[index] ?? '';
        else if (raw.startsWith('\\')) {
          expected[runAt(at)] += '{{';
          for (let index = 3; index < raw.length; index += 1) expected[runAt(at + index)] += raw[index] ?? '';
        } else expected[runAt(at)] += value;
        at += raw.length;
      }
      expect(filled).toEqual(expected);
    }), { numRuns: 5000 });
  });

  test('is filled in XML with nothing else changed', () => {
    const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
    fc.assert(fc.property(pieces, fc.array(fc.nat(200), { maxLength: 12 }), fc.constantFrom('a', 'draw', ''), (line, cuts, prefix) => {
      const p = prefix === '' ? '' : `${prefix}:`;
      const runs = cut(line.map(({ raw }) => raw).join(''), cuts);
      const xml = `<?xml version="1.0"?>\r\n<!-- {{ town }} --><x xmlns${prefix === '' ? '' : `:${prefix}`}="${A}"><${p}p  ><${p}pPr/>${runs.map((run, index) => `<${p}r><${p}rPr sz='${index}'/><${p}t>${escapeXml(run)}</${p}t></${p}r>`).join('\n')}<${p}endParaRPr/></${p}p></x>\n`;
      const root = placesIn(xml);
      const filled = splice(xml, fillDrawing(xml, root, resolve));
      const expected = runs.map((run, index) => ({ run, now: fillRuns(runs, resolve)[index] ?? '', index }));
      const inside = expected.map(({ run, now, index }) => (now === '' && run !== '' ? '' : `<${p}r><${p}rPr sz='${index}'/><${p}t>${now === run ? escapeXml(run) : now.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</${p}t></${p}r>`)).join('\n');
      expect(filled).toBe(xml.replace(/(<[^<>]*pPr\/>)[^]*(<[^<>]*endParaRPr\/>)/, (_, before: string, after: string) => before + inside + after));
    }), { numRuns: 3000 });
  });

  test('is filled with what XML can hold, on one line', () => {
    expect(fillRuns(['{{ a }}', '{{ a }}'], () => 'one\u0001\ntwo\uD800')).toEqual(['one two', 'one two']);
  });

  test('is read as it was meant where PowerPoint changed it while it was typed', () => {
    expect(fillRuns(['{{ Local\u2011yes }} and {{\u200b local\u2013yes | Plain }}'], resolve)).toEqual(['61% and 61%']);
    expect(fillRuns(['{{ unknown }} {{ open'], resolve)).toEqual(['{{ unknown }} {{ open']);
  });

  test('ends at a break and at a field, which is a line of its own', () => {
    const xml = '<a:p xmlns:a="http://purl.oclc.org/ooxml/drawingml/main"><a:r><a:t>{{ local</a:t></a:r><a:br/><a:r><a:t>-yes }}</a:t></a:r><a:fld><a:t>{{ town }}</a:t></a:fld><a:r><a:t><![CDATA[{{ to]]>wn }}</a:t></a:r></a:p>';
    expect(splice(xml, fillDrawing(xml, placesIn(xml), resolve))).toBe(xml.replace('{{ town }}', 'Kings &lt;Lynn&gt; &amp; "co"').replace('<![CDATA[{{ to]]>wn }}', 'Kings &lt;Lynn&gt; &amp; "co"'));
  });
});

describe('the places of an XML text', () => {
  test('are its elements', () => {
    const xml = '<?xml version="1.0"?><!-- <no> --><a x=">" y=\'<\'><b/><c><![CDATA[<d>]]></c ></a>';
    expect([...everyPlace(placesIn(xml))].map((place) => [place.local, xml.slice(place.start, place.end)])).toEqual([
      ['a', xml.slice(xml.indexOf('<a'))], ['b', '<b/>'], ['c', '<c><![CDATA[<d>]]></c >'],
    ]);
  });

  test.each(['<a>', '<a></b>', '</a>', '<a/><b/>', '', '<!DOCTYPE a><a/>', '<a b="></a>', '<a><!-- </a>'])('are none of %s', (xml) => {
    expect(() => placesIn(xml)).toThrow(RangeError);
  });
});
