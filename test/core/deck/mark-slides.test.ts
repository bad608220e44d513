import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AUDIENCES, type Audience } from '../../../core/audience/model.ts';
import { markSlides } from '../../../core/deck/mark-slides.ts';
import { parseDeck } from '../../../core/deck/parse.ts';
import { hasErrors } from '../../../core/findings.ts';
import { brief, editionOf } from './make.ts';

const head = (audiences = '[members]'): string => `---\nformat: 1\nid: test-deck\ntitle: A test\naudiences: ${audiences}\n---\n`;
const parse = (text: string) => parseDeck({ name: 'deck.md', text }, []);
const mark = (text: string, ids: string[], audience: Audience[]): string => markSlides(parse(text), new Map(ids.map((id) => [id, audience])));
const audienceOf = (text: string, id: string) => parse(text).slides.find((slide) => slide.id === id)?.audience;

describe('marking slides for an audience', () => {
  test.each([
    ['no comment', '\n# Poll\n', '\n<!-- slide\naudience: [members, employer]\n-->\n# Poll\n'],
    ['a comment without an audience', '<!-- slide\nid: poll\nminutes: 2\n-->\n# Poll\n', '<!-- slide\naudience: [members, employer]\nid: poll\nminutes: 2\n-->\n# Poll\n'],
    ['one audience', '<!-- slide\nid: poll\naudience: members # until marked\noptional: true\n-->\n# Poll\n', '<!-- slide\nid: poll\naudience: [members, employer] # until marked\noptional: true\n-->\n# Poll\n'],
    ['a list in lines', '<!-- slide\nid: poll\naudience:\n  - members\n  - public\nminutes: 2\n-->\n# Poll\n', '<!-- slide\nid: poll\naudience: [members, employer]\nminutes: 2\n-->\n# Poll\n'],
    ['all on one line', '<!-- slide {id: poll, audience: [members]} -->\n# Poll\n', '<!-- slide {id: poll, audience: [members, employer]} -->\n# Poll\n'],
    ['braces without an audience', '<!-- slide {id: poll} -->\n# Poll\n', '<!-- slide {audience: [members, employer], id: poll} -->\n# Poll\n'],
    ['an empty comment', '<!-- slide -->\n# Poll\n', '<!-- slide\naudience: [members, employer]\n-->\n# Poll\n'],
    ['a token among its words', '<!-- slide\nid: poll\ncontent-note: "{{ branch.name }}: hard"\n-->\n# Poll\n', '<!-- slide\naudience: [members, employer]\nid: poll\ncontent-note: "{{ branch.name }}: hard"\n-->\n# Poll\n'],
  ])('with %s changes that and nothing else', (_, slide, expected) => {
    const versions = '[members, employer]';
    const rest = '\n---\n\n# Next\n\nNote:\nKept.\n';
    expect(mark(head(versions) + slide + rest, ['poll'], ['employer', 'members'])).toBe(head(versions) + expected + rest);
  });

  test('the deck is made for that audience from now on', () => {
    const marked = mark(`${head()}# Poll\n`, ['poll'], ['members', 'employer']);
    expect(marked).toBe(`${head('[members, employer]')}<!-- slide\naudience: [members, employer]\n-->\n# Poll\n`);
    expect(parse(marked).meta.audiences).toEqual(['members', 'employer']);
  });

  test('a slide that nobody marked is in no version that the deck was not made for', () => {
    const text = `${head()}# Poll\n\n---\n\n# Next\n\n---\n<!-- slide\naudience: [members, employer, public]\n-->\n# Third\n\n---\n<!-- slide\naudience: members\n-->\n# Last\n`;
    const marked = mark(text, ['poll'], ['members', 'employer']);
    expect(parse(marked).slides.map(({ audience }) => audience)).toEqual([['members', 'employer'], ['members'], ['members'], ['members']]);
  });

  test('and for members alone it is made as before', () => {
    expect(mark(`${head('[members, employer]')}# Poll\n`, ['poll'], ['members'])).toContain('audience: members\n');
  });

  test('lines keep the ending that the deck has', () => {
    expect(mark(`${head()}# Poll\n`.replaceAll('\n', '\r\n'), ['poll'], ['members', 'employer'])).not.toMatch(/[^\r]\n/);
  });

  test('a slide whose comment can’t be read is left as it is', () => {
    const text = `${head('[members, employer]')}<!-- slide\nid: [a\n-->\n# Poll\n`;
    expect(() => mark(text, [parse(text).slides[0]?.id ?? ''], ['employer'])).toThrow(/can’t be read/);
  });

  test('until a slide is marked, a deck that came as a PowerPoint says that nothing of it goes to the employer', () => {
    const text = `${head().replace('audiences', 'powerpoint: original.pptx\naudiences')}<!-- slide\nid: poll\naudience: [members]\n-->\n# Poll\n`;
    expect(brief(editionOf(text).findings)).toEqual(['warning members-alone deck.md:1']);
    expect(brief(editionOf(mark(text, ['poll'], ['members', 'employer'])).findings)).toEqual([]);
    expect(brief(editionOf(text.replace('powerpoint: original.pptx\n', '')).findings)).toEqual([]);
  });

  test('whatever a slide is like, the others and its own text stay', () => {
    const attributes = fc.uniqueArray(fc.constantFrom('minutes: 3', 'optional: true', 'layout: section', 'content-note: "a: b"', 'x-own: [1, {a: b}]', 'audience: members', 'audience: [employer, public]', 'audience:\n- public\n- members', 'audience: # why\n- public', 'audience: # why\n    - public\n    - members', '# a remark'), { selector: (each) => each.split(':')[0], maxLength: 4 });
    const body = fc.constantFrom('# One\n\n- a\n- b\n', '\n\nText\n\n', '', '<!-- only: members -->\nx\n<!-- end -->\n', '# N\n\nNote:\nsay\n');
    const slide = fc.record({ attributes: fc.option(attributes), body, flow: fc.boolean() }).map(({ attributes: list, body: text }) => (list === null ? '' : `<!-- slide\n${list.join('\n')}${list.length > 0 ? '\n' : ''}-->\n`) + text);
    fc.assert(fc.property(fc.array(slide, { minLength: 1, maxLength: 5 }), fc.subarray([...AUDIENCES], { minLength: 1 }), fc.nat(), fc.boolean(), (slides, audience, pick, crlf) => {
      const written = head('[members, employer, public]') + slides.map((each) => (each.endsWith('\n') || each === '' ? each : `${each}\n`)).join('---\n');
      const text = crlf ? written.replaceAll('\n', '\r\n') : written;
      const before = parse(text);
      fc.pre(!hasErrors(before.findings));
      const chosen = before.slides[pick % before.slides.length];
      if (!chosen) return;
      const after = mark(text, [chosen.id], audience);
      const read = parse(after);
      expect(audienceOf(after, chosen.id)).toHaveLength(audience.length);
      expect(read.slides.map(({ id }) => id)).toEqual(before.slides.map(({ id }) => id));
      for (const [index, one] of read.slides.entries()) {
        const was = before.slides[index];
        expect(one.source.body.trim()).toBe(was?.source.body.trim());
        if (one.id === chosen.id) expect([...audience]).toEqual(expect.arrayContaining([...(one.audience ?? [])]));
        else expect(one.source).toEqual(was?.source);
      }
      // Marked as it was, the text is what it was with that line alone in it.
      expect(mark(after, [chosen.id], audience)).toBe(after);
    }), { numRuns: 400 });
  });
});
