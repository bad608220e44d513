import { describe, expect, test } from 'vitest';
import { brief, everyText, firstSlide, shown, slideEdition } from './make.ts';

const text = (body: string, audience: 'members' | 'employer' | 'public'): string => {
  const [slide] = shown(slideEdition(body), audience).slides;
  return everyText([slide?.title, slide?.blocks, slide?.right]);
};

describe('only … end', () => {
  test('is for those audiences alone', () => {
    const body = '# A\n\n<!-- only: members -->\nOURS\n<!-- end -->\n\nBOTH\n\n<!-- only: [employer, public] -->\nTHEIRS\n<!-- end -->\n';
    expect(text(body, 'members')).toMatch(/OURS.*BOTH/);
    expect(text(body, 'members')).not.toContain('THEIRS');
    expect(text(body, 'employer')).not.toContain('OURS');
    expect(text(body, 'public')).toMatch(/BOTH.*THEIRS/);
  });

  test('nested, both must let an audience in', () => {
    const body = '# A\n\n<!-- only: members, employer -->\nONE\n\n<!-- only: employer, public -->\nTWO\n<!-- end -->\n\nTHREE\n<!-- end -->\n\nFOUR\n';
    expect(text(body, 'members')).not.toContain('TWO');
    expect(text(body, 'employer')).toMatch(/ONE.*TWO.*THREE.*FOUR/);
    expect(text(body, 'public')).not.toMatch(/ONE|TWO|THREE/);
  });

  test('what stands behind a marker on its line is text and not code', () => {
    const [paragraph] = firstSlide(slideEdition('<!-- only: members -->Hidden.<!-- end --> Shown <!-- c -->  here.\n'), 'employer').blocks;
    expect(paragraph).toMatchObject({ type: 'paragraph', children: [{ text: 'Shown here.' }] });
  });

  test.each([
    ['a list', '- a\n<!-- only: members -->\n- SECRET\n<!-- end -->\n- b\n'],
    ['a nested list', '- a\n  <!-- only: members -->\n  - SECRET\n  <!-- end -->\n- b\n'],
    ['a table cell', '| x | y |\n|---|---|\n| a <!-- only: members -->SECRET<!-- end --> | b |\n'],
    ['a table', '<!-- only: members -->\n| SECRET | y |\n|---|---|\n| a | b |\n<!-- end -->\n\nab\n'],
    ['a quote', '> a\n> <!-- only: members -->\n> SECRET\n> <!-- end -->\n> b\n'],
    ['a fenced block', '```\na\n<!-- only: members -->\nSECRET\n<!-- end -->\nb\n```\n'],
    ['a code span', '`a <!-- only: members -->SECRET<!-- end --> b`\n'],
    ['indented code', 'x\n\n    a\n    <!-- only: members -->\n    SECRET\n    <!-- end -->\n    b\n'],
    ['emphasis', '**a <!-- only: members -->SECRET<!-- end --> b**\n'],
    ['a link', '[a <!-- only: members -->SECRET<!-- end --> b](https://example.org)\n'],
    ['raw HTML', '<div>\na\n<!-- only: members -->\nSECRET\n<!-- end -->\nb\n</div>\n'],
    ['a heading', '# a <!-- only: members -->SECRET<!-- end --> b\n'],
    ['a chart', '```chart\ntype: bar\ncategories: [a, b]\nseries:\n  One: [1, 2]\n<!-- only: members -->\n  SECRET: [3, 4]\n<!-- end -->\nalt: ab\n```\n'],
    ['a second column', '<!-- only: members -->\nSECRET\n<!-- end -->\n\na b\n'],
    ['a fence that is never closed', '```\na\nb\n<!-- only: members -->\nSECRET\n'],
    ['a reference', 'a [b][r]\n\n<!-- only: members -->\n[r]: https://example.org/SECRET\n<!-- end -->\n'],
  ])('works in %s', (_, body) => {
    expect(text(body, 'employer')).not.toContain('SECRET');
    expect(text(body, 'employer')).toMatch(/a.*b/s);
    expect(text(body, 'members')).toContain('SECRET');
  });

  test('left open it is an error, and everything is withheld until an end comes, on the next slides too', () => {
    const edition = slideEdition('# One\n\n<!-- only: members -->\nOURS\n\n---\n\n# Two\n\nOURS\n\n<!-- end -->\n\nBOTH\n');
    expect(brief(edition.findings)).toEqual(['error only-unclosed deck.md:9 one']);
    expect(everyText(shown(edition, 'employer'))).not.toContain('OURS');
    expect(everyText(shown(edition, 'employer'))).toContain('BOTH');
  });

  test('left open on a slide that is too large it still withholds what follows', () => {
    const edition = slideEdition(`# One\n\n<!-- only: members -->\n${'words '.repeat(4_000)}\n\n---\n\n# Two\n\nOURS\n`);
    expect(everyText(shown(edition, 'employer'))).not.toContain('OURS');
  });

  test('an end without an only is an error', () => {
    expect(brief(slideEdition('# A\n\n<!-- end -->\n').findings)).toEqual(['error end-without-only deck.md:9 a']);
  });

  test.each([
    ['an unknown audience', '<!-- only: managers -->'],
    ['no audience', '<!-- only: -->'],
    ['no audience and no colon', '<!-- only -->'],
  ])('with %s it is an error, and withheld from everyone', (_, marker) => {
    const edition = slideEdition(`# A\n\n${marker}\nX9\n<!-- end -->\n`);
    expect(brief(edition.findings)).toEqual(['error unknown-audience deck.md:9 a']);
    for (const audience of ['members', 'employer', 'public'] as const) expect(everyText(shown(edition, audience))).not.toContain('X9');
  });

  test('a missing colon and capitals are understood', () => {
    expect(text('<!-- Only Members -->\nOURS\n<!-- END -->\n', 'employer')).not.toContain('OURS');
    expect(text('<!--only:members-->\nOURS\n<!--end-->\n', 'members')).toContain('OURS');
  });

  test('in a foreign deck "only a draft" is a remark', () => {
    const edition = slideEdition('').national;
    expect(edition.foreign).toBe(false);
  });
});

