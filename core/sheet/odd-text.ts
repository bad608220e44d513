import { plainText } from './cells.ts';
import { isEmailAddress } from './email.ts';
import type { Field } from './fields.ts';
import type { Cell } from './model.ts';
import { saysNothing } from './number-text.ts';
import type { Report } from './report.ts';

const NAMES: ReadonlySet<string> = new Set(['official.name', 'employer.contact', 'employer.name', 'school.name']);

/** What nobody is called: without a letter, an address, a piece of a program or a formula, or on several lines. */
const isNoName = (text: string): boolean =>
  !/\p{L}/u.test(text) || /[@<>{}]|:\/\/|\S[\r\n]+\s*\S/.test(text) || /^\s*'*[=+][\w(]/.test(text);

/** Stands for what is in the row above, or was there last time. */
const DITTO = /^(?:["”“'’]{1,3}|ditto|do\.?|idem|as (?:above|before|last (?:year|term|time))|same(?: (?:as|again)(?: (?:above|before|last (?:year|term|time)))?)?|see above|(?:no change|unchanged))$/i;
const NOBODY = /^(?:none|nil|no ?one|nobody|vacan(?:t|cy)|post vacant|to be (?:appointed|elected))$/i;

/** A text that is printed as somebody's name, address or as a source: what can be none of these is asked about. @returns what is taken of it */
export function oddText(field: Field, text: string, cell: Cell, report: Report): string | undefined {
  const isName = NAMES.has(field.id);
  if (isName || field.kind === 'email' || field.role === 'source') {
    const isDitto = DITTO.test(text);
    if (isDitto || saysNothing(text) || NOBODY.test(text)) {
      const answer = report(cell, 'text-nothing', {
        level: 'asks', message: isDitto ? `“${text}” points at another cell, and would be printed as it stands.` : `“${text}” would be printed as it stands. It may mean that there is none.`, expected: 'What is to be printed, or nothing.',
        remedy: { value: '', words: 'leave it blank' }, choices: ['take', 'keep', 'value', 'leave-out'], accepts: (typed) => plainText(typed) !== '',
      });
      return answer?.kind === 'keep' ? text : answer?.kind === 'value' ? plainText(answer.value) : undefined;
    }
  }
  if (field.kind === 'email' && !isEmailAddress(text)) report(cell, 'email-odd', { level: 'says', message: `“${text}” doesn’t look like an email address. It is taken as it is.` });
  if (isName ? !isNoName(cell.text) : field.role !== 'source' || /\p{L}/u.test(text)) return text;
  const answer = report(cell, 'name-odd', { level: 'asks', message: `“${text}” doesn’t look like a ${isName ? 'name' : 'source'}.`, expected: isName ? 'A name.' : 'Where the figures come from, in words.', choices: ['keep', 'value', 'leave-out'], accepts: (typed) => plainText(typed) !== '' });
  if (answer?.kind === 'value') return plainText(answer.value);
  return answer?.kind === 'keep' ? text : undefined;
}
