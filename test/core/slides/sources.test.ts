import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AUDIENCES, type Audience } from '../../../core/audience/model.ts';
import type { Edition } from '../../../core/branch/edition.ts';
import { compose, composeSlide } from '../../../core/slides/compose.ts';
import { slideHtml } from '../../../core/slides/html.ts';
import type { ShownSlide } from '../../../core/slides/model.ts';
import { fitsOneSlide } from '../../../core/slides/parts/part-slide.ts';
import { flatText } from '../../../core/slides/sentences.ts';
import { textWidth } from '../../../core/slides/text-width.ts';
import { editionOf, firstSlide, HEAD, slideEdition } from '../deck/make.ts';

const FIGURES = `figures:
  responses: { label: "Responses to the snap poll, received overnight", kind: count, value: 1400, qualifier: more than, source: NAHT snap poll, as-of: 2025-09-10 }
  oppose: { label: Oppose the framework, kind: percent, value: 91, base: responses, source: NAHT snap poll, as-of: 2025-09-10, stale-after: 1 month }
  areas: { label: Areas, kind: text, value: 8 to 10, source: Ofsted proposal as reported, as-of: 2025-02 }
  secret: { label: SECRET, kind: percent, value: 77, base: responses, source: SECRET, as-of: 2025-09-10, audience: [members] }
  asked: { label: SECRET, kind: count, value: 4242, audience: [members] }
  of-asked: { label: Of those asked, kind: percent, value: 12, base: asked, source: A count, as-of: 2025-10-01 }
  present: { label: Members present at our branch meeting, kind: count, scope: local }
  yes: { label: Yes, kind: count, scope: local }
  ours: { label: Oppose it in our branch, kind: percent, scope: local, share: [yes, present], min-base: 10 }
  bare: { label: Bare, kind: count, value: 3 }
`;
const BRANCH = `deck: test-deck
profile: { branch: { name: Northmoor } }
figures:
  present: { value: 42, source: Branch meeting headcount, as-of: 2025-11-12, entered-by: SECRET }
  yes: { value: 39, source: Branch meeting headcount, as-of: 2025-11-12 }
`;

const lineOf = (body: string, audience: Audience = 'members', branch = BRANCH): string =>
  firstSlide(slideEdition(body, { figures: FIGURES, branch }), audience).sourceLine;

