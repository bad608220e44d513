import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { AUDIENCES } from '../../../core/audience/model.ts';
import { asKind } from '../../../core/export/as-kind.ts';
import { CHART_TYPES, SCALE_COLOURS, UNITS } from '../../../core/deck/content.ts';
import { LAYOUTS } from '../../../core/deck/model.ts';
import { writePowerPoint } from '../../../core/powerpoint/write.ts';
import { compose } from '../../../core/slides/compose.ts';
import { THEME_NAMES } from '../../../core/slides/themes/model.ts';
import { validatorErrors } from '../../support/ooxml-validate.ts';
import { editionOf } from '../deck/make.ts';
import { pngAsset, svgAsset } from './build.ts';
import { accessibilityFaults } from './accessibility-checks.ts';
import { packageFaults } from './package-checks.ts';
import { embeddedErrors } from './workbook-checks.ts';

const FIGURES = 'figures:\n  n: { label: Answered, kind: count, value: 42, source: A survey, as-of: 2025-09 }\n  share: { label: Would write, kind: percent, value: 89, qualifier: more than }\n  gone: { label: Blank, kind: count }\n';
const PICTURES = new Map([['images/a.png', pngAsset(7, 300)], ['images/b.svg', svgAsset(true)]]);

/** Texts as people write them, with what trips a writer of XML. */
const word = fc.constantFrom(
  'leaders', 'Members & staff', '<grades>', '{{ n }}', '{{ share }}', '{{ gone }}', '{{ branch.name }}', '**bold**', '*it*', '~~old~~', '`code & <x>`', '[advice](https://example.org/?a=1&b=2)', '[mail](mailto:a@example.org)',
  '[within](#a)', 'H<sub>2</sub>O', 'Llandudno’s', 'ẅ é 中文 😀', '\\*', 'a very long word_that_does_not_break_anywhere_at_all', ']]>', '&amp;', '£1,400', '“quoted”',
);
const line = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
/** What stands in YAML between quotes. */
const label = fc.constantFrom('Yes', 'No & never', 'Under 5 <years>', '{{ branch.name }}', 'ẅ 😀', 'A label that goes on for quite a while');
const quoted = (text: string): string => JSON.stringify(text);
const number = fc.oneof(fc.integer({ min: 0, max: 100 }).map(String), fc.constantFrom('{{ n }}', '{{ gone }}', '12.5', '0'));

const list = fc.array(fc.tuple(fc.constantFrom('- ', '  - ', '    - ', '1. '), line), { minLength: 1, maxLength: 14 }).map((items) => items.map(([mark, text]) => mark + text).join('\n'));
const table = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 9 })).chain(([columns, rows]) => fc.array(fc.array(line, { minLength: columns, maxLength: columns }), { minLength: rows + 1, maxLength: rows + 1 }))
  .map(([head = [], ...rows]) => [head, head.map((_, index) => (index % 2 === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'));
const chart = fc.tuple(fc.constantFrom(...CHART_TYPES), fc.constantFrom(...UNITS), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 7 })).chain(([type, unit, categories, series]) =>
  fc.record({ names: fc.array(label, { minLength: categories, maxLength: categories }), rows: fc.array(fc.array(number, { minLength: categories, maxLength: categories }), { minLength: series, maxLength: series }) })
    .map(({ names, rows }) => ['```chart', `type: ${type}`, `unit: ${unit}`, `categories: [${names.map(quoted).join(', ')}]`, 'series:', ...rows.map((row, index) => `  "S${index}": [${row.join(', ')}]`), 'alt: What it shows.', '```'].join('\n')));
const scale = fc.array(fc.tuple(label, fc.constantFrom(...SCALE_COLOURS)), { minLength: 1, maxLength: 6 })
  .map((points) => ['```scale', 'points:', ...points.map(([text, colour]) => `  - { label: ${quoted(text)}, colour: ${colour} }`), 'alt: The grades.', '```'].join('\n'));
const code = fc.array(fc.constantFrom('deck: a', '  b: <c> & d', '\tif (x) {', '}', '', 'long '.repeat(30)), { maxLength: 9 }).map((lines) => ['```yaml', ...lines, '```'].join('\n'));
const block = fc.oneof(line, list, table, chart, scale, code, fc.constantFrom('![A picture](images/a.png)', '![](images/b.svg)', '![Not there](images/c.png)', '> Quoted.\n>\n> - within', 'Source: Members’ survey, 2025', '### Within', '***', '<!-- only: members -->\n\nOurs.\n\n<!-- end -->'), line);

const slide = fc.record({
  layout: fc.constantFrom(...LAYOUTS), heading: fc.option(line, { nil: undefined }), left: fc.array(block, { maxLength: 5 }), right: fc.array(block, { maxLength: 3 }), notes: fc.option(line, { nil: undefined }),
}).map(({ layout, heading, left, right, notes }) => [
  `<!-- slide\nlayout: ${layout}\n-->`, ...(heading === undefined ? [] : [`## ${heading}`]), ...left, ...(layout === 'two-column' ? ['::right::', ...right] : []), ...(notes === undefined ? [] : [`Note:\n${notes}`]),
].join('\n\n'));

const deck = fc.tuple(fc.array(slide, { minLength: 1, maxLength: 14 }), fc.constantFrom(...THEME_NAMES)).map(([slides, theme]) =>
  `---\nformat: 1\nid: random\ntitle: Any deck\ntheme: ${theme}\naudiences: [members, employer, public]\n---\n\n${slides.join('\n\n---\n\n')}\n`);

async function fileOf(text: string, audience: (typeof AUDIENCES)[number]): Promise<Uint8Array> {
  const edition = editionOf(text, { figures: FIGURES, images: [...PICTURES.keys()], branch: 'deck: random\nprofile: { branch: { name: Northmoor & District } }' });
  return writePowerPoint({ presentation: asKind(compose(edition, audience).presentation, 'pptx'), pictures: PICTURES });
}

const runs = (usual: number): { numRuns: number; endOnFailure: true } => ({ numRuns: Number(process.env['RANDOM_DECKS'] ?? usual), endOnFailure: true });

it('writes a sound file of whatever deck is written, each slide from its layout and each chart from its workbook', async () => {
  await fc.assert(fc.asyncProperty(deck, fc.constantFrom(...AUDIENCES), async (text, audience) => {
    const bytes = await fileOf(text, audience);
    expect(packageFaults(bytes)).toEqual([]);
    expect(accessibilityFaults(bytes)).toEqual([]);
  }), runs(25));
}, 600_000);

it('writes what the validator finds sound, workbooks too', async () => {
  await fc.assert(fc.asyncProperty(deck, fc.constantFrom(...AUDIENCES), async (text, audience) => {
    const bytes = await fileOf(text, audience);
    expect(await validatorErrors(bytes)).toEqual([]);
    expect(await embeddedErrors(bytes)).toEqual([]);
  }), runs(2));
}, 600_000);
