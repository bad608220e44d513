import { describe, expect, test } from 'vitest';
import { AUDIENCES, type Audience } from '../../../core/audience/model.ts';
import { reviewExport } from '../../../core/audience/review.ts';
import { composeSlide, compose } from '../../../core/slides/compose.ts';
import { slideHtml } from '../../../core/slides/html.ts';
import { editionOf, HEAD } from '../deck/make.ts';

// Every CANARY is withheld from the employer and the public; FINDME is for everyone.
let planted = 0;
const canary = (): string => `CANARY${(planted += 1)}X`;
const only = (text: string): string => `<!-- only: members -->\n${text}\n<!-- end -->`;
const slide = (id: string, body: string, attributes = ''): string => `<!-- slide\nid: ${id}\n${attributes}-->\n# Title of ${id}\n\n${body}\n`;

const FIGURES = `figures:
  hidden-text: { label: ${canary()}, kind: text, value: ${canary()}, qualifier: ${canary()}, source: ${canary()}, as-of: 2025-09-16, audience: [members] }
  hidden-number: { label: ${canary()}, kind: count, value: 987654321, source: ${canary()}, audience: [members] }
  few-part: { label: ${canary()}, kind: count, value: 3, source: ${canary()}, audience: [members] }
  few-whole: { label: ${canary()}, kind: count, value: 7, audience: [members] }
  few: { label: ${canary()}, kind: percent, share: [few-part, few-whole], min-base: 10, source: ${canary()} }
  open: { label: Open, kind: count, value: 1400 }
`;

const SLIDES = [
  slide('open', 'FINDME {{ open }}'),
  slide('for-members', `${canary()}\n\n![${canary()}](images/${canary()}.png)\n\nNote:\n${canary()}`, 'audience: [members]\n'),
  slide('optional', canary(), 'optional: true\n'),
  slide('switched-off', canary()),
  slide('paragraph', `FINDME\n\n${only(canary())}\n\n<!-- only: members -->${canary()}<!-- end --> FINDME`),
  slide('lists', `- FINDME\n${only(`- ${canary()}\n  - ${canary()}`)}\n- FINDME\n\n1. FINDME <!-- only: members -->${canary()}<!-- end -->`),
  slide('tables', `| a | b |\n|---|---|\n| FINDME | <!-- only: members -->${canary()}<!-- end --> |\n\n${only(`| ${canary()} |\n|---|\n| ${canary()} |`)}`),
  slide('quotes', `> FINDME\n> <!-- only: members -->\n> ${canary()}\n> <!-- end -->\n> FINDME`),
  slide('code', `\`\`\`\nFINDME\n${only(canary())}\n\`\`\`\n\n\`FINDME <!-- only: members -->${canary()}<!-- end -->\`\n\n    FINDME\n    <!-- only: members -->\n    ${canary()}\n    <!-- end -->`),
  slide('html', `<div>\nFINDME\n${only(canary())}\n</div>\n\n<p title="${canary()}" data-x="${canary()}">FINDME</p>`),
  slide('comments', `FINDME <!-- ${canary()} -->\n\n<!--\n${canary()}\n\n${canary()}\n\n# ${canary()}\n\n---\n\n${canary()}\n-->\n\n<!-- \`${canary()}\n\n${canary()} -->\n\n\`\`\`\nFINDME\n\`\`\``),
  slide('fence-in-comment', `FINDME\n\n<!--\n\`\`\`\n-->\n\n<!-- ${canary()}\n\n${canary()} -->`),
  slide('unclosed-fence', `FINDME\n\n\`\`\`\n${only(canary())}\n\n<!-- ${canary()}\n\n${canary()} -->\n\nNote:\n${canary()}`),
  slide('unclosed-comment', `FINDME\n\n<!-- ${canary()}\n\n${canary()}\n\nNote:\n${canary()}`),
  slide('notes', `FINDME\n\nNote:\n${canary()}\n\n![${canary()}](images/a.png)\n\n\`\`\`chart\ncategories: [${canary()}]\nseries: { ${canary()}: [987654321] }\nalt: ${canary()}\n\`\`\`\n\n<!-- only: employer -->\n${canary()}\n<!-- end -->`),
  slide('figures', 'FINDME. {{ hidden-text }}. {{ hidden-text | source }}. {{ hidden-text | plain }}. `{{ hidden-text }}`.\n\n| {{ hidden-text }} | {{ hidden-number }} |\n|---|---|\n| {{ hidden-number | source }} | {{ few }} |\n\n- {{ hidden-text }}\n\n[FINDME](https://example.org/{{ hidden-text }})\n\n![FINDME {{ hidden-text }}](images/a.png)\n\n{{ few | source }}'),
  slide('charts', `\`\`\`chart\ncategories: [FINDME, "{{ hidden-text }}"]\nseries:\n  "{{ hidden-text }}": [{{ hidden-number }}, 1]\n  Gone: [{{ hidden-number }}, {{ few }}]\n<!-- only: members -->\n  ${canary()}: [987654321, 987654321]\n<!-- end -->\nalt: FINDME. {{ hidden-number }}.\n\`\`\`\n\n\`\`\`scale\ncaption: FINDME. {{ hidden-text }}.\npoints: [{ label: "{{ hidden-text }}", colour: red }, { label: FINDME, colour: green }]\n\`\`\``),
  slide('pictures', `FINDME\n\n${only(`![${canary()}](images/a.png)`)}\n\n![${canary()}](../${canary()}.png)\n\n![${canary()}](https://example.org/${canary()}.png)\n\n![${canary()}](images/${canary()}.png)`),
  `${only(`# ${canary()}`)}\n\n<!-- only: [employer, public] -->\n# FINDME\n<!-- end -->\n`,
  `<!-- ${canary()}\n# ${canary()}\n-->\n\nFINDME\n`,
  slide('edited', `${canary()}\n\nNote:\n${canary()}`),
  slide('edited-open', `Text.\n\nNote:\n${canary()}`),
  slide('broken', canary(), 'audience: [all]\n'),
  slide('misplaced', `${canary()}\n\n<!-- slide\naudience: [members]\n-->`),
  slide('too-large', `${canary()} ${'word '.repeat(4_000)}`),
  slide('left-open', `FINDME\n\n<!-- only: members -->\n${canary()}`),
  slide('after-left-open', `${canary()}\n\n<!-- end -->\n\nFINDME`),
].join('\n---\n\n');