describe('the line at a slide\'s foot', () => {
  test('names source, date and base of each figure, grouped by source, the branch\'s own last and under its name', () => {
    expect(lineOf('{{ ours }} of us and {{ oppose }} of all, of {{ responses }} who answered.'))
      .toBe('Sources: NAHT snap poll, 10 September 2025, more than 1,400 responses · Northmoor: Branch meeting headcount, 12 November 2025, 42 members');
    expect(lineOf('{{ ours }}')).toBe('Source (Northmoor): Branch meeting headcount, 12 November 2025, 42 members');
    expect(lineOf('{{ ours }}', 'members', BRANCH.replace('name: Northmoor', 'name: ""'))).toMatch(/^Source \(Our branch\): /);
    expect(lineOf('{{ areas }} areas')).toBe('Source: Ofsted proposal as reported, February 2025');
    expect(lineOf('{{ bare }}')).toBe('Source: not given');
  });

  test.each([
    ['a heading', '# {{ areas }}\n\nText'], ['a bullet', '- a\n  - {{ areas }}'], ['a table', '| a |\n|---|\n| {{ areas }} |'], ['a quote', '> {{ areas }}'],
    ['code', '`{{ areas }}`'], ['a block of code', '```\n{{ areas }}\n```'], ['a link', '[{{ areas }}](https://example.org)'],
    ['a chart\'s words', '```chart\ncategories: ["{{ areas }}"]\nseries: { A: [1] }\nalt: A\n```'],
    ['a scale', '```scale\npoints: [{ label: "{{ areas }}", colour: red }, { label: b, colour: green }]\n```'],
    ['the plain value', 'About {{ areas | plain }}'],
  ])('counts %s', (_, body) => expect(lineOf(body)).toBe('Source: Ofsted proposal as reported, February 2025'));

  test('counts what a chart draws, and no more', () => {
    const chart = (cell: string): string => `\`\`\`chart\ncategories: [a, b]\nseries: { A: [1, 2], "B": [${cell}, ~] }\nalt: "{{ areas }}"\n\`\`\``;
    expect(lineOf(chart('{{ oppose }}'))).toContain('NAHT snap poll');
    expect(lineOf(chart('{{ ours }}'), 'members', 'deck: test-deck')).toBe('');
  });

  test.each([
    ['notes', 'Text.\n\nNote:\n{{ areas }}'], ['alt text', 'Text.\n\n![{{ areas }}](a.png)'], ['an address', '[Text](https://example.org/{{ areas }})'],
    ['a source alone', 'See {{ areas | source }} of {{ areas | as-of }}.'], ['nothing', 'Text.'],
    ['a sentence that is left out', '{{ areas }} of {{ yes }}. Text.'], ['a bullet that is left out', '- {{ areas }} of {{ yes }}\n- Text'],
    ['a detail of the branch', '{{ branch.name }}'],
  ])('is not there for %s', (_, body) => expect(lineOf(body, 'members', 'deck: test-deck\nprofile: { branch: { name: Northmoor } }')).toBe(''));

  test('does not say again what the slide says', () => {
    expect(lineOf('{{ areas }}\n\nSource: {{ areas | source }}.')).toBe('');
    expect(lineOf('{{ oppose }}\n\nSource: {{ responses | source }}.')).toBe('');
    expect(lineOf('{{ oppose }} and {{ ours }}\n\nSource: {{ oppose | source }}.')).toMatch(/^Source \(Northmoor\)/);
    // The sentence with the source is left out, and the source is not.
    expect(lineOf('{{ areas }}\n\nSource: {{ areas | source }} and {{ bare | source }}.')).toMatch(/^Source: Ofsted/);
  });

  test('says nothing of what is withheld, a base among it', () => {
    expect(lineOf('{{ secret }} x. {{ oppose }}.', 'employer')).toBe('Source: NAHT snap poll, 10 September 2025, more than 1,400 responses');
    expect(lineOf('{{ of-asked }}', 'employer')).toBe('Source: A count, 1 October 2025');
    expect(lineOf('{{ of-asked }}')).toBe('Source: A count, 1 October 2025, out of 4,242');
  });

  test('is shortened where it is too long, and says how many more there are', () => {
    const many = Array.from({ length: 9 }, (_, index) => `  f${index}: { label: F, kind: count, value: ${index}, source: ${'A report with a long name '.repeat(index === 0 ? 1 : 3)}${index}, as-of: 2025-01 }`).join('\n');
    const line = (tokens: string): string => firstSlide(slideEdition(tokens, { figures: `figures:\n${many}` })).sourceLine;
    expect(line('{{ f0 }} {{ f1 }} {{ f2 }}')).toBe('Sources: A report with a long name 0, January 2025 · +2 more, listed at the end');
    expect(textWidth(line('{{ f1 }} {{ f2 }} {{ f3 }} {{ f4 }} {{ f5 }}'), 16)).toBeLessThan(1136);
  });

  test('is never wider than its place, whatever the sources and the branch are called', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { maxLength: 30 }).map((all) => all.join(' ').replace(/["\\{}\p{C}\p{Z}]/gu, ''));
    fc.assert(fc.property(words, words, words, (one, other, name) => {
      const figures = `figures:\n  a: { label: A, kind: count, value: 1, source: "${one}" }\n  b: { label: B, kind: count, scope: local }\n`;
      const branch = `deck: test-deck\nprofile: { branch: { name: "${name}" } }\nfigures: { b: { value: 2, source: "${other}" } }`;
      for (const body of ['{{ a }} {{ b }}', '{{ b }}']) {
        const { sourceLine } = firstSlide(slideEdition(body, { figures, branch }));
        expect(textWidth(sourceLine, 16)).toBeLessThanOrEqual(1136);
        expect(sourceLine).toMatch(/^Sources?[ :]/);
      }
    }), { numRuns: 200 });
  });

  test('stands in the slide\'s HTML as text', () => {
    const slide = firstSlide(slideEdition('{{ areas }}', { figures: FIGURES.replace('Ofsted proposal', '<b>&') }));
    expect(slideHtml(slide, { imageUrl: () => '' })).toContain('<p class="source-line">Source: &lt;b&gt;&amp; as reported, February 2025</p>');
  });
});

const sourcesIn = (edition: Edition, audience: Audience): ShownSlide[] =>
  compose(edition, audience).presentation.slides.filter(({ id }) => id.startsWith('figures--sources'));

const rowsIn = (slides: readonly ShownSlide[]): string[][] =>
  slides.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'table' ? block.rows.map((row) => row.map((cell) => flatText(cell.children))) : [])));

