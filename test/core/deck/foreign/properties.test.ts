import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { AUDIENCES } from '../../../../core/audience/model.ts';
import { makeEdition } from '../../../../core/branch/edition.ts';
import { translate } from '../../../../core/deck/foreign/translate.ts';
import { linesOf } from '../../../../core/deck/lines.ts';
import { parseDeck } from '../../../../core/deck/parse.ts';
import { writeDeck } from '../../../../core/deck/write.ts';
import { compose } from '../../../../core/slides/compose.ts';
import { FOREIGN_DECKS, foreignText } from '../../../fixtures/read-fixture.ts';
import { TODAY } from '../make.ts';

const HEADS = [
  '', '---\nmarp: true\nheadingDivider: [1, 3]\nclass: lead\n---\n', '---\ntheme: seriph\nlayout: image-right\nimage: /a.png\n---\n', '---\nseparator: <!--s-->\nverticalSeparator: ^\\n\\n\nnotesSeparator: "^Say:"\n---\n',
  '---\nrevealOptions: {}\nseparator: (a+)+\n---\n', '---\ntitle: a: b\nfooter: ![](x)\npaginate: true\n---\n', '\uFEFF---\r\nmarp: true\r\n---\r\n',
];
const piece = fc.constantFrom(
  '---\n', '\n---\n\n', '----\n', '***\n', '- - -\n', '--\n', '---v\n', '\n', '\r\n', '\r', '\n\n', 'text', 'word ', '# A\n', '## B\n', 'A\n---\n', '- item\n', '    in\n', '> q\n', '| a | b |\n|---|---|\n| 1 | 2 |\n',
  '<!--s-->\n', '<!-- note -->\n', '<!-- _class: lead -->\n', '<!--\nheadingDivider: 2\n-->\n', '<!-- .slide: data-visibility="hidden" data-background="images/a.png" -->\n', '<!-- .element: class="fragment" -->', '<!--', '-->', '<!-- fit -->',
  'layout: two-cols\n', 'layout: "', 'src: ./x.md\n', 'hide: true\n', '::right::\n', '::left::\n', '<template #right>\n', '</template>\n', '<v-click>', '</v-click>\n', '<Toc/>', '<carbon:edit />', '{{ $x }}', '{{ a }}', '{{', '<<< @/x.ts\n',
  'Note: x\n', 'Say: y\n', '<aside class="notes">', '</aside>\n', '<div class="columns">\n', '<div>\n', '</div>\n', '<div class="left">L</div><div class="right">R</div>\n', '<div\n  v-motion\n>\n', '::: columns\n', ':::\n', '<style>\n', '</style>\n',
  '![bg](images/a.png)\n', '![bg right:40%](images/a.png)', '![w:10px x](images/a.png)', '![a][b]', '[b]: images/a.png\n', '$a_b$', '$$\n', '$', '==m==', '[^1]', '[^1]: f\n', ':tada:', '`', '```\n', '```ts {1|2}\n', '````md magic-move\n', '````\n', '```mermaid\n', '```yaml\n',
  '<img src="images/a.png">', '<a href="x">', '</a>', '<br>', '<pre>', '</pre>\n', '\uFDD3', '\uFDD40', '\u0000',
);
const deckLike = fc.tuple(fc.constantFrom(...HEADS), fc.array(piece, { maxLength: 50 })).map(([head, pieces]) => head + pieces.join(''));

test('whatever a foreign deck holds, it is written back as it was, is no error, and shows no stand-in', () => {
  fc.assert(fc.property(deckLike, (text) => {
    const deck = { name: 'deck.md', text };
    expect(writeDeck(parseDeck(deck, []))).toBe(text);
    const edition = makeEdition({ deck, figures: undefined, images: ['images/a.png'] }, undefined, TODAY);
    expect(edition.findings.filter(({ level }) => level === 'error')).toEqual([]);
    const lines = linesOf(text).length + 1;
    for (const finding of edition.findings) expect(finding.line >= 1 && finding.line <= lines, JSON.stringify(finding)).toBe(true);
    expect(new Set(edition.deck.slides.map(({ id }) => id)).size).toBe(edition.deck.slides.length);
    for (const audience of AUDIENCES) expect(JSON.stringify(compose(edition, audience).presentation.slides)).not.toMatch(/[\uFDD0-\uFDD2\uFFFC]|\uFDD3\d+\uFDD4|\bundefined\b/);
  }), { numRuns: 1_500 });
});

test('a translated slide has as many lines as before, in both its columns', () => {
  // A carriage return alone and a line feed would become one line ending where what stood between them goes.
  const body = fc.array(piece.filter((text) => text !== '\r'), { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(fc.property(body, fc.constantFrom('marp', 'slidev', 'reveal', 'plain'), (text, dialect) => {
    const { left, right } = translate(text, 1, { dialect, keepsLines: true, notesMark: undefined, links: {}, columnClasses: new Set() });
    expect(linesOf(`${left}.`).length).toBe(linesOf(`${text}.`).length);
    if (right !== '') expect(linesOf(`${right}.`).length).toBe(linesOf(`${text}.`).length);
  }), { numRuns: 1_500 });
});

test.each(FOREIGN_DECKS)('%s is the same deck with other line endings and a byte-order mark', (name) => {
  const text = foreignText(name).replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  const read = (own: string): unknown => {
    const edition = makeEdition({ deck: { name, text: own }, figures: undefined, images: ['images/square.png', 'public/square.png'] }, undefined, TODAY);
    return [compose(edition, 'members').presentation, edition.findings];
  };
  expect(read(`\uFEFF${text.replace(/\n/g, '\r\n')}`)).toEqual(read(text));
});

test('the branch edits a slide of Marp\'s: its notes stay, once, and its picture keeps its side', () => {
  const text = '---\nmarp: true\n---\n# One\n\n<!-- In the text. -->\n\nOld.\n\n<!-- At the end. -->\n';
  const sources = { deck: { name: 'deck.md', text }, figures: undefined, images: [] };
  const national = makeEdition(sources, undefined, TODAY);
  const [one] = national.deck.slides;
  const edits = { one: { markdown: (one?.source.body ?? '').replace('Old.', 'New.'), from: one?.source.body ?? '' } };
  const edition = makeEdition(sources, { ...national.layer, slides: { ...national.layer.slides, edits } }, TODAY);
  const shown = compose(edition, 'members').presentation.slides[0];
  expect(JSON.stringify(shown?.blocks)).toContain('New.');
  expect(JSON.stringify(shown?.notes).match(/In the text|At the end/g)).toEqual(['In the text', 'At the end']);
  expect(edition.findings).toEqual([]);
});
