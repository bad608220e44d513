import { describe, expect, test } from 'vitest';
import { brief, everyText, firstSlide, shown, slideEdition, type Parts } from '../deck/make.ts';

const figures = [
  'figures:', '  n: { label: Number, kind: count, value: 1400, qualifier: more than, source: "A *poll*", as-of: 2025-09-16 }',
  '  p: { label: Percentage, kind: percent, value: 61.5, source: B, as-of: 2025-09 }', '  html: { label: Odd, kind: text, value: "<b>*x*</b> [y](https://z) {{ n }} `c`" }',
  '  blank: { label: Blank one, kind: count, scope: local }', '  ours: { label: Ours, kind: percent, value: 77, audience: [members] }',
].join('\n');
const branch = 'deck: test-deck\nprofile:\n  branch: { name: "North | *moor*" }\n  meeting: { date: 2025-11-27 }\n  official: { email: sam+x@example.org }';
const read = (body: string, parts: Parts = {}) => slideEdition(`# A\n\n${body}\n`, { figures, branch, ...parts });
const text = (body: string): string => firstSlide(read(body)).blocks.map((block) => ('children' in block ? block.children.map((child) => ('text' in child ? child.text : '')).join('') : '')).join('\n');

describe('tokens', () => {
  test.each([
    ['{{ n }}', 'more than 1,400'], ['{{n}}', 'more than 1,400'], ['{{ n | plain }}', '1,400'], ['{{ n | source }}', 'A *poll*'], ['{{ n | as-of }}', '16 September 2025'],
    ['{{ p }}', '61.5%'], ['{{ p|plain }}', '61.5'], ['{{ p | as-of }}', 'September 2025'], ['{{ branch.name }}', 'North | *moor*'], ['{{ meeting.date }}', '27 November 2025'],
    ['\\{{ n }}', '{{ n }}'], ['{ n }', '{ n }'], ['{{ html }}', '<b>*x*</b> [y](https://z) {{ n }} `c`'], ['a {{ n }} b {{ p }} c', 'a more than 1,400 b 61.5% c'],
  ])('%s prints as %s', (token, printed) => expect(text(token)).toBe(printed));

  test('stand in bold, in table cells with their stroke, in links, code, alt text, headings and notes', () => {
    const edition = slideEdition([
      '# {{ n }}', '', '**{{ n | plain }}** *{{p}}*', '', '| a | b |', '|---|---|', '| {{ n | source }} | `{{ p | plain }}` |', '',
      '[{{ p }}](https://example.org/?q={{ n | plain }}&b={{ branch.name }}) [m](mailto:{{ official.email }})', '', '```', '{{ n }} \\{{', '```', '', '![{{ p }}](a.png)', '', '<b>{{ n | plain }}</b>', '', 'Note:', '{{ p | source }}',
    ].join('\n'), { figures, branch, images: ['a.png'] });
    expect(edition.findings).toEqual([]);
    expect(firstSlide(edition)).toMatchSnapshot();
  });

  test('in a chart are bare numbers, and names and alt text are text', () => {
    const edition = read('```chart\ntype: column\nunit: percent\ncategories: [One, "{{ n | plain }}"]\nseries:\n  {{ branch.name }}: [{{ p }}, {{ n }}]\n  "Of {{ n }}": [1, ~]\nalt: Shows {{ p }}.\n```');
    expect(edition.findings).toEqual([]);
    expect(firstSlide(edition).blocks).toEqual([{
      type: 'chart', line: 9, chart: 'column', unit: 'percent', categories: ['One', '1,400'], alt: 'Shows 61.5%.',
      series: [{ name: 'North | *moor*', values: [61.5, 1400] }, { name: 'Of more than 1,400', values: [1, undefined] }],
    }]);
  });

  test.each([
    ['{{ nobody }}', 'unknown-token'], ['{{ n | upper }}', 'unknown-token'], ['{{ }}', 'unknown-token'], ['{{ branch.head }}', 'unknown-token'], ['{{ constructor }}', 'unknown-token'],
    ['{{ branch.name | source }}', 'unknown-token'], ['{{ n', 'unclosed-token'], ['`{{ nobody }}`', 'unknown-token'], ['{{ n\n}}', 'unclosed-token'],
  ])('%j is an error on its line and never prints', (token, code) => {
    const edition = read(`Kept. Gone ${token}`);
    expect(brief(edition.findings)).toEqual([`error ${code} deck.md:9 a`]);
    expect(everyText(shown(edition))).not.toContain('{{');
  });

  test('an unknown token in a content note or the branch\'s notes is found too', () => {
    expect(brief(slideEdition('<!-- slide\nid: a\ncontent-note: "{{ nobody }}"\n-->\n# A\n').findings)).toEqual(['error unknown-token deck.md:7 a']);
    expect(brief(slideEdition('# A\n', { branch: 'deck: test-deck\nslides: { notes: { a: "Say {{ nobody }}." } }' }).findings)).toEqual(['error unknown-token deck.md:7 a']);
  });

  test('text that looks like our stand-ins is text', () => {
    expect(text('a \uFDD00\uFDD1 b \uFDD2 c {{ n }}')).toBe('a \uFFFD0\uFFFD b \uFFFD c more than 1,400');
  });
});