describe('the slide of sources', () => {
  test('ends the version with value, base, source and date, national figures first and the branch\'s on a slide of their own', () => {
    const edition = slideEdition('{{ ours }}. {{ oppose }} of {{ responses }}. {{ bare }}. {{ of-asked }}.', { figures: FIGURES, branch: BRANCH });
    const slides = compose(edition, 'employer').presentation.slides;
    expect(slides.map(({ id, layout, label }) => [id, layout, label])).toEqual([
      ['slide', 'content', expect.anything()], ['figures--sources', 'table', 'Where the national figures come from'], ['figures--sources-2', 'table', 'Where the figures of our branch come from'],
    ]);
    expect(rowsIn(slides.slice(1, 2))).toEqual([
      ['91% Oppose the framework', 'more than 1,400 responses', 'NAHT snap poll, 10 September 2025 (may be out of date)'],
      ['more than 1,400 Responses to the snap poll, received overnight', '—', 'NAHT snap poll, 10 September 2025'],
      ['3 Bare', '—', 'Not given'],
      ['12% Of those asked', 'Not stated', 'A count, 1 October 2025'],
    ]);
    expect(rowsIn(slides.slice(2))).toEqual([['93% Oppose it in our branch', '42 members', 'Branch meeting headcount, 12 November 2025']]);
  });

  test('is not there for a deck without figures, for one of another tool, nor for a figure in the notes alone', () => {
    expect(sourcesIn(slideEdition('Text', { figures: FIGURES }), 'members')).toEqual([]);
    expect(sourcesIn(slideEdition('Text\n\nNote:\n{{ areas }}', { figures: FIGURES }), 'members')).toEqual([]);
    expect(sourcesIn(editionOf('# A\n\n{{ areas }}\n', { figures: FIGURES }), 'members')).toEqual([]);
    expect(firstSlide(editionOf('# A\n\n{{ areas }}\n', { figures: FIGURES })).sourceLine).toBe('');
  });

  test('takes no id and no title that a slide has', () => {
    const edition = editionOf(`${HEAD}<!-- slide\nid: figures--sources\n-->\n# Where the national figures come from\n\n{{ areas }}`, { figures: FIGURES });
    const slides = compose(edition, 'members').presentation.slides;
    expect(slides.map(({ id, label }) => [id, label])).toEqual([['figures--sources', 'Where the national figures come from'], ['figures--sources-2', 'Sources of the national figures on these slides']]);
  });

  test('is parted into tables that can be read, each with a title of its own', () => {
    const many = Array.from({ length: 40 }, (_, index) => `  f${index}: { label: A figure with a label that is long enough for two lines ${index}, kind: count, value: ${index}, source: A report, as-of: 2025-01 }`).join('\n');
    const edition = slideEdition(Array.from({ length: 40 }, (_, index) => `{{ f${index} }}`).join(' '), { figures: `figures:\n${many}` });
    const slides = sourcesIn(edition, 'members');
    expect(slides.length).toBeGreaterThan(3);
    expect(new Set(slides.map(({ label }) => label)).size).toBe(slides.length);
    expect(slides.every(fitsOneSlide)).toBe(true);
    expect(rowsIn(slides).map(([first]) => first?.split(' ')[0])).toEqual(Array.from({ length: 40 }, (_, index) => String(index)));
  });

  test.each([['words', 'A long source that says a great deal. '.repeat(180).trim()], ['one word', 'x'.repeat(4000)]])('parts a figure whose source fills slides: %s', (_, source) => {
    const edition = slideEdition('{{ f }} and {{ areas }}', { figures: `${FIGURES}  f: { label: "${'Many words '.repeat(100).trim()}", kind: count, value: 7, source: "${source}", as-of: 2025-01 }` });
    const slides = sourcesIn(edition, 'members');
    expect(slides.length).toBeGreaterThan(4);
    expect(slides.every(fitsOneSlide)).toBe(true);
    const rows = rowsIn(slides).filter(([figure]) => figure?.startsWith('7 ') === true);
    expect(rows.every(([figure], index) => figure?.startsWith('7 (continued)') === index > 0)).toBe(true);
    expect(rows.map((row) => row[2]).join('').replaceAll(' ', '')).toBe(`${source}, January 2025`.replaceAll(' ', ''));
  });

  test('is not in the lists of slides that can be edited', () => {
    expect(composeSlide(slideEdition('{{ areas }}', { figures: FIGURES }), 'figures--sources', 'members')).toBeUndefined();
  });
});

