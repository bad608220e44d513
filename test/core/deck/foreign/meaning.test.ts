import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../../../core/deck/content.ts';
import type { ShownSlide } from '../../../../core/slides/model.ts';
import { foreignEdition } from '../../../fixtures/read-fixture.ts';
import { editionOf, shown } from '../make.ts';

const words = (children: readonly Inline[]): string =>
  children.map((inline) => (inline.type === 'text' || inline.type === 'code' ? inline.text : inline.type === 'break' ? ' / ' : words(inline.children))).join('');

/** Blocks in short, as a person would tell them over the telephone. */
const brief = (blocks: readonly Block[]): string[] => blocks.flatMap((block): string[] => {
  switch (block.type) {
    case 'heading': return [`# ${words(block.children)}`];
    case 'paragraph': return [words(block.children)];
    case 'list': return block.items.map((item) => `- ${brief(item.blocks).join(' ')}`);
    case 'quote': return brief(block.blocks).map((line) => `> ${line}`);
    case 'code': return [`code ${block.language}: ${block.text}`];
    case 'image': return [`picture ${block.src}: ${block.alt}`];
    case 'table': return [`table of ${block.rows.length}`];
    default: return [block.type];
  }
});

const slide = (deck: readonly ShownSlide[], id: string): { layout: string; title: string; body: string[]; right: string[]; notes: string[] } => {
  const found = deck.find((each) => each.id === id);
  if (!found) throw new Error(`no slide ${id} among ${deck.map((each) => each.id).join(', ')}`);
  return { layout: found.layout, title: words(found.title ?? []), body: brief(found.blocks), right: brief(found.right), notes: brief(found.notes) };
};

describe('a deck of Marp', () => {
  const edition = foreignEdition('marp-rich.md');
  const { slides, lang, title } = shown(edition);

  test('has its title, its language and its date', () => {
    expect([edition.deck.meta.title, title, lang, edition.deck.meta.issued]).toEqual(['Workload: what we agreed', 'Workload: what we agreed', 'en-GB', '2025-10-03']);
  });

  test('parts at every ruler, and not where dashes make a heading', () => {
    expect(slides.map(({ id }) => id)).toEqual(['workload-what-we-agreed', 'three-asks-tada', 'before', 'a-picture-beside-the-text', 'slide', 'part-two', 'what-it-costs', 'slide-2']);
    expect(slide(slides, 'before').title).toBe('Before and after');
  });

  test('has its comments as notes, and its directives as none', () => {
    expect(slide(slides, 'workload-what-we-agreed')).toMatchObject({ layout: 'title', notes: ['Welcome everyone.', 'Say where the fire exits are.'] });
    expect(slide(slides, 'three-asks-tada').notes).toEqual(['Ask who has had a meeting after six this week.', 'Then wait.']);
    expect(slide(slides, 'part-two')).toMatchObject({ layout: 'section', title: 'Part two', notes: [] });
  });

  test('has the columns of its own style sheet, and what follows them', () => {
    expect(slide(slides, 'before')).toMatchObject({
      layout: 'two-column', body: ['# Before', '- 52 hours', '- no cover'], right: ['# After', '- 45 hours', '- cover agreed', 'Source: branch survey'],
    });
  });

  test('has pictures beside the text, and alt texts without the words for sizes', () => {
    expect(slide(slides, 'a-picture-beside-the-text')).toMatchObject({
      layout: 'two-column', body: ['The head\'s diary, week one.', 'picture images/square.png: The square of the branch'], right: ['picture images/square.png: '],
    });
    expect(slide(slides, 'slide').body).toEqual(['picture images/square.png: ']);
  });

  test('has emoji by name, formulas, prices, footnotes and links from another slide', () => {
    expect(slide(slides, 'three-asks-tada').title).toBe('Three asks 🎉');
    expect(slide(slides, 'what-it-costs').body.slice(0, 4)).toEqual([
      'The share is \\frac{a_1}{b_1}, from $5 to $10 each.', 'code math: \\sum_{i=1}^{n} x_i', 'See the agreement and this line.1', '1 Signed in September.',
    ]);
  });

  test('says what is not shown in a few warnings', () => {
    expect(edition.findings.map(({ code, line }) => `${code} ${line}`)).toEqual(['foreign-look 3', 'foreign-frame 11', 'remote-address 89', 'foreign-maths 106', 'foreign-diagram 116']);
  });
});

