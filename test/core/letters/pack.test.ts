import { expect, test } from 'vitest';
import { askAboutPapers, blankNames, packPapers } from '../../../core/letters/pack.ts';
import { editionOf, HEAD } from '../deck/make.ts';

const letter = (id: string, audience: string, text: string): string => `---\nid: ${id}\ntitle: "About ${id}"\nfor: [${audience}]\nlayout: paper\n---\n${text}\n`;
const edition = (...letters: string[]) => editionOf(`${HEAD}# One`, { letters: Object.fromEntries(letters.map((text, index) => [`${index}.md`, text])), branch: 'deck: test-deck\nprofile: { branch: { name: Northmoor } }\n' });
const BLANK = letter('jcnc-letter', 'members, employer', '{{ employer.name }} and {{ official.name }}, {{ employer.name }}');
const FILLED = letter('jcnc-agenda-item', 'employer', 'From {{ branch.name }}.');

test('the JCNC letter and the agenda item go with the slides, and no other letter', () => {
  const all = edition(FILLED, BLANK, letter('other', 'employer', 'x'));
  expect(packPapers(all).map(({ id, fileName, blanks }) => [id, fileName, blanks.map(({ about }) => about)])).toEqual([
    ['jcnc-letter', 'About jcnc-letter for employer.docx', ['employer.name', 'official.name']],
    ['jcnc-agenda-item', 'About jcnc-agenda-item for employer.docx', []],
  ]);
  expect(packPapers(edition(letter('jcnc-letter', 'members', 'x')))).toEqual([]);
});

test('what is blank in one is asked before it goes, and it goes or stays as was answered', () => {
  const all = edition(BLANK, FILLED);
  const [question, ...more] = askAboutPapers(all, {});
  expect(more).toEqual([]);
  expect(question).toMatchObject({ id: 'letter-blank:jcnc-letter', label: 'About jcnc-letter', settled: false });
  expect(question?.message).toBe(`Still blank, and marked in it: ${blankNames(packPapers(all)[0]?.blanks ?? [])}.`);
  expect(question?.message).toContain('the employer\'s name');
  expect(askAboutPapers(all, { 'letter-blank:jcnc-letter': 'keep' })).toMatchObject([{ settled: true, answer: 'keep' }]);
  const ids = (answer: 'keep' | 'leave-out') => packPapers(all, { 'letter-blank:jcnc-letter': answer, 'letter-blank:jcnc-agenda-item': 'leave-out' }).map(({ id }) => id);
  expect(ids('keep')).toEqual(['jcnc-letter', 'jcnc-agenda-item']);
  expect(ids('leave-out')).toEqual(['jcnc-agenda-item']);
});
