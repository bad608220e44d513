import { plainText } from './cells.ts';
import { isEmailAddress } from './email.ts';
import type { Field } from './fields.ts';
import type { Cell } from './model.ts';
import { saysNothing } from './number-text.ts';
import type { Report } from './report.ts';

const NAMES: ReadonlySet<string> = new Set(['official.name', 'employer.contact', 'employer.name', 'school.name']);

const PEOPLE: ReadonlySet<string> = new Set(['official.name', 'employer.contact']);

/** What nobody is called: without a letter, an address, a piece of a program or a formula, or on several lines. */
const isNoName = (text: string, isPerson: boolean): boolean =>
  !/\p{L}/u.test(text) || /[@<>{}]|:\/\//.test(text) || hasLines(text, isPerson) || isFormula(text);

/** A name of two lines may be two people; an employer's is broken to fit its column, unless an address stands below it. */
const hasLines = (text: string, isPerson: boolean): boolean => {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  return lines.length > (isPerson ? 1 : 2) || (lines.length > 1 && /[\d,]/.test(text));
};

/** A sign and digits alone work nothing out. */
const isFormula = (text: string): boolean => /^\s*'*(?:=(?!\d+\s*$)[\w(@]|\+(?:\$?[A-Z]{1,3}\$?\d|[A-Z]+\())/i.test(text);
/** A formula, a blank of a deck or a piece of a page, which would be printed as they stand. */
const isCode = (text: string): boolean => isFormula(text) || /\{\{|\}\}|<\/?(?:a|b|i|u|p|br|em|strong|div|span|font|h[1-6]|ul|ol|li|table|tr|td|th|img|svg|style|script|iframe)(?:\s+[\w-]+\s*=[^<>]*)?\s*\/?>/i.test(text);

/** Stands for what is in the row above, or was there last time. */
const DITTO = /^(?:["”“'’]{1,3}|ditto|do\.?|idem|as (?:above|before|last (?:year|term|time))|same(?: (?:as|again)(?: (?:above|before|last (?:year|term|time)))?)?|see above|(?:no change|unchanged))$/i;
const NOBODY = /^(?:none|nil|no ?one|nobody|(?:(?:post|position|role|currently|now) )?vacan(?:t|cy)|vacant (?:post|position)|no (?:branch )?(?:secretary|official|officer|rep|contact)|to be (?:appointed|elected)|.*\btb[acd])$/i;

/** A text that is printed as somebody's name, address or as a source: what can be none of these is asked about. @returns what is taken of it */
export function oddText(field: Field, text: string, cell: Cell, report: Report): string | undefined {
  const isName = NAMES.has(field.id);
  const isWords = field.role === 'figure' && field.kind === 'text';
  if (isName || isWords || field.kind === 'email' || field.role === 'source') {
    const isDitto = DITTO.test(text);
    if (isDitto || saysNothing(text) || (isWords ? /^(?:none|nil)$/i : NOBODY).test(text)) {
      const answer = report(cell, 'text-nothing', {
        level: 'asks', message: isDitto ? `“${text}” points at another cell, and would be printed as it stands.` : `“${text}” would be printed as it stands. It may mean that there is none.`, expected: 'What is to be printed, or nothing.',
        remedy: { value: '', words: 'leave it blank' }, choices: ['take', 'keep', 'value', 'leave-out'], accepts: (typed) => plainText(typed) !== '',
      });
      return answer?.kind === 'keep' ? text : answer?.kind === 'value' ? plainText(answer.value) : undefined;
    }
  }
  if (field.kind === 'email' && !isEmailAddress(text)) report(cell, 'email-odd', { level: 'says', message: `“${text}” doesn’t look like an email address. It is taken as it is.` });
  const isOdd = isName ? isNoName(cell.text, PEOPLE.has(field.id)) : isWords ? isCode(text) : field.role === 'source' && !/\p{L}/u.test(text);
  if (!isOdd) return text;
  const [what, expected] = isName ? ['a name', 'A name.'] : isWords ? ['words', 'Words as they are to be printed.'] : ['a source', 'Where the figures come from, in words.'];
  const answer = report(cell, 'name-odd', { level: 'asks', message: `“${text}” doesn’t look like ${what}.`, expected, choices: ['keep', 'value', 'leave-out'], accepts: (typed) => plainText(typed) !== '' });
  if (answer?.kind === 'value') return plainText(answer.value);
  return answer?.kind === 'keep' ? text : undefined;
}