describe('speaker notes', () => {
  test.each(['Note:', 'Notes:', 'note:', '  NOTES:  '])('start at "%s" on a line of its own', (mark) => {
    const edition = slideEdition(`# A\n\nSeen.\n\n${mark}\nHEARD\n`);
    expect(everyText(firstSlide(edition, 'members').notes)).toContain('HEARD');
    for (const audience of ['employer', 'public'] as const) {
      expect(firstSlide(edition, audience).notes).toEqual([]);
      expect(everyText(shown(edition, audience))).not.toContain('HEARD');
    }
  });

  test.each([
    ['code', '```\nNote:\n```\n\nSEEN'],
    ['a comment', '<!--\nNote:\n-->\n\nSEEN'],
    ['a sentence', 'Note: SEEN'],
  ])('do not start in %s', (_, body) => {
    const slide = firstSlide(slideEdition(`# A\n\n${body}\n`), 'employer');
    expect(everyText(slide.blocks)).toContain('SEEN');
  });

  test('a line that only looks like them is shown to everyone, and said', () => {
    expect(brief(slideEdition('# A\n\nNote: remember the headcount\n').findings)).toEqual(['warning note-on-line deck.md:9 a']);
  });

  test('for the employer inside the notes change nothing: there are none', () => {
    expect(everyText(shown(slideEdition('# A\n\nNote:\n<!-- only: employer -->\nHEARD\n<!-- end -->\n'), 'employer'))).not.toContain('HEARD');
  });
});

describe('two columns', () => {
  const columns = '<!-- slide\nlayout: two-column\n-->\n# A\n\nLEFT\n\n::right::\n\nRIGHT\n';

  test('part at ::right::', () => {
    const slide = firstSlide(slideEdition(columns));
    expect(everyText(slide.blocks)).toMatch(/LEFT/);
    expect(everyText(slide.right)).toMatch(/^(?!.*LEFT).*RIGHT/);
    expect(slide.right[0]?.line).toBe(16);
  });

  test('in another layout the text follows below, with a warning', () => {
    const edition = slideEdition(columns.replace('two-column', 'content'));
    expect(brief(edition.findings)).toEqual(['warning right-without-columns deck.md:14 a']);
    expect(everyText(firstSlide(edition).blocks)).toMatch(/LEFT.*RIGHT/);
  });

  test('twice is a warning, and in code it is code', () => {
    expect(brief(slideEdition(`${columns}\n::right::\n\nMORE\n`).findings)).toEqual(['warning right-twice deck.md:18 a']);
    expect(everyText(firstSlide(slideEdition('# A\n\n```\n::right::\n```\n')).blocks)).toContain('::right::');
  });
});
