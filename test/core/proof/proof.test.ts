import { strFromU8, strToU8, unzipSync, zipSync, zlibSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Audience } from '../../../core/audience/model.ts';
import type { Edition } from '../../../core/branch/edition.ts';
import { writePowerPoint } from '../../../core/powerpoint/write.ts';
import { indexFile } from '../../../core/proof/index-file.ts';
import { sourceOfBytes } from '../../../core/zip/read.ts';
import { readBack } from '../../../core/proof/read/read.ts';
import type { Proof } from '../../../core/proof/report.ts';
import { saidOf } from '../../../core/proof/said.ts';
import { searchFile } from '../../../core/proof/search.ts';
import { withheld } from '../../../core/proof/withheld.ts';
import { compose } from '../../../core/slides/compose.ts';
import { editionOf, HEAD } from '../deck/make.ts';

const MACHINE = { user: 'jsmith', host: 'office-pc-7.local' };
const FIGURES = `figures:
  turnout: { label: Turnout at our meeting, kind: count, value: 37, source: Headcount by the door, as-of: 2025-11-12, audience: [members] }
  poll: { label: Share who oppose, kind: percent, value: 91, source: NAHT snap poll, as-of: 2025-09-10 }
`;
const DECK = `${HEAD}# Fairer, safer inspection

{{ branch.name }} and its evidence for the council · [the report](https://example.org/report)

---

<!-- slide
id: poll
-->
## What school leaders told the snap poll

\`\`\`chart
categories: [Oppose the framework, Our turnout]
series:
  National: [{{ poll }}, 12]
  "{{ branch.name }}": [{{ turnout }}, 8]
alt: What leaders said.
\`\`\`

<!-- only: members -->
We will ballot for action in the spring if nobody listens.

Walk out
<!-- end -->

Note:
Ask who would come to the demonstration outside the town hall.

---

<!-- slide
id: plan
audience: [members]
-->
## Before we go in

| Who | Won |
|---|---|
| Jo Bloggs | 14 places |

![Marchers in the rain](images/strike-committee.png)
`;
const BRANCH = `deck: test-deck
profile: { branch: { name: "Northmoor" }, official: { name: Pat Officer, email: pat.officer@example.org }, employer: { name: Northmoor Council, contact: Mrs Priya Patel } }
figures: { turnout: { value: 37, source: Headcount by the door, as-of: 2025-11-12, entered-by: Alex Jo van Counter } }
slides: { notes: { poll: Remember the car park code QX42Z. Pat is on +44 (0)7700 900123. } }
`;
const edition = editionOf(DECK, { figures: FIGURES, branch: BRANCH, images: ['images/strike-committee.png'] });

async function fileFor(audience: Audience, of: Edition = edition): Promise<Uint8Array> {
  return writePowerPoint({ presentation: compose(of, audience).presentation, pictures: new Map() });
}

function prove(bytes: Uint8Array, audience: Audience = 'employer', of: Edition = edition): Proof {
  return searchFile(indexFile(readBack('pptx', sourceOfBytes(bytes))), withheld(of, audience, saidOf(compose(of, audience).presentation), MACHINE), audience);
}

const kinds = ({ matches }: Proof): string[] => [...new Set(matches.map(({ kind }) => kind))].toSorted();

describe('a file as it is written', () => {
  test.each(['members', 'employer', 'public'] as const)('for %s is clean', async (audience) => {
    expect(prove(await fileFor(audience), audience)).toMatchObject({ result: 'clean', matches: [], unread: [] });
  });

  test('is read to its last part', async () => {
    const bytes = await fileFor('employer');
    const { parts, lookedFor } = prove(bytes);
    expect(parts).toBeGreaterThan(Object.keys(unzipSync(bytes)).filter((name) => !name.endsWith('/')).length);
    expect(Object.keys(lookedFor).toSorted()).toEqual(['figure', 'link', 'machine', 'name', 'notes', 'picture', 'text'].filter((kind) => kind !== 'link'));
  });

  test('for members is found out where it goes to the employer', async () => {
    const proof = prove(await fileFor('members'));
    expect(proof.result).toBe('found');
    expect(kinds(proof)).toEqual(['figure', 'notes', 'text']);
    const places = proof.matches.map(({ where }) => where);
    expect(places).toContain('the workbook in a chart');
    expect(places).toContain('slide 3');
    expect(places.some((place) => place.startsWith('the notes page'))).toBe(true);
  });
});