describe('where there is no value', () => {
  test.each([
    ['a sentence', 'One. Two {{ blank }} two. Three.', 'One. Three.'],
    ['a sentence that opens with it', 'One. {{ blank }} of us agree. Three.', 'One. Three.'],
    ['the first sentence', '{{ blank }} of us agree. Three.', 'Three.'],
    ['the last sentence', 'One! Two {{ blank }}.', 'One!'],
    ['a sentence after a shortened word', 'One. Such as e.g. {{ blank }} of us. Three.', 'One. Three.'],
    ['a sentence with a decimal', 'One. It was 3.5 of {{ blank }}. 61 stay.', 'One. 61 stay.'],
    ['a half of a line with a middle dot', '{{ branch.name }} · {{ blank }}', 'North | *moor*'],
    ['the first half', '{{ blank }} · {{ meeting.date }}', '27 November 2025'],
    ['the middle of three', 'a · {{ blank }} · c', 'a · c'],
    ['a line of several', 'a {{ blank }}  \nb', 'b'],
    ['a sentence with it in code', 'One. Two `{{ blank }}`. Three.', 'One. Three.'],
    ['a sentence with it in bold', 'One. Two **{{ blank }}**. Three.', 'One. Three.'],
  ])('%s is left out', (_, body, left) => {
    const edition = read(body);
    expect(text(body)).toBe(left);
    expect(brief(edition.findings)).toEqual(['warning blank-figure deck.md:9 a']);
    expect(edition.findings[0]?.message).toBe('"Blank one" is blank: the sentence that uses it is left out.');
  });

  test('a bullet goes with what is under it, and a list without bullets', () => {
    expect(everyText(firstSlide(read('- a\n- b {{ blank }}. More.\n  - c\n- d')).blocks)).not.toMatch(/More|"c"/);
    expect(firstSlide(read('- b {{ blank }}')).blocks).toEqual([]);
  });

  test('a table keeps the place with a dash', () => {
    expect(firstSlide(read('| a | b |\n|---|---|\n| c | {{ blank }} |')).blocks).toMatchObject([{ rows: [[{ children: [{ text: 'c' }] }, { children: [{ text: '—' }] }]] }]);
  });

  test('a chart keeps an empty cell, loses a series without values, and goes without a series', () => {
    const chart = (rows: string): string => `\`\`\`chart\ncategories: [a, b]\nseries:\n${rows}\nalt: One. {{ blank }} is two.\n\`\`\``;
    expect(firstSlide(read(chart('  x: [1, {{ blank }}]\n  y: [{{ blank }}, {{ blank }}]'))).blocks).toMatchObject([{ series: [{ name: 'x', values: [1, undefined] }], alt: 'One.' }]);
    const edition = read(chart('  y: [{{ blank }}, {{ blank }}]'));
    expect(firstSlide(edition).blocks).toEqual([]);
    expect(brief(edition.findings)).toEqual(['warning slide-empty deck.md:7 a', 'warning blank-figure deck.md:12 a']);
  });

  test('a link loses its address and keeps its text', () => {
    expect(firstSlide(read('[text](https://example.org/{{ blank }})')).blocks).toMatchObject([{ children: [{ text: 'text' }] }]);
  });

  test('a blank detail of the branch is named in plain words', () => {
    const edition = slideEdition('# A\n\nHello.\n\nFrom {{ branch.name }}. For {{ employer.name }}, by {{ official.role }}, on {{ meeting.date }}.\n');
    expect(edition.findings.map((finding) => finding.message.split(':')[0])).toEqual(['The branch\'s name is blank', 'The employer\'s name is blank', 'The official\'s role is blank', 'The meeting\'s date is blank']);
  });

  test('what is withheld is said for each version that would use it', () => {
    const edition = read('One. Two {{ ours }} two.');
    expect(edition.findings.filter(({ code }) => code !== 'no-source').map((finding) => [finding.code, finding.message])).toEqual([
      ['withheld-figure', '"Ours" is not for the employer: in that version the sentence that uses it is left out.'],
      ['withheld-figure', '"Ours" is not for the public: in that version the sentence that uses it is left out.'],
    ]);
    expect(everyText(shown(edition, 'members'))).toContain('77%');
    expect(everyText(shown(edition, 'employer'))).not.toMatch(/77|Two/);
  });

  test('a share that can\'t be worked out says what is blank', () => {
    const edition = read('{{ s }}', { figures: `${figures}\n  s: { label: S, kind: percent, scope: local, share: [blank, n], required: true }` });
    expect(edition.findings[0]?.message).toBe('"S" can\'t be worked out while "Blank one" is blank, and this slide can\'t be exported without it.');
  });
});

