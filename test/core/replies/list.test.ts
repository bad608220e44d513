import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailAddress } from '../../../core/letters/text.ts';
import { forwardMail } from '../../../core/replies/forward-mail.ts';
import { employerRow, filterRows, REPLY_FILTERS, responseName, sortRows, SORT_COLUMNS } from '../../../core/replies/list.ts';
import { employerMarkdown } from '../../../core/replies/markdown.ts';
import { RESPONSE_NAMES, STAGE_NAMES, USUAL_RULES } from '../../../core/replies/model.ts';
import { FORWARD_TO } from '../../../core/replies/next-step.ts';
import { anyEmployer, anyRules, employer, TODAY } from './employers.ts';

const row = (...parts: Parameters<typeof employer>) => employerRow(employer(...parts), TODAY, USUAL_RULES);
const FROM = { name: 'Sam Example', role: 'Branch secretary', branch: 'Northmoor' };

describe('the list', () => {
  const rows = [
    row({ id: 'a', name: 'Ash Trust' }),
    row({ id: 'b', name: 'Birch Council', dates: { sent: '2026-11-20' } }),
    row({ id: 'c', name: 'Cedar Trust', dates: { sent: '2026-10-01', heard: '2026-11-27' }, note: 'Slow post' }),
    row({ id: 'd', name: 'Deal Council', dates: { agenda: '2026-11-01', answered: '2026-11-26' }, jcnc: '2026-11-26', response: { kind: 'refused', words: 'No.' } }),
  ];
  const idsOf = (found: readonly { id: string }[]): string => found.map(({ id }) => id).join('');

  it('is filtered by what is to be done, and by words', () => {
    expect(REPLY_FILTERS.map((filter) => [filter, idsOf(filterRows(rows, filter, '', TODAY))])).toEqual([
      ['all', 'abcd'], ['due', 'c'], ['not-sent', 'ad'], ['waiting', 'b'], ['to-handle', 'c'], ['jcnc', ''], ['responded', 'd'], ['settled', 'd'],
    ]);
    expect(idsOf(filterRows(rows, 'all', ' trust  slow', TODAY))).toBe('c');
    expect(idsOf(filterRows(rows, 'all', 'refused', TODAY))).toBe('d');
  });

  it('is sorted by any column in both directions, blanks last', () => {
    expect(idsOf(sortRows(rows, 'name', true))).toBe('dcba');
    expect(idsOf(sortRows(rows, 'sent', false))).toBe('cbad');
    expect(idsOf(sortRows(rows, 'sent', true))).toBe('bcad');
    expect(idsOf(sortRows(rows, 'next', false))).toBe('cbad');
  });

  it('loses and doubles nobody, whatever it is sorted by', () => {
    fc.assert(fc.property(fc.array(anyEmployer, { maxLength: 6 }), anyRules, fc.constantFrom(...SORT_COLUMNS), fc.boolean(), (records, rules, column, descending) => {
      const all = records.map((record) => employerRow(record, TODAY, rules));
      const sorted = sortRows(all, column, descending);
      expect(new Set(sorted)).toEqual(new Set(all));
      expect(sorted).toHaveLength(all.length);
      expect(filterRows(sorted, 'all', '', TODAY)).toEqual(sorted);
    }));
  });
});

it('a response is called a response, and nothing that is chosen or listed says that anybody agrees', () => {
  expect(STAGE_NAMES.answered).toBe('Response at the JCNC');
  expect(Object.values(RESPONSE_NAMES)).toEqual(['Said that they will raise it', 'Noted it', 'Deferred it', 'Refused it', 'Something else']);
  expect([...Object.values(RESPONSE_NAMES), ...Object.values(STAGE_NAMES)].join(' ')).not.toMatch(/agree/i);
  expect(responseName(employer({ response: { kind: '', words: 'We will see' } }))).toBe('Something else');
  const text = employerMarkdown(employer({ dates: { answered: '2026-11-26' }, response: { kind: 'will-raise', words: 'We agree to look\nat it.' } }), TODAY, USUAL_RULES);
  expect(text).toContain('## Response at the JCNC\n\n- Date: 26 November 2026\n- Response: Said that they will raise it\n\nIn the employer’s words:\n\n> We agree to look\n> at it.\n\nA response is recorded as a response, in the employer’s words. It is not recorded as agreement, by either side.');
});

describe('the email that forwards a reply', () => {
  it('says whose reply it is, and goes to the campaign’s address', () => {
    const record = employer({ dates: { sent: '2026-11-01', heard: '2026-11-20' } });
    const mail = forwardMail(record, FROM);
    expect(mail.subject).toBe('Employer’s reply: Northmoor Council');
    expect(mail.body).toBe('Hello,\n\nHere is an employer’s reply to the letter about inspection and the well-being of school leaders.\n\nEmployer: Northmoor Council\nLetter sent: 1 November 2026\nReply received: 20 November 2026\n\nThe reply is attached, or copied in below.\n\nWith best wishes,\nSam Example\nBranch secretary\nNorthmoor\n');
    expect(mailAddress(mail, FORWARD_TO)).toMatchObject({ whole: true, href: expect.stringMatching(/^mailto:organising@naht\.org\.uk\?subject=/) as string });
  });

  it('can be sent nowhere else by what is typed', () => {
    fc.assert(fc.property(anyEmployer, fc.string({ unit: 'binary' }), (record, to) => {
      const { href } = mailAddress(forwardMail(record, FROM), to);
      expect(href.match(/[?&][a-z]+=/g)?.every((part) => ['?subject=', '&body='].includes(part))).toBe(true);
      expect(href.slice(0, href.indexOf('?'))).toMatch(/^mailto:[^,;&\s]*$/);
    }));
  });
});
