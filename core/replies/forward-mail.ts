import { printDate } from '../figures/dates.ts';
import type { LetterMail } from '../letters/text.ts';
import { cleanLine, cleanLines } from '../powerpoint/text/clean.ts';
import type { EmployerRecord } from './model.ts';

/** Who forwards the reply; each may be blank. */
export interface Sender {
  name: string;
  role: string;
  branch: string;
}

/** The email with which a reply is forwarded. The reply itself has to be attached in the mail program: an address can carry no file. */
export function forwardMail(record: EmployerRecord, from: Sender): LetterMail {
  const { heard, sent } = record.stages;
  const dates = [
    sent.date === '' ? '' : `Letter sent: ${printDate(sent.date)}`,
    heard.date === '' ? '' : `Reply received: ${printDate(heard.date)}`,
  ].filter((line) => line !== '');
  const files = heard.files.map(({ name }) => name);
  const parts = [
    'Hello,',
    'Here is an employer’s reply to the letter about inspection and the well-being of school leaders.',
    [`Employer: ${record.name}`, ...dates].join('\n'),
    files.length === 0 ? 'The reply is attached, or copied in below.' : `Attached: ${files.join(', ')}`,
    ['With best wishes,', ...[from.name, from.role, from.branch].filter((line) => line.trim() !== '')].join('\n'),
  ];
  return { subject: cleanLine(`Employer’s reply: ${record.name}`), body: `${cleanLines(parts.join('\n\n'))}\n` };
}