test('a deck of Marp may set in a comment what others set in their front matter', () => {
  const edition = editionOf('---\nmarp: true\n---\n\n<!--\ntitle: "Workload: again"\nlang: cy\ntheme: ours\nfooter: Ours\n_header: ""\n-->\n\n# One\n\n---\n\n<!-- theme: gaia -->\n\n# Two\n');
  expect([edition.deck.meta.title, edition.deck.meta.lang]).toEqual(['Workload: again', 'cy']);
  expect(edition.findings.map(({ code, line }) => `${code} ${line}`)).toEqual(['foreign-look 5', 'foreign-frame 5']);
  expect(edition.deck.slides.map(({ id }) => id)).toEqual(['one', 'two']);
});

test('what is edited starts at the text and not at the blank lines behind a break', () => {
  const { slides } = editionOf('# One\n\n---\n\n\n## Two\n\nText\n').national;
  expect(slides.map(({ source, bodyLine }) => [source.body.slice(0, 5), bodyLine])).toEqual([['# One', 1], ['## Tw', 6]]);
});

test('Marp starts a slide at each heading that it names, setext ones too, and not in code', () => {
  const { slides } = shown(foreignEdition('marp-headings.md'));
  expect(slides.map(({ label }) => label)).toEqual(['Conditions survey', 'Who answered', 'What they said', 'Setext too', 'Thanks']);
  expect(slide(slides, 'who-answered').notes).toEqual(['The rest had until Friday.']);
});

describe('a deck of Slidev', () => {
  const edition = foreignEdition('slidev-rich.md');
  const { slides, lang } = shown(edition);

  test('parts at its breaks and takes the settings behind them as none of its text', () => {
    expect(lang).toBe('en');
    expect(slides.map(({ id, layout }) => `${id} ${layout}`)).toEqual([
      'cover-for-leadership-time title', 'what-we-ask-for content', 'now-and-then two-column', 'header-slide two-column', 'a-picture-on-the-right two-column',
      'slide quote', 'part-two section', 'slide-3 two-column', 'code content', 'thank-you section',
    ]);
    expect(slide(slides, 'cover-for-leadership-time')).toMatchObject({ title: 'Cover for leadership time', body: ['What we ask for, and why', 'Press Space for next page'] });
  });

  test('has the comment that ends a slide as its notes', () => {
    expect(slide(slides, 'what-we-ask-for')).toMatchObject({
      title: 'What we ask for', body: ['- Ten days a year - in the timetable', '- Cover that is paid for', '- A named contact'], notes: ['Ask for examples.', 'Then the second one.'],
    });
  });

  test('has its columns, however they are written', () => {
    expect(slide(slides, 'now-and-then')).toMatchObject({ body: ['- 3 days', '- no cover'], right: ['# Then', '- 10 days', 'Paid for.'] });
    expect(slide(slides, 'header-slide')).toMatchObject({ title: 'One heading, two columns', body: ['Left text'], right: ['Right text', 'Below both'] });
    expect(slide(slides, 'slide-3')).toMatchObject({ body: ['One side'], right: ['Other side', 'Slide of'] });
    expect(slide(slides, 'a-picture-on-the-right')).toMatchObject({ body: ['Beside this text, and see public/.'], right: ['picture public/square.png: '] });
  });

  test('has its slots in templates, and a picture behind a slide without text', () => {
    const { slides: [one, two] } = shown(editionOf('---\ntheme: seriph\n---\n\n# A\n\n<template v-slot:right>\n\nB\n\n</template>\n\nC\n\n---\nlayout: image\nimage: /a.png\n---\n', { images: ['public/a.png'] }));
    expect(one && [brief(one.blocks), brief(one.right)]).toEqual([['C'], ['B']]);
    expect(two && [two.layout, brief(two.blocks)]).toEqual(['image', ['picture public/a.png: ']]);
  });

  test('has words in brackets and tasks as they are, and none of the settings in braces', () => {
    const { slides: [one] } = shown(editionOf('---\nmdc: true\n---\n\n# Tasks {.big}\n\n- [ ] open\n- [x] done\n- in [this year], [red]{style="color:red"} and f(x) {y}\n\n![alt](/a.png){width=500px}\n', { images: ['public/a.png'] }));
    expect(one && [words(one.title ?? []), ...brief(one.blocks)]).toEqual(['Tasks', '- ☐ open', '- ☑ done', '- in [this year], red and f(x) {y}', 'picture public/a.png: alt']);
  });

  test('has code, and the last step of code that changes', () => {
    expect(slide(slides, 'code').body).toEqual(['code ts: const a = \'---\'', 'code js: step(2)\n---', 'code math: x^2']);
  });

  test('keeps hidden slides and those of other files switched off', () => {
    expect(edition.deck.slides.filter(({ on }) => !on).map(({ id }) => id)).toEqual(['kept-for-later', 'slide-2']);
  });
});