/** No picture, with a packed text beside it. */
function pngSaying(words: string): Uint8Array {
  const data = Uint8Array.from([...strToU8('Comment'), 0, 0, ...zlibSync(strToU8(words))]);
  return Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, data.length >> 8, data.length & 0xff, ...strToU8('zTXt'), ...data, 0, 0, 0, 0]);
}

const utf16 = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]));

describe('what is put into a file by hand', () => {
  let clean: Record<string, Uint8Array> = {};
  beforeAll(async () => {
    clean = unzipSync(await fileFor('employer'));
  });
  /** The file with one part rewritten, or with one more. */
  const withPart = (name: string, change: (xml: string) => string): Uint8Array => {
    expect(Object.keys(clean).length).toBeGreaterThan(10);
    return zipSync({ ...clean, [name]: strToU8(change(clean[name] === undefined ? '' : strFromU8(clean[name]))) });
  };
  const onSlide = (text: string) => withPart('ppt/slides/slide2.xml', (xml) => xml.replace('</a:p>', `</a:p><a:p><a:r><a:t>${text}</a:t></a:r></a:p>`));
  const asProperty = (name: string, text: string) => withPart('docProps/core.xml', (xml) => xml.replace(new RegExp(`<${name}>[^<]*</${name}>`), `<${name}>${text}</${name}>`));

  test.each<[string, () => Uint8Array, string]>([
    ['a passage for members', () => onSlide('We will ballot for action in the spring if nobody listens.'), 'text'],
    ['half of it, in capitals', () => onSlide('SO WE WILL BALLOT FOR ACTION IN the spring'), 'text'],
    ['a short passage', () => onSlide('Walk out'), 'text'],
    ['one that is split over runs', () => onSlide('We will bal</a:t></a:r><a:r><a:rPr b="1"/><a:t>lot for action in the spr</a:t></a:r><a:r><a:t>ing'), 'text'],
    ['one with accents and invisible letters', () => onSlide('We will bal\u00adlot for actio\u0301n in the\u00a0spring'), 'text'],
    ['the notes', () => onSlide('Ask who would come to the demonstration'), 'notes'],
    ['a word of the branch’s notes that is a code', () => onSlide('See QX42Z there'), 'notes'],
    ['that code as the name of a shape', () => withPart('ppt/slides/slide2.xml', (xml) => xml.replace('<p:cNvPr id="2" name="', '<p:cNvPr id="2" name="qx42z ')), 'notes'],
    ['a title that is withheld', () => onSlide('Before we go in'), 'text'],
    ['a cell of a table', () => onSlide('Jo Bloggs'), 'text'],
    ['the name of an official', () => onSlide('Ask Pat Officer'), 'name'],
    ['the same the other way round', () => onSlide('Officer, Pat'), 'name'],
    ['an e-mail address', () => onSlide('Write to Pat.Officer@example.org today'), 'name'],
    ['a telephone number, as another hand writes it', () => onSlide('Ring 07700 900 123'), 'notes'],
    ['the same as a number in a cell', () => withPart('ppt/embeddings/x.xml', () => '<c t="n"><v>7700900123</v></c>'), 'notes'],
    ['the name of a picture', () => withPart('ppt/slides/slide2.xml', (xml) => xml.replace('name="', 'name="strike-committee.png')), 'picture'],
    ['a figure with its label', () => onSlide('Turnout at our meeting: 37'), 'figure'],
    ['who made it', () => asProperty('dc:creator', 'J. Somebody'), 'author'],
    ['who changed it', () => asProperty('cp:lastModifiedBy', 'Pat Officer'), 'name'],
    ['the account', () => asProperty('dc:creator', 'jsmith'), 'machine'],
    ['the computer', () => asProperty('cp:lastModifiedBy', 'OFFICE-PC-7'), 'machine'],
    ['a place on the computer', () => withPart('ppt/slides/slide2.xml', (xml) => xml.replace('name="', 'title="C:\\Users\\jsmith\\Union\\deck.md" name="')), 'path'],
    ['another, as a link', () => withPart('ppt/slides/_rels/slide2.xml.rels', (xml) => xml.replace('</Relationships>', '<Relationship Id="rId99" Type="http://x/y" Target="file:///home/jsmith/notes.txt" TargetMode="External"/></Relationships>')), 'path'],
    ['a comment', () => withPart('ppt/comments/comment1.xml', () => '<?xml version="1.0"?><p:cmLst xmlns:p="p"><p:cm><p:text>Fine by me</p:text></p:cm></p:cmLst>'), 'comment'],
    ['notes of one’s own', () => withPart('ppt/notesSlides/notesSlide1.xml', () => '<?xml version="1.0"?><p:notes xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>Smile here</a:t></a:r></a:p></p:notes>'), 'notes'],
    ['a hidden slide', () => withPart('ppt/slides/slide2.xml', (xml) => xml.replace('<p:sld ', '<p:sld show="0" ')), 'hidden'],
    ['a hidden shape', () => withPart('ppt/slides/slide2.xml', (xml) => xml.replace('<p:cNvPr id="2" ', '<p:cNvPr id="2" hidden="1" ')), 'hidden'],
    ['who once wrote a comment', () => withPart('ppt/authors.xml', () => '<?xml version="1.0"?><p188:authorLst xmlns:p188="x"><p188:author name="Zed Person" userId="zed@council.example"/></p188:authorLst>'), 'comment'],
    ['a name without its title', () => onSlide('Ask Priya Patel'), 'name'],
    ['a name without those in the middle', () => onSlide('Ask Alex Counter'), 'name'],
    ['the notes, in a part of UTF-16', () => zipSync({ ...clean, 'customXml/item1.xml': utf16('\ufeff<?xml version="1.0" encoding="utf-16"?><a>Ask who would come to the demonstration</a>') }), 'notes'],
    ['a place on a computer, packed away in a picture', () => zipSync({ ...clean, 'ppt/media/image9.png': pngSaying('C:\\Users\\jo\\Union\\march.png') }), 'path'],
    ['an object', () => withPart('ppt/embeddings/oleObject1.bin', () => 'anything'), 'embedded'],
    ['a remark in the XML', () => withPart('ppt/slides/slide2.xml', (xml) => `${xml}<!-- Ask who would come to the demonstration -->`), 'notes'],
  ])('%s is found', (_, file, kind) => {
    const proof = prove(file());
    expect(proof.result).toBe('found');
    expect(kinds(proof)).toContain(kind);
  });

  test.each<[string, () => Uint8Array]>([
    ['words of the version itself', () => onSlide('What school leaders told Northmoor Council')],
    ['everyday words that are withheld somewhere', () => onSlide('Won: fewer places, and who came before we go')],
    ['a number without its label', () => onSlide('There were 37 of us in 14 places')],
    ['a web address that looks like a place on a computer', () => onSlide('See https://example.org/home/users/report')],
    ['the branch as the one who made it', () => asProperty('dc:creator', 'Northmoor')],
    ['a band of the master that LibreOffice hid', () => withPart('ppt/slideMasters/slideMaster1.xml', (xml) => xml.replace(/<p:cNvPr id="(?!1")\d+" /, '$&hidden="1" '))],
    ['nobody', () => asProperty('dc:creator', '')],
    ['a longer name', () => onSlide('Northmoor Council of Pat Officers')],
  ])('%s is not', (_, file) => {
    expect(prove(file()).matches).toEqual([]);
  });

  test('a part that is nested past reason is named and holds nobody up', () => {
    expect(prove(withPart('customXml/item1.xml', () => `<a>${'<b>'.repeat(300_000)}`)).unread).toEqual(['customXml/item1.xml (nested more than 1,000 deep)']);
  });

  test('a members’ figure among a chart’s data is found, and where', () => {
    const chart = Object.keys(clean).find((name) => /charts\/chart\d+\.xml$/.test(name)) ?? '';
    const proof = prove(withPart(chart, (xml) => xml.replace('<c:v>12</c:v>', '<c:v>37</c:v>')));
    expect(proof.matches).toMatchObject([{ kind: 'figure', found: '37', where: 'chart 1' }]);
  });
});
