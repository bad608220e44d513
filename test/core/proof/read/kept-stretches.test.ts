import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Keeper } from '../../../../core/kept.ts';
import { emptyPart, type Part } from '../../../../core/proof/model.ts';
import { Known } from '../../../../core/proof/read/known.ts';
import { KeptReads } from '../../../../core/proof/read/kept-reads.ts';
import { PartEvents } from '../../../../core/proof/read/part-events.ts';
import { readXml } from '../../../../core/proof/read/xml.ts';

const named = (name: string): Part => ({ ...emptyPart(name, 'somewhere'), pieces: [{ text: name, place: 'hidden' }] });

function asWhole(name: string, xml: string): Part {
  const part = named(name);
  readXml(xml, new PartEvents(part, new Known()));
  return part;
}

/** What parts say: a value that stands twice may be given once or twice, and once as read out where it is hidden too. */
const saying = (parts: readonly Part[], told: ReadonlySet<string>): unknown => {
  const pieces = parts.flatMap((part) => part.pieces);
  return {
    texts: pieces.filter(({ place, text }) => place === 'text' && !told.has(text)).map(({ text }) => text),
    all: new Set(pieces.map(({ text }) => text)),
    numbers: parts.flatMap(({ numbers }) => numbers), marks: parts.flatMap(({ marks }) => marks),
  };
};

const word = fc.constantFrom('Northmoor', 'a branch of our own', '12', '0.5', 'A &amp; B', 'x', '&#8217;', '<a:br/>', '<!-- aside -->', '</a:p><a:p>');
const filler = 'this stands in every part of the name, so that it is long enough to be known again by what it says and where it stands. '.repeat(2);

/** Kinds of piece, with what varies from file to file. */
const kinds: readonly ((value: string) => string)[] = [
  (value) => `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Shape of many" descr="${value.replace(/[<>]/g, '')}"/></p:nvSpPr><p:txBody><a:p><a:r><a:t>${value}</a:t></a:r></a:p></p:txBody></p:sp>`,
  () => `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Shape of many" descr="Read out"/></p:nvSpPr><p:txBody><a:p><a:r><a:t>${filler}</a:t></a:r></a:p></p:txBody></p:sp>`,
  (value) => `<p:sp><p:cNvPr name="Hidden" hidden="${value === 'x' ? 1 : 0}"/><a:p><a:t>outer ${filler}</a:t><p:sp><a:p><a:t>${value}</a:t></a:p></p:sp></a:p></p:sp>`,
  (value) => `<c:ser><c:val><c:numRef><c:numCache><c:pt idx="0"><c:v>${value}</c:v></c:pt><c:pt idx="1"><c:v>41</c:v></c:pt><c:pt idx="2"><c:v>${filler}</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>`,
  (value) => `<row r="1"><c r="A1" t="${value === '12' ? 's' : 'n'}"/><v>7</v>${filler}<c r="B1" t="str"><v>${value}</v></c><c r="C1"><v>8</v></c></row>`,
  (value) => `${value}${filler}`,
  (value) => `<c:ser><c:f>${filler}</c:f>loose${value === 'x' ? '' : value}<c:pt idx="0"><c:v>${value}</c:v></c:pt></c:ser>`,
];

describe('parts that are read in stretches', () => {
  it('say what they say as a whole, whatever of them varies', () => {
    let inStretches = 0;
    const values = fc.array(fc.tuple(fc.nat({ max: 6 }), fc.array(word, { minLength: 7, maxLength: 7 })), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(values, fc.constantFrom('ppt/slides/slide1.xml', 'ppt/charts/chart1.xml', 'xl/worksheets/sheet1.xml', 'ppt/notesSlides/notesSlide1.xml', 'ppt/comments/comment1.xml'), (shapes, name) => {
      const keeper = new Keeper();
      const kept = new KeptReads(keeper);
      for (let file = 0; file < 7; file += 1) {
        keeper.turn();
        const xml = `<?xml version="1.0"?><p:sld><p:spTree>${shapes.map(([kind, all]) => kinds[kind]?.(all[file] ?? '')).join('')}</p:spTree></p:sld>`;
        const whole = asWhole(name, xml);
        const given = named(name);
        const parts = kept.stretches.read(given, xml, kept.known());
        expect(given).toEqual(named(name));
        if (parts === undefined) continue;
        inStretches += 1;
        const told = new Set(xml.match(/descr="[^"]*"/g)?.map((each) => each.slice(7, -1).replaceAll('&amp;', '&')));
        expect(saying(parts, told)).toEqual(saying([whole], told));
        expect(parts.map(({ continues }) => continues === true)).toEqual(parts.map((_, at) => at > 0));
        for (const piece of whole.pieces) expect(parts.flatMap(({ pieces }) => pieces)).toContainEqual(piece);
      }
    }), { numRuns: Number(process.env['RANDOM_STRETCHES'] ?? 200) });
    // Mostly about 150: it is enough that there are some.
    expect(inStretches).toBeGreaterThan(30);
  });

  it('are the very same where they stood before, and read anew between', () => {
    const kept = new KeptReads(new Keeper());
    const read = ['Northmoor', 'Southmoor', 'Eastmoor', 'Westmoor', 'Midmoor'].map((value) =>
      kept.stretches.read(named('ppt/slides/slide1.xml'), `<p:sld>${[1, 0, 1].map((kind) => kinds[kind]?.(value)).join('')}</p:sld>`, kept.known()));
    const [fourth = [], fifth = []] = read.slice(3);
    expect(fifth.map((part, at) => part === fourth[at])).toEqual([true, false, true]);
    expect(fifth[1]?.pieces.map(({ text }) => text)).toEqual(['Shape of many', 'Midmoor', 'Midmoor']);
  });

  it('part no text that goes on behind what stood there before', () => {
    const kept = new KeptReads(new Keeper());
    const ends = ['a', 'b', 'c', 'd', ' strike in March next'].map((behind, at) => {
      const xml = `<p:sld><c:ser><c:f>${filler}</c:f>the branch will${at < 4 ? '' : behind}<c:pt idx="0"><c:v>${behind}</c:v></c:pt></c:ser></p:sld>`;
      const parts = kept.stretches.read(named('ppt/charts/chart1.xml'), xml, kept.known()) ?? [asWhole('ppt/charts/chart1.xml', xml)];
      return parts.flatMap(({ pieces }) => pieces.map(({ text }) => text));
    });
    expect(ends[3]).toContain('the branch will');
    expect(ends[4]).toContain('the branch will strike in March next');
  });
});
