import { expect, test } from 'vitest';
import { blanksHtml, blanksPage } from '../../../core/blanks/blanks-html.ts';
import { isComplete, listBlanks } from '../../../core/blanks/list-blanks.ts';
import { editionOf, HEAD } from '../deck/make.ts';

const FIGURES = `figures:
  present: { label: Members present, kind: count, scope: local }
  yes: { label: Said yes, kind: count, scope: local }
  share: { label: Share who said yes, kind: percent, scope: local, share: [yes, present], required: true }
  cost: { label: What it costs, kind: money, scope: local }
  off: { label: Only on a slide that is off, kind: count, scope: local }
  old: { label: An old poll, kind: percent, value: 80, scope: national, source: The poll, as-of: 2020-01, stale-after: 12 months }
`;
const DECK = `${HEAD}# One\n\n{{ cost }} {{ meeting.date }}\n\n---\n\n# Two\n\n{{ share }} {{ old }} {{ branch.name }}\n\n---\n\n<!-- slide\nid: off\noptional: true\n-->\n# Off\n\n{{ off }}\n`;
const BRANCH = 'deck: test-deck\nprofile:\n  branch: { name: "North <moor>" }\n  official: { name: Pat Example, email: pat@example.org }\nfigures:\n  present: { value: 30, entered-by: Pat Example }\n';

test('what is blank on the slides that are shown, the parts of a share for it, required ones first', () => {
  const blanks = listBlanks(editionOf(DECK, { figures: FIGURES, branch: BRANCH }));
  expect(blanks).toEqual({
    deck: 'A test', branch: 'North <moor>', meeting: '',
    figures: [{ label: 'Said yes', wanted: 'how many', required: true, slides: [2] }, { label: 'What it costs', wanted: '£', required: false, slides: [1] }],
    details: [{ label: 'The meeting\'s date', slides: [1] }],
    stale: [{ label: 'An old poll', printed: '80%', asOf: 'January 2020', source: 'The poll', slides: [2] }],
  });
});

test('the page holds all of it, escaped, and no person’s name', () => {
  const page = blanksPage(listBlanks(editionOf(DECK, { figures: FIGURES, branch: BRANCH })));
  for (const text of ['North &lt;moor&gt;', 'Said yes', 'What it costs', 'The meeting&#39;s date', 'An old poll', 'January 2020']) expect(page).toContain(text);
  expect(page.indexOf('Said yes')).toBeLessThan(page.indexOf('What it costs'));
  expect(page).not.toMatch(/Pat|example\.org|<script/);
});

test('a deck with nothing blank says so', () => {
  const blanks = listBlanks(editionOf(`${HEAD}# One\n`));
  expect(isComplete(blanks)).toBe(true);
  expect(blanksHtml(blanks)).toContain('Nothing is blank');
});