describe('charts and scales', () => {
  test.each([
    ['rows of unequal length', 'categories: [a, b]\nseries:\n  x: [1]\nalt: a', ['error chart-row-length deck.md:12 a']],
    ['a value with a sign', 'categories: [a]\nseries:\n  x: [61%]\nalt: a', ['error chart-value deck.md:12 a']],
    ['a value in words', 'categories: [a]\nseries:\n  x: [{{ n }} people]\nalt: a', ['error chart-value deck.md:12 a']],
    ['an unknown type', 'type: radar\ncategories: [a]\nseries: { x: [1] }\nalt: a', ['error broken-chart deck.md:10 a']],
    ['an unknown unit', 'unit: euro\ncategories: [a]\nseries: { x: [1] }\nalt: a', ['error broken-chart deck.md:10 a']],
    ['no categories', 'series: { x: [1] }\nalt: a', ['error broken-chart deck.md:10 a']],
    ['broken YAML', 'categories: [a', ['error broken-yaml deck.md:10 a']],
    ['no alt text', 'categories: [a]\nseries: { x: [1] }', ['warning missing-alt deck.md:9 a']],
    ['an unknown key', 'categories: [a]\nseries: { x: [1] }\nalt: a\ncolour: red', ['warning unknown-key deck.md:13 a']],
  ])('a chart with %s is said with its line', (_, yaml, findings) => {
    expect(brief(read(`\`\`\`chart\n${yaml}\n\`\`\``).findings)).toEqual(findings);
  });

  test('a scale is read, and held to two points at least and known colours', () => {
    const scale = (points: string): ReturnType<typeof read> => read(`\`\`\`scale\ncaption: As in {{ p | as-of }}\npoints:\n${points}\n\`\`\``);
    expect(firstSlide(scale('  - { label: Low, colour: red }\n  - { label: High, colour: dark-green }')).blocks).toMatchObject([{ type: 'scale', caption: 'As in September 2025', points: [{ label: 'Low', colour: 'red' }, { label: 'High', colour: 'dark-green' }], alt: 'Low, High' }]);
    expect(brief(scale('  - { label: Low, colour: red }').findings)).toEqual(['error broken-scale deck.md:11 a']);
    expect(brief(scale('  - { label: Low, colour: blue }\n  - { label: High, colour: red }').findings)).toEqual(['error broken-scale deck.md:12 a']);
  });
});