describe('a deck of reveal-md with breaks of its own', () => {
  const edition = foreignEdition('reveal-rich.md');
  const { slides } = shown(edition);

  test('parts at them alone, and its vertical slides follow each other', () => {
    expect(slides.map(({ id }) => id)).toEqual(['induction-for-new-reps', 'what-a-rep-does', 'in-the-first-week', 'in-the-first-term', 'slide']);
    expect(slide(slides, 'what-a-rep-does').body).toEqual(['- Listens', '- Asks', 'rule', 'The line above is a line.']);
  });

  test('has notes behind its own mark and in their element', () => {
    expect(slide(slides, 'induction-for-new-reps')).toMatchObject({ layout: 'title', body: ['Northmoor branch'], notes: ['Hand out the cards.'] });
    expect(slide(slides, 'in-the-first-week')).toMatchObject({ body: ['- Meet the head', '- Find the noticeboard'], notes: ['Keep it short.', '- one', '- two'] });
  });

  test('has left and right as columns, and its hidden slide switched off', () => {
    expect(slide(slides, 'in-the-first-term')).toMatchObject({ layout: 'two-column', body: ['Read the agreement.'], right: ['Hold a meeting.'] });
    expect(edition.deck.slides.find(({ id }) => id === 'not-this-year')?.on).toBe(false);
  });

  test('has common HTML as what it means', () => {
    expect(slide(slides, 'slide').body).toEqual(['code js: const a = 1;\n<!--s-->', '# Questions', 'Small print / And marked, H2O, F5']);
  });
});

test('reveal.js without settings: dashes right below text part slides, and notes start anywhere', () => {
  const { slides } = shown(foreignEdition('reveal-defaults.md'));
  expect(slides.map(({ id }) => id)).toEqual(['branch-meeting', 'first-item', 'under-the-first-item', 'votes', 'slide']);
  expect(slide(slides, 'first-item')).toMatchObject({ body: ['Text right above the break'], notes: ['Read the minutes first.'] });
  expect(slide(slides, 'under-the-first-item').notes).toEqual(['and on one line']);
  expect(slide(slides, 'votes').body).toEqual(['rule', 'Raise your card.']);
});

test('reveal.js with breaks that are set outside the file', () => {
  const { slides } = shown(foreignEdition('reveal-own-breaks.md'));
  expect(slides.map(({ id }) => id)).toEqual(['breaks-set-elsewhere', 'below-the-first', 'below-that', 'slide']);
  expect(slide(slides, 'below-the-first').notes).toEqual(['Set in with four spaces, and still a paragraph.']);
  expect(slide(slides, 'below-that').body[0]).toBe('> Note: Said in a box.');
});

test('in plain Markdown dashes part slides, and right under a lone line of text make a heading', () => {
  const ids = (text: string): string[] => editionOf(text).national.slides.map(({ id }) => id);
  expect(ids('# Talk\n\nby me\n---\n## One\n- a\n---\n## Two\n')).toEqual(['talk', 'one', 'two']);
  expect(ids('# Talk\n\n---\n\nOne\n---\n\nText\n\n***\n\nMore\n')).toEqual(['talk', 'slide']);
  expect(ids('# Talk\n\n***\n\n## One\n\n* * *\n\n## Two\n')).toEqual(['talk', 'one', 'two']);
});

test('HedgeDoc writes a size behind a picture', () => {
  const { slides: [one] } = shown(editionOf('---\ntype: slide\n---\n# A\n\nText\n\n![a square](images/a.png =200x)\n', { images: ['images/a.png'] }));
  expect(one && brief(one.blocks)).toEqual(['Text', 'picture images/a.png: a square']);
});

test('plain Markdown without a break is a slide for each heading of the second level', () => {
  const { slides } = shown(foreignEdition('plain-readme.md'));
  expect(slides.map(({ label }) => label)).toEqual(['Hardship fund', 'Who can apply', 'How']);
  expect(slide(slides, 'hardship-fund').body).toEqual(['What it is, in short. See the rules.']);
});
