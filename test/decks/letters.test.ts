import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeEdition, type Edition } from '../../core/branch/edition.ts';
import { parseBranch } from '../../core/branch/parse.ts';
import type { SchoolKind } from '../../core/branch/model.ts';
import { composeLetter } from '../../core/letters/compose.ts';
import { writeDocx } from '../../core/letters/docx/write.ts';
import type { ShownLetter } from '../../core/letters/model.ts';
import { letterText } from '../../core/letters/text.ts';
import { openDeck } from '../../files/open-deck.ts';
import { validatorErrors } from '../support/ooxml-validate.ts';

const DECKS = join(import.meta.dirname, '../../decks');
const BRANCH = (kind: SchoolKind): string => `deck: fairer-inspection
profile:
  branch: { name: Northmoor }
  employer: { name: Northmoor Council, contact: Ms Anita Patel, address: "Civic Centre\\nNorthmoor" }
  school: { name: Hill Top School, kind: ${kind} }
  official: { name: Sam Example, role: Head teacher, email: sam@example.org }
`;

async function editionOf(deck: string, branch?: string): Promise<Edition> {
  const { sources } = await openDeck(join(DECKS, deck));
  return makeEdition(sources, branch === undefined ? undefined : parseBranch({ name: 'branch.yaml', text: branch }).layer, '2025-11-27');
}

let blank: Edition;
let filled: Edition;
let jcnc: Edition;
beforeAll(async () => {
  blank = await editionOf('fairer-inspection');
  filled = await editionOf('fairer-inspection', BRANCH('community'));
  jcnc = await editionOf('jcnc-briefing');
});

const shown = (edition: Edition, id: string): ShownLetter => {
  const [audience] = edition.letters.find((letter) => letter.id === id)?.audiences ?? [];
  const letter = audience && composeLetter(edition, id, audience);
  if (!letter) throw new Error(`there is no letter ${id}`);
  return letter;
};
const all = (edition: Edition): ShownLetter[] => edition.letters.map(({ id }) => shown(edition, id));

const FOR_EMPLOYER = ['employer-letter', 'inspection-risk-assessment', 'jcnc-agenda-item', 'jcnc-letter', 'reply-acknowledgement'];

describe('the campaign’s letters', () => {
  test('are all there, without a fault', () => {
    for (const edition of [blank, filled, jcnc]) expect(edition.findings.filter(({ letter }) => letter !== undefined)).toEqual([]);
    const forWhom = (edition: Edition) => Object.fromEntries(edition.letters.map(({ id, audiences }) => [id, audiences.join()]));
    expect(forWhom(blank)).toEqual({ ...Object.fromEntries(FOR_EMPLOYER.map((id) => [id, 'employer'])), 'colleagues-note': 'members' });
    expect(forWhom(jcnc)).toEqual(Object.fromEntries(FOR_EMPLOYER.filter((id) => id !== 'employer-letter').map((id) => [id, 'employer'])));
  });

  test('say the same in both decks', () => {
    for (const letter of all(jcnc)) expect(letter).toEqual(shown(blank, letter.id));
  });

  test('have nothing blank once the branch’s details are in, and nothing raw either way', () => {
    for (const letter of all(filled)) expect([letter.id, letter.blanks, letter.omissions]).toEqual([letter.id, [], []]);
    for (const letter of [...all(filled), ...all(blank)]) expect(JSON.stringify(letter)).not.toMatch(/\{\{|undefined|NaN|—/);
  });

  test('say who prepared them, as at when, and that headquarters did not', () => {
    for (const letter of all(blank)) expect(letter.note).toMatch(/prepared.*published campaign material.*as at November 2025; not issued by headquarters/i);
  });

  test('to the employer carry requests and evidence, and nothing that is meant for members', () => {
    for (const id of FOR_EMPLOYER) {
      const text = JSON.stringify([shown(filled, id), shown(blank, id)]);
      expect(text).not.toMatch(/industrial|demonstrat|\bMPs?\b|organising@|mobilis|withdraw|Perry|ballot|\bvot|strike|Samaritans|judicial|High Court/i);
    }
  });

  test('use the published figures as they stand, with what they are of', () => {
    const letter = letterText(shown(filled, 'jcnc-letter'));
    expect(letter).toContain('In NAHT’s snap poll of 10 September 2025'.replace('In', 'in'));
    expect(letter).toContain('91% of the school leaders who answered said that it will affect their mental health and well-being negatively');
    expect(letter).toContain('of those who answered at an online meeting of more than 2,000 NAHT members on 16 September 2025, 73% would feel better supported with a union health and safety representative present during inspections');
    for (const id of ['employer-letter', 'jcnc-letter', 'reply-acknowledgement', 'jcnc-agenda-item']) expect(letterText(shown(filled, id))).toContain('“does not reduce the pressure on leaders to achieve a desirable outcome”');
  });

  test('ask for what the campaign asks for', () => {
    const text = (id: string): string => letterText(shown(filled, id));
    expect(text('employer-letter')).toContain('protect and support leaders and their teams');
    expect(text('jcnc-letter')).toMatch(/agenda of the next meeting of the Joint Consultation and Negotiating Committee[^]*respond/);
    expect(text('reply-acknowledgement')).toMatch(/Thank you for your reply[^]*I urge you to write to the Secretary of State for Education/);
    expect(text('colleagues-note')).toMatch(/forward it to organising@naht\.org\.uk[^]*send the acknowledgement/);
    for (const id of ['employer-letter', 'jcnc-letter']) expect(text(id)).toMatch(/starting point, and never replaces/);
  });

  test('label general knowledge as such', () => {
    expect(letterText(shown(blank, 'colleagues-note'))).toMatch(/general knowledge and not from the campaign\. Your contract of employment decides/);
    expect(letterText(shown(blank, 'colleagues-note'))).toContain('check before printing');
    expect(letterText(shown(blank, 'inspection-risk-assessment'))).toMatch(/general knowledge and not from the campaign/);
  });

  test('go to whoever usually employs people at that kind of school', async () => {
    for (const [kind, post] of [['community', 'Director of Children’s Services'], ['voluntary-aided', 'Chair of Governors'], ['academy', 'Chair of Trustees'], ['independent', 'Chair of the Board']] as const) {
      expect(shown(await editionOf('fairer-inspection', BRANCH(kind)), 'employer-letter').to[1]).toBe(post);
    }
  });
});

test('the risk assessment is a form of six areas whose measures are blank, and says what it is not', () => {
  const letter = shown(blank, 'inspection-risk-assessment');
  const table = letter.blocks.filter((block) => block.type === 'table').at(-1);
  const texts = (cells: readonly { children: unknown }[] = []): string[] => cells.map((cell) => JSON.stringify(cell.children));
  expect(letter.layout).toBe('form');
  expect(texts(table?.head).join()).toMatch(/Hazard.*Who may be harmed.*Measures in place.*Further measures.*Owner.*Date/);
  for (const area of ['Demands', 'Control', 'Support', 'Relationships', 'Role', 'Change']) {
    const row = table?.rows.find((cells) => texts(cells)[0]?.includes(area));
    expect([area, texts(row).slice(1)]).toEqual([area, ['[]', '[]', '[]', '[]', '[]']]);
  }
  expect(letterText(letter)).toContain('This form is a starting point and not a school’s own assessment.');
  expect(letter.blanks).toEqual([]);
});

test('each is a sound Word document, blank or filled', async () => {
  for (const letter of [...all(blank), ...all(filled)]) {
    expect([letter.id, await validatorErrors(await writeDocx(letter), 'docx')]).toEqual([letter.id, []]);
  }
}, 120_000);
