import type { ShownLetter } from '../../../core/letters/model.ts';

/** A letter as one audience gets it, with whatever a test is about. */
export const shownLetter = (own: Partial<ShownLetter> = {}): ShownLetter => ({
  id: 'letter',
  title: 'A letter',
  audience: 'employer',
  layout: 'letter',
  lang: 'en-GB',
  to: ['Ms Anita Patel', 'Northmoor Council'],
  from: ['Sam Example', 'Head teacher'],
  subject: 'Inspection',
  date: '27 November 2025',
  isoDate: '2025-11-27',
  blocks: [
    { type: 'paragraph', line: 1, children: [{ type: 'text', text: 'Dear Ms Patel,' }] },
    { type: 'paragraph', line: 3, children: [{ type: 'text', text: 'Thank you for your letter.' }] },
    { type: 'paragraph', line: 5, children: [{ type: 'text', text: 'Yours sincerely,' }] },
  ],
  note: 'Prepared by the branch.',
  blanks: [],
  omissions: [],
  ...own,
});
