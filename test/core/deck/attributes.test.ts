import { describe, expect, test } from 'vitest';
import { AUDIENCES } from '../../../core/audience/model.ts';
import { sectionsOf } from '../../../core/powerpoint/mend/sections.ts';
import { isContentNote } from '../../../core/slides/content-note.ts';
import { fitsOneSlide } from '../../../core/slides/parts/part-slide.ts';
import { brief, editionOf, firstSlide, HEAD, shown, slideEdition } from './make.ts';

const slide = (yaml: string, body = '# Hello\n', images: string[] = []): ReturnType<typeof editionOf> => slideEdition(`<!-- slide\n${yaml}\n-->\n${body}`, { images });

describe('slide attributes', () => {
  test('are read', () => {
    const [read] = slide('id: poll\nlayout: chart\nminutes: 2.5\naudience: [members, public]\noptional: true\ncontent-note: Speaks of suicide.\novertaken: By the reply.\nsection: What we ask\nbuilds: true\nfrom-slide: 4').deck.slides;
    expect(read).toMatchObject({ id: 'poll', layout: 'chart', minutes: 2.5, audience: ['members', 'public'], optional: true, on: false, contentNote: 'Speaks of suicide.', overtaken: 'By the reply.', section: 'What we ask', builds: true, fromSlide: 4 });
  });

  test('one audience needs no list', () => {
    expect(slide('audience: members').deck.slides[0]?.audience).toEqual(['members']);
  });

  test.each([
    ['broken YAML', 'id: [a', 'error broken-yaml deck.md:9 hello'],
    ['an id with capitals', 'id: Poll', 'error broken-attributes deck.md:8 hello'],
    ['an unknown audience', 'id: poll\naudience: [managers]', 'error broken-attributes deck.md:9 hello'],
    ['an empty audience', 'audience: []', 'error broken-attributes deck.md:8 hello'],
    ['a blank audience', 'audience:', 'error broken-attributes deck.md:8 hello'],
    ['minutes in words', 'minutes: two', 'error broken-attributes deck.md:8 hello'],
    ['builds that are neither', 'builds: one by one', 'error broken-attributes deck.md:8 hello'],
    ['the number of a slide that can’t be one', 'from-slide: 0', 'error broken-attributes deck.md:8 hello'],
    ['optional in words', 'optional: perhaps', 'error broken-attributes deck.md:8 hello'],
    ['a list instead of keys', '- a', 'error broken-attributes deck.md:7 hello'],
  ])('with %s the slide is withheld from everyone until it is mended', (_, yaml, finding) => {
    const edition = slide(yaml);
    expect(brief(edition.findings)).toEqual([finding]);
    for (const audience of AUDIENCES) expect(shown(edition, audience).slides).toEqual([]);
  });

  test.each([
    ['capitals', '<!-- Slide\naudience: [members]\n-->'],
    ['no space', '<!--slide\naudience: [members]\n-->'],
    ['blank lines before it', '\n\n<!-- slide\naudience: [members]\n-->'],
    ['braces', '<!-- slide\n{audience: [members]}\n-->'],
    ['all on one line', '<!-- slide {audience: [members]} -->'],
  ])('written with %s they are read too', (_, comment) => {
    expect(slideEdition(`${comment}\n# Hello\n`).deck.slides[0]?.audience).toEqual(['members']);
  });

  test.each([
    ['after the heading', '# Hello\n\n<!-- slide\naudience: [members]\n-->\n'],
    ['after another comment', '<!-- by Sam -->\n<!-- slide\naudience: [members]\n-->\n# Hello\n'],
    ['twice', '<!-- slide\nid: hello\n-->\n# Hello\n<!-- slide\naudience: [members]\n-->\n'],
    ['in the notes', '# Hello\n\nNote:\n<!-- slide\naudience: [members]\n-->\n'],
    ['with a colon', '<!-- slide:\naudience: [members]\n-->\n# Hello\n'],
  ])('%s they are an error and the slide is withheld', (_, text) => {
    const edition = slideEdition(text);
    expect(edition.findings.map((finding) => [finding.code, finding.slide])).toEqual([['slide-comment-misplaced', 'hello']]);
    for (const audience of AUDIENCES) expect(shown(edition, audience).slides).toEqual([]);
  });

  test('never closed they are two errors and the slide is withheld', () => {
    const edition = slideEdition('<!-- slide\nid: hello\n# Hello\n\n<!-- only: members -->\nhidden\n<!-- end -->\n');
    expect(brief(edition.findings)).toEqual(['error unclosed-comment deck.md:7', 'error slide-comment-misplaced deck.md:7 slide']);
    for (const audience of AUDIENCES) expect(shown(edition, audience).slides).toEqual([]);
  });

  test('shown as code they are code', () => {
    const edition = slideEdition('# Hello\n\n```\n<!-- slide\nid: a\n-->\n```\n');
    expect(edition.findings).toEqual([]);
    expect(firstSlide(edition).blocks).toMatchObject([{ type: 'code', text: '<!-- slide\nid: a\n-->' }]);
  });

  test('an unknown key and an unknown layout are kept, with a warning', () => {
    const text = 'id: a\nlayout: mosaic\ntransition: fade';
    expect(brief(slide(text).findings)).toEqual(['warning unknown-layout deck.md:9 a', 'warning unknown-key deck.md:10 a']);
    expect(slide(text).deck.slides[0]?.layout).toBe('content');
  });

  test('a content note stands on a slide of its own before the slide', () => {
    const slides = shown(slide('id: a\ncontent-note: Speaks of {{ branch.name }}. Take care.')).slides;
    expect(slides.map(({ id }) => id)).toEqual(['a--content-note', 'a']);
    expect(slides[0]?.blocks).toMatchObject([{ children: [{ text: 'Take care.' }] }]);
  });

  test('a long content note is parted as slides are', () => {
    const slides = shown(slide(`id: a\ncontent-note: "${'Speaks of a loss that some of us share. '.repeat(60)}"`)).slides;
    expect(slides.map(({ id }) => id)).toEqual(['a--content-note', 'a--content-note~2', 'a']);
    expect(slides.slice(0, -1).every((each) => isContentNote(each) && fitsOneSlide(each))).toBe(true);
    expect(sectionsOf({ title: 'Deck', slides: [...slides.slice(0, -1), ...slides.slice(-1).map((each) => ({ ...each, layout: 'section' as const }))] }).map((each) => each.slides)).toEqual([[0, 1, 2]]);
  });
});

