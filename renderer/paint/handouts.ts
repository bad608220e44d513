import type { PaintPart } from '../../bridge/contract.ts';

const ON_A_SHEET = 3;
const LINES = 7;

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/** A sheet with its title above and its number beneath. */
function sheetOf(title: string, number: number, of: number): HTMLElement {
  const sheet = element('article', 'sheet');
  const head = element('div', 'sheet-head', title);
  const foot = element('div', 'sheet-foot');
  foot.append(element('span', '', title), element('span', '', `Page ${number} of ${of}`));
  sheet.append(head, foot);
  return sheet;
}

/** Puts slides on sheets of three, with lines to write on beside each. */
export function handouts(root: HTMLElement): (page: HTMLElement, part: PaintPart, number: number) => void {
  return (page, { title, total }, number) => {
    const sheets = Math.ceil(total / ON_A_SHEET);
    if ((number - 1) % ON_A_SHEET === 0) root.append(sheetOf(title, Math.ceil(number / ON_A_SHEET), sheets));
    const row = element('section', 'sheet-row');
    page.className = 'sheet-slide';
    const lines = element('div', 'sheet-lines');
    lines.append(...Array.from({ length: LINES }, () => document.createElement('span')));
    row.append(page, element('p', 'sheet-number', `Slide ${number}`), lines);
    root.lastElementChild?.querySelector('.sheet-foot')?.before(row);
  };
}
