import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../core/deck/content.ts';
import { blocksHtml, slideHtml } from '../../../core/slides/html.ts';
import type { ShownSlide } from '../../../core/slides/model.ts';
import { USUAL_LOOK } from '../../../core/slides/themes/model.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });
const paragraph = (...children: Inline[]): Block => ({ line: 1, type: 'paragraph', children });
const imageUrl = (src: string) => `app://branchdeck/deck/x/${src}`;

const slide = (part: Partial<ShownSlide>): ShownSlide => ({
  id: 'one', layout: 'content', title: undefined, label: 'One', blocks: [], right: [], notes: [], sourceLine: '', fit: 0, look: USUAL_LOOK, minutes: undefined, ...part,
});
const html = (part: Partial<ShownSlide>): string => slideHtml(slide(part), { imageUrl });
const blocks = (...list: Block[]): string => blocksHtml(list, { imageUrl });

describe('slideHtml', () => {
  it('is one section that says its layout, size, id and language', () => {
    expect(html({ layout: 'quote', fit: 2, id: 'a"b' }).replaceAll(/ data-look-[a-z-]+="#[0-9a-f]{6}"/g, '')).toBe(
      '<section class="slide theme-campaign layout-quote fit-2" data-id="a&quot;b" lang="en-GB"></section>',
    );
  });

  it('carries every colour of its theme, with the branch\'s accent', () => {
    expect(html({ look: { ...USUAL_LOOK, theme: 'plain', accent: '#7a0c2e' } })).toMatch(/class="slide theme-plain .* data-look-ground="#ffffff" .*data-look-accent="#7a0c2e"/);
  });

  it('has an h1 on a title slide and an h2 elsewhere', () => {
    expect(html({ layout: 'title', title: [text('Act now')] })).toContain('<h1 class="slide-title">Act now</h1>');
    expect(html({ title: [text('Act now')] })).toContain('<h2 class="slide-title">Act now</h2>');
  });

  it('parts two columns', () => {
    const made = html({ layout: 'two-column', blocks: [paragraph(text('left'))], right: [paragraph(text('right'))] });
    expect(made).toContain('<div class="slide-body columns"><div class="column"><p>left</p></div><div class="column"><p>right</p></div></div>');
  });

  it('never shows speaker notes', () => {
    expect(html({ notes: [paragraph(text('only for me'))] })).not.toContain('only for me');
  });

  it('escapes everything that a person wrote', () => {
    const evil = '<script>alert("x")</script>\u0000\'&';
    const made = html({
      title: [text(evil)],
      blocks: [
        paragraph(text(evil), { type: 'code', text: evil }),
        { line: 1, type: 'code', language: evil, text: evil },
        { line: 1, type: 'image', src: evil, alt: evil },
        { line: 1, type: 'table', align: [], head: [{ children: [text(evil)] }], rows: [[{ children: [text(evil)] }]] },
        { line: 1, type: 'scale', caption: evil, alt: evil, points: [{ label: evil, colour: 'red' }] },
        { line: 1, type: 'chart', chart: 'bar', unit: 'count', categories: [evil], series: [{ name: evil, values: [1] }], alt: evil },
      ],
    });
    expect(made).not.toContain('<script');
    expect(made).not.toContain('\u0000');
    expect(made).not.toMatch(/\s(?:style|id|on\w+)=/);
  });

  it('gives up bold, breaks and other marks as elements', () => {
    expect(blocks(paragraph({ type: 'strong', children: [text('a')] }, { type: 'break' }, { type: 'underline', children: [text('b')] }))).toBe(
      '<p><strong>a</strong><br><u>b</u></p>',
    );
  });

  it.each(['https://example.org/', 'http://example.org', 'mailto:a@example.org'])('links to %s', (href) => {
    expect(blocks(paragraph({ type: 'link', href, children: [text('x')] }))).toBe(
      `<p><a href="${href}" rel="noopener noreferrer">x</a></p>`,
    );
  });

  it.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '//example.org', 'other.md', 'app://x'])(
    'keeps the words and drops the link to %s',
    (href) => {
      expect(blocks(paragraph({ type: 'link', href, children: [text('x')] }))).toBe('<p>x</p>');
    },
  );

  it('nests lists and keeps where a numbered one starts', () => {
    const inner: Block = { line: 2, type: 'list', ordered: false, start: 1, items: [{ line: 2, blocks: [paragraph(text('b'))] }] };
    const list: Block = { line: 1, type: 'list', ordered: true, start: 3, items: [{ line: 1, blocks: [paragraph(text('a')), inner] }] };
    expect(blocks(list)).toBe('<ol start="3"><li>a<ul><li>b</li></ul></li></ol>');
  });

  it('marks the heads of a table, and leaves an empty corner without one', () => {
    const cell = (words: string) => ({ children: words === '' ? [] : [text(words)] });
    const made = blocks({
      line: 1, type: 'table', align: [undefined, 'right'], head: [cell(''), cell('Share')], rows: [[cell('Ours'), cell('80%')]],
    });
    expect(made).toContain('<thead><tr><td></td><th scope="col" class="align-right">Share</th></tr></thead>');
    expect(made).toContain('<tr><th scope="row">Ours</th><td class="align-right">80%</td></tr>');
  });

  it('shows the words of a picture that may not be shown', () => {
    const picture: Block = { line: 1, type: 'image', src: 'images/a.png', alt: 'A crowd' };
    expect(blocks(picture)).toBe('<figure class="picture"><img src="app://branchdeck/deck/x/images/a.png" alt="A crowd"></figure>');
    expect(blocksHtml([picture], { imageUrl: () => '' })).toBe('<p class="missing-picture">A crowd</p>');
  });

  it('keeps headings below the title of the slide', () => {
    expect(blocks({ line: 1, type: 'heading', level: 1, children: [text('x')] })).toBe('<h3>x</h3>');
    expect(blocks({ line: 1, type: 'heading', level: 5, children: [text('x')] })).toBe('<h5>x</h5>');
  });

  it('prints a source small', () => {
    expect(blocks(paragraph(text('Source: snap poll')))).toBe('<p class="source">Source: snap poll</p>');
    expect(blocks(paragraph(text('Sources differ on this.')))).toBe('<p>Sources differ on this.</p>');
  });

  it('names the points of a scale in words as well as in colour', () => {
    const made = blocks({
      line: 1, type: 'scale', caption: 'As proposed', alt: 'Two points',
      points: [{ label: 'causing concern', colour: 'red' }, { label: 'secure', colour: 'light-green' }],
    });
    expect(made).toBe(
      '<figure class="scale"><ol aria-label="Two points"><li data-look-fill="#b3261e" data-look-ink="#ffffff">causing concern</li><li data-look-fill="#8cc98f" data-look-ink="#14252a">secure</li></ol><figcaption>As proposed</figcaption></figure>',
    );
  });
});