describe('ids', () => {
  const ids = (body: string): string[] => editionOf(HEAD + body).deck.slides.map((each) => each.id);

  test('come from the heading where there is none', () => {
    expect(ids('# What *leaders* told us (2025)!\n')).toEqual(['what-leaders-told-us-2025']);
    expect(ids('Hello [there](x)\n=====\n')).toEqual(['hello-there']);
    expect(ids('## Ysgol Gymraeg: ŵ, é and Zoë’s\n')).toEqual(['ysgol-gymraeg-w-e-and-zoes']);
  });

  test('without a heading, or with one in code, a comment or a token alone, are "slide"', () => {
    expect(ids('Words\n---\n```\n# Code\n```\n---\n<!-- # Old -->\n---\n# {{ branch.name }}\n---\n# 世界\n')).toEqual(['slide', 'slide-2', 'slide-3', 'slide-4', 'slide-5']);
  });

  test('never come from a heading that is withheld from someone', () => {
    expect(ids('<!-- only: members -->\n# Strike plan\n<!-- end -->\n<!-- only: employer -->\n# Meeting\n<!-- end -->\n')).toEqual(['slide']);
    expect(ids('<!-- only: members -->\n---\n# Strike plan\n')).toEqual(['slide', 'slide-2']);
  });

  test('from headings never take one that a person chose', () => {
    expect(ids('# Poll\n---\n<!-- slide\nid: poll\n-->\n# Other\n---\n# Poll\n')).toEqual(['poll-2', 'poll', 'poll-3']);
  });

  test('given twice are an error on the second, which gets another', () => {
    const edition = slideEdition('<!-- slide\nid: a\n-->\n# One\n---\n<!-- slide\nid: a\n-->\n# Two\n');
    expect(brief(edition.findings)).toEqual(['error duplicate-id deck.md:12 a']);
    expect(edition.deck.slides.map((each) => each.id)).toEqual(['a', 'a-2']);
  });
});