const BRANCH = `deck: test-deck
profile:
  branch: { name: Northmoor, region: ${canary()}, logo: ${canary()}.png }
  official: { name: ${canary()}, role: ${canary()}, email: ${canary()} }
  meeting: { place: ${canary()} }
figures:
  few-part: { value: 3, source: ${canary()}, entered-by: ${canary()} }
slides:
  off: [switched-off]
  edits:
    edited: { markdown: ${JSON.stringify(`# FINDME\n\n${only(canary())}\n\n<!-- ${canary()} -->\n\nNote:\n${canary()}`)}, from: ${canary()} }
    edited-open: { markdown: ${JSON.stringify(`# FINDME\n\n\`\`\`\n${only(canary())}\n\n<!-- ${canary()}`)} }
  added:
    - { id: mine, after: open, markdown: ${JSON.stringify(`# ${canary()}\n\n${canary()}`)} }
    - { id: wide, audience: [members, employer, public], markdown: ${JSON.stringify(`${only(`# ${canary()}`)}\n\nFINDME\n\nNote:\n${canary()}`)} }
  notes:
    open: ${canary()}
    wide: ${canary()}
`;

const edition = editionOf(HEAD + SLIDES, { figures: FIGURES, branch: BRANCH, images: ['images/a.png'] });

describe.each(['employer', 'public'] as const)('the version for %s', (audience: Audience) => {
  const { presentation } = compose(edition, audience);

  test('holds nothing that is withheld', () => {
    expect(planted).toBeGreaterThan(90);
    expect(JSON.stringify(presentation).match(/CANARY\d+X|canary\d+x|987654321|987,654,321/gi)).toBeNull();
    expect(presentation.slides.flatMap((each) => each.notes)).toEqual([]);
  });

  test('holds what everyone may see', () => {
    const found = presentation.slides.filter((each) => JSON.stringify(each).includes('FINDME')).map((each) => each.id);
    expect(found).toEqual(['open', 'paragraph', 'lists', 'tables', 'quotes', 'code', 'html', 'comments', 'fence-in-comment', 'unclosed-fence', 'unclosed-comment', 'notes', 'figures', 'charts', 'pictures', 'slide', 'slide-2', 'edited', 'edited-open', 'left-open', 'after-left-open', 'wide']);
  });

  test('is the same when one slide is asked for, by whatever id, and as HTML', () => {
    for (const { id } of edition.deck.slides) {
      const one = composeSlide(edition, id, audience);
      if (id === 'switched-off' || id === 'optional') continue;
      expect(JSON.stringify(one ?? '')).not.toMatch(/CANARY\d+X|987654321/i);
      expect(one ? slideHtml(one, { imageUrl: (src) => src }) : '').not.toMatch(/CANARY\d+X|987654321/i);
    }
  });

  test('does not change with the order in which versions are made', () => {
    const again = editionOf(HEAD + SLIDES, { figures: FIGURES, branch: BRANCH, images: ['images/a.png'] });
    for (const each of [...AUDIENCES].toReversed()) compose(again, each);
    expect(compose(again, audience).presentation).toEqual(presentation);
  });

  test('has a file name that says nothing either', () => {
    expect(reviewExport(edition, { audience, leaveOutIncomplete: false, format: 'pptx' }).fileName).toMatch(/^A test for (employer|the public)\.pptx$/);
  });
});

test('members do have it', () => {
  const members = JSON.stringify(compose(edition, 'members').presentation);
  expect(members.match(/CANARY\d+X/g)?.length).toBeGreaterThan(40);
});
