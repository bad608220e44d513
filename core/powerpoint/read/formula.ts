import type { Element } from '@xmldom/xmldom';
import { elements } from '../xml/query.ts';
import { kid } from './xml.ts';

/** What stands together stays so on one line: a sum under a fraction's bar. */
const grouped = (text: string): string => (/^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`);

/** A formula's letters on one line, with the signs without which they would say something else: a half is 1/2, and not 12. */
export function formulaText(formula: Element): string {
  const part = (name: string): string => {
    const found = kid(formula, name);
    return found === undefined ? '' : formulaText(found);
  };
  switch (formula.localName) {
    case 't':
      return formula.textContent ?? '';
    case 'f':
      return `${grouped(part('num'))}/${grouped(part('den'))}`;
    case 'sSup':
      return `${part('e')}^${grouped(part('sup'))}`;
    case 'sSub':
      return `${part('e')}_${grouped(part('sub'))}`;
    case 'sSubSup':
      return `${part('e')}_${grouped(part('sub'))}^${grouped(part('sup'))}`;
    case 'rad':
      return `${part('deg')}√${grouped(part('e'))}`;
    case 'd':
      return `(${elements(formula).map(formulaText).join('')})`;
    default:
      return elements(formula).map(formulaText).join('');
  }
}