/** Where on a slide a token may stand; what of it is seen is told by the values in the shown slides alone. */
const PLACES: ((token: string, other: string) => string)[] = [
  (token) => `Text ${token}.`, (token, other) => `${token} and ${other}. More.`, (token) => `# ${token}`, (token, other) => `- ${token}\n- ${other}\n  - ${token} of ${other}`,
  (token, other) => `| a | b |\n|---|---|\n| ${token} | ${other} |`, (token) => `> ${token}`, (token) => `\`${token}\``, (token, other) => `\`${token}\` and ${other}.`,
  (token) => `\`\`\`\n${token}\n\`\`\``, (token) => `![${token}](a.png)`, (token) => `[x](https://example.org/${token})`, (token, other) => `[${token}](https://example.org) ${other}`,
  (token) => `<!-- only: members -->\n${token}\n<!-- end -->`, (token) => `<!-- only: [employer] -->${token}<!-- end --> x`,
  (token, other) => `\`\`\`chart\ncategories: [a, "${other.replace(' | source', '')}"]\nseries:\n  A: [${token}, ${other}]\n  "${token}": [~, ${token}]\nalt: ${other}\n\`\`\``,
  (token, other) => `\`\`\`scale\ncaption: "${token}. ${other}."\npoints: [{ label: "${other}", colour: red }, { label: b, colour: green }]\n\`\`\``,
  (token) => `Note:\n${token}`,
];
const filter = fc.constantFrom('', ' | plain', ' | source', ' | as-of');

/** Numbers that are nowhere else, so that a value that is seen names its figure. */
const valueOf = (index: number): number => 70_001 + index * 11;

test('every figure that a version shows is in its sources, none twice, and no other', () => {
  const figure = fc.record({ audience: fc.constantFrom<string[] | undefined>(undefined, ['members'], ['employer', 'public']), local: fc.boolean(), blank: fc.boolean(), base: fc.option(fc.nat({ max: 5 }), { nil: undefined }) });
  const piece = fc.record({ place: fc.constantFrom(...PLACES), one: fc.nat({ max: 5 }), other: fc.nat({ max: 5 }), filters: fc.tuple(filter, filter) });
  const slide = fc.record({ pieces: fc.array(piece, { minLength: 1, maxLength: 4 }), audience: fc.constantFrom(undefined, 'members', 'employer') });
  fc.assert(fc.property(fc.array(figure, { minLength: 6, maxLength: 6 }), fc.array(slide, { minLength: 1, maxLength: 4 }), (figures, slides) => {
    const yaml = figures.map(({ audience, local, base }, index) => `  f${index}: { label: LABEL${index}X, kind: count, scope: ${local ? 'local' : `national, value: ${valueOf(index)}`}, source: SOURCE${index}X${base === undefined ? '' : `, base: f${base}`}${audience === undefined ? '' : `, audience: [${audience.join(', ')}]`} }`);
    const own = figures.flatMap(({ local, blank }, index) => (local && !blank ? [`  f${index}: { value: ${valueOf(index)}, source: SOURCE${index}X }`] : []));
    const text = slides.map(({ pieces, audience }, index) => `<!-- slide\nid: s${index}${audience === undefined ? '' : `\naudience: [${audience}]`}\n-->\n${pieces.map(({ place, one, other, filters }) => place(`{{ f${one}${filters[0]} }}`, `{{ f${other}${filters[1]} }}`)).join('\n\n')}`);
    const edition = editionOf(HEAD + text.join('\n\n---\n\n'), { figures: `figures:\n${yaml.join('\n')}\n`, branch: `deck: test-deck\n${own.length === 0 ? '' : `figures:\n${own.join('\n')}\n`}` });
    for (const audience of AUDIENCES) {
      const { presentation } = compose(edition, audience);
      const shown = presentation.slides.filter(({ id }) => !id.startsWith('figures--sources'));
      const seen = JSON.stringify(shown.map(({ title, blocks, right }) => [title, blocks, right]), (key, value: unknown) => (key === 'alt' || key === 'href' ? undefined : value)).replaceAll(/(\d),(\d{3})/g, '$1$2');
      const expected = figures.flatMap((_, index) => (seen.includes(String(valueOf(index))) ? [index] : []));
      const rows = rowsIn(sourcesIn(edition, audience));
      const listed = rows.map(([first = '']) => Number(/LABEL(\d)X/.exec(first)?.[1]));
      expect(listed.toSorted((a, b) => a - b)).toEqual(expected);
      const withheld = figures.flatMap(({ audience: list }, index) => (list !== undefined && !list.includes(audience) ? [index] : []));
      const everything = JSON.stringify(presentation).replaceAll(/(\d),(\d{3})/g, '$1$2');
      for (const index of withheld) for (const word of [`LABEL${index}X`, `SOURCE${index}X`, String(valueOf(index))]) expect(everything).not.toContain(word);
    }
  }), { numRuns: Number(process.env['RANDOM_DECKS'] ?? 150) });
});
