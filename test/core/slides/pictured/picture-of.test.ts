import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../../core/audience/model.ts';
import { makeEdition, type Edition } from '../../../../core/branch/edition.ts';
import { blankLayer, type BranchLayer } from '../../../../core/branch/model.ts';
import { composeParts } from '../../../../core/slides/compose.ts';
import { picturedHtml, pictureWords } from '../../../../core/slides/pictured/pictured-html.ts';
import type { PictureOf } from '../../../../core/slides/pictured/model.ts';
import { pictureOf } from '../../../../core/slides/pictured/picture-of.ts';

const FIGURES = `figures:
  absence:
    label: Days lost
    kind: count
    scope: local
  oppose:
    label: Oppose it
    kind: percent
    scope: national
    value: 91
    source: A poll
    as-of: 2025-11-01
`;

const deck = (slides: string): string => `---
format: 1
id: asked
title: Asked
audiences: [members, employer]
powerpoint: original.pptx
---

${slides}`;

const layerOf = (changes: Partial<BranchLayer['slides']>, figures: BranchLayer['figures'] = {}): BranchLayer => {
  const blank = blankLayer('asked', '');
  return { ...blank, figures, slides: { ...blank.slides, ...changes } };
};

const editionOf = (slides: string, layer: BranchLayer = layerOf({})): Edition =>
  makeEdition({ deck: { name: 'deck.md', text: deck(slides) }, figures: { name: 'figures.yaml', text: FIGURES }, images: [] }, layer, '2025-11-23');

function picture(edition: Edition, pages: Readonly<Record<number, string>>, { id = 'a', audience = 'members' }: { id?: string; audience?: Audience } = {}): PictureOf {
  const slide = edition.deck.slides.find((each) => each.id === id);
  if (!slide) throw new Error(`no slide ${id}`);
  return pictureOf(slide, composeParts(edition, id, audience), edition, audience, new Map(Object.entries(pages).map(([number, text]) => [Number(number), text])));
}

const from = (number: number, text: string): string => `<!-- slide\nid: a\nfrom-slide: ${number}\n-->\n${text}\n`;
const LEADERS = '## What leaders say\n\n- {{ oppose }} of leaders oppose the framework';

