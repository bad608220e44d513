import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../../core/branch/edition.ts';
import { labelOf } from '../../../core/slides/compose.ts';
import { labelAtOnce } from '../../../core/slides/label-at-once.ts';

const BODIES = [
  '# One', '\n\n## Two words\ntext', '###### 1. Six (of six), really? Yes – it’s so', '   ## Indented', '    ## Code', '#None', '# ', 'Text\n\n## Later', '# *Marked* up', '# {{ branch.name }} here',
  '# A &amp; B', '# Closed ##', '# [Link](https://example.org)', '<!-- only: members -->\n# Members\n<!-- end -->\n\ntext', `# ${'Long words '.repeat(20)}`, '# Ends here   \ntext', 'Under\n===', '- # In a list', '# At www.example.org', '# Two  spaces', '#\tTab', '# \\# sharp', '# Back `code`', '', '\t# Tab first',
];

describe('the label of a slide at once', () => {
  it.each(BODIES)('is its label: %j', (body) => {
    const text = `---\nformat: 1\nid: a\ntitle: A\n---\n\n${body}\n`;
    const edition = makeEdition({ deck: { name: 'deck.md', text }, figures: undefined, images: [] }, undefined, '2025-11-27');
    expect(edition.deck.slides.map((slide) => labelAtOnce(slide, edition))).toEqual(edition.deck.slides.map((slide) => labelOf(slide, edition)));
  });
});