describe('the picture of a slide', () => {
  it('is the one of its number in the file', () => {
    const edition = editionOf(from(7, LEADERS));
    expect(picture(edition, { 1: 'What leaders say 91% of leaders oppose the framework', 7: 'What leaders say\n91% of leaders oppose the framework\n7' })).toEqual({ page: 7 });
    expect(picture(edition, { 1: 'What leaders say 91% of leaders oppose the framework' })).toEqual({ why: 'not-drawn' });
  });

  it('is not used where it has another number, or a figure before it changed', () => {
    const edition = editionOf(from(1, LEADERS));
    for (const stale of ['What leaders say 19% of leaders oppose the framework', 'What leaders say 9 9 of leaders oppose the framework 911', 'What leaders say % of leaders oppose the framework']) {
      expect(picture(edition, { 1: stale }), stale).toEqual({ why: 'differs' });
    }
  });

  it('is used where a number is only written otherwise', () => {
    const edition = editionOf(from(1, '## More than 1,400 of them\n\nOn 27 November, 3.5 in all.'));
    expect(picture(edition, { 1: 'More than 1400 of them On 27 November, 3.5 in all.' })).toEqual({ page: 1 });
    expect(picture(edition, { 1: 'MORE THAN 1,4 00 OF THEM\nOn 27 Novem\nber, 3.5 in all.' })).toEqual({ page: 1 });
  });

  it('is not used where a blank stands in it', () => {
    const text = from(1, '## Days lost\n\nWe lost {{ absence }} days. It is too much.');
    expect(picture(editionOf(text), { 1: 'Days lost We lost {{ absence }} days. It is too much.' })).toEqual({ why: 'blank' });
    const filled = editionOf(text, layerOf({}, { absence: { value: 12, source: 'Us', asOf: '2025-11-01', enteredBy: '' } }));
    expect(picture(filled, { 1: 'Days lost We lost {{ absence }} days. It is too much.' })).toEqual({ why: 'blank' });
    expect(picture(filled, { 1: 'Days lost We lost 12 days. It is too much.' })).toEqual({ page: 1 });
    expect(picture(filled, { 1: 'Days lost We lost 11 days. It is too much.' })).toEqual({ why: 'differs' });
  });

  it('is not used for what the branch wrote', () => {
    const edited = editionOf(from(1, LEADERS), layerOf({ edits: { a: { markdown: '## Ours\n\nOur words.', from: '' } } }));
    expect(picture(edited, { 1: 'Ours Our words.' })).toEqual({ why: 'edited' });
    const added = editionOf(from(1, LEADERS), layerOf({ added: [{ id: 'b', after: 'a', markdown: '<!-- slide\nfrom-slide: 1\n-->\n## Added', audience: ['members'] }] }));
    expect(picture(added, { 1: 'Added' }, { id: 'b' })).toEqual({ why: 'added' });
    expect(picture(editionOf('<!-- slide\nid: a\n-->\n## Put in by hand'), { 1: 'Put in by hand' })).toEqual({ why: 'added' });
  });

  it('is not shown to people who may not see all that members do', () => {
    const only = editionOf(from(1, '## Both\n\nFor all.\n\n<!-- only: members -->\nStrike.\n<!-- end -->'));
    const page = { 1: 'Both For all. Strike.' };
    expect(picture(only, page)).toEqual({ page: 1 });
    expect(picture(only, page, { audience: 'employer' })).toEqual({ why: 'withheld' });
    const all = editionOf(from(1, '## Both\n\nFor all.'));
    expect(picture(all, { 1: 'Both For all.' }, { audience: 'employer' })).toEqual({ page: 1 });
  });

  it('is the whole of a slide that takes several of ours', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `- Point number ${index + 1} of a long list that goes on`);
    const edition = editionOf(from(1, `## Long\n\n${lines.join('\n')}`));
    expect(composeParts(edition, 'a', 'members').length).toBeGreaterThan(1);
    expect(picture(edition, { 1: `Long ${lines.join(' ')}` })).toEqual({ page: 1 });
    expect(picture(edition, { 1: `Long ${lines.slice(0, 29).join(' ')}` })).toEqual({ why: 'differs' });
  });

  const chart = (values: string): string => `## Chart\n\n\`\`\`chart\ntype: bar\nunit: percent\ncategories: ["Yes", "No"]\nseries:\n  Members: [${values}]\nalt: "Bars."\n\`\`\``;

  it('has a chart’s figures or none at all', () => {
    const edition = editionOf(from(1, chart('"{{ oppose }}", 9')));
    expect(picture(edition, { 1: 'Chart Yes No 91% 9%' })).toEqual({ page: 1 });
    expect(picture(edition, { 1: 'Chart Yes No' })).toEqual({ page: 1 });
    expect(picture(edition, { 1: 'Chart Yes No 90% 9%' })).toEqual({ why: 'differs' });
    // Without figures of ours the numbers on an axis may be any.
    expect(picture(editionOf(from(1, chart('20, 35'))), { 1: 'Chart Yes No 0 10 20 30 40' })).toEqual({ page: 1 });
  });
});

describe('a pictured slide', () => {
  it('says all its text to a screen reader, and holds no markup of its own', () => {
    const edition = editionOf(from(1, '## A "quoted" title & more\n\n- One\n- Two?\n\n| A | B |\n|---|---|\n| x | 5 |'));
    const words = pictureWords(composeParts(edition, 'a', 'members'));
    expect(words).toBe('A "quoted" title & more. One. Two? A. B. x. 5.');
    const html = picturedHtml({ id: 'a', lang: 'en-GB', address: 'app://branchdeck/slide-picture/x/1', words: `${words} "><script>` });
    expect(html).not.toContain('<script>');
    expect(html.match(/</g)).toHaveLength(3);
  });

  it('is not read out for ever', () => {
    const edition = editionOf(from(1, `## Long\n\n${'A word and another. '.repeat(600)}`));
    expect(pictureWords(composeParts(edition, 'a', 'members')).length).toBeLessThanOrEqual(3_000);
  });
});
