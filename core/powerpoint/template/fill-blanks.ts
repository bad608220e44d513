import type { Document, Element } from '@xmldom/xmldom';
import type { Token } from '../../deck/content.ts';
import { fillRuns } from '../fill/runs.ts';
import { cleanLine } from '../text/clean.ts';
import { childNamed, descendants, elements, empty, remove } from '../xml/query.ts';

/** What stands in the place of a token on a template's master or layout; undefined where nothing can. */
export type PrintToken = (token: Token) => string | undefined;

/** Runs of a paragraph that stand one after the other, with nothing between them. */
function lines(paragraph: Element): { run: Element; text: Element }[][] {
  const found: { run: Element; text: Element }[][] = [[]];
  for (const run of elements(paragraph)) {
    const text = run.nodeName === 'a:r' ? childNamed(run, 'a:t') : undefined;
    if (text === undefined) found.push([]);
    else found.at(-1)?.push({ run, text });
  }
  return found;
}

/** Fills the tokens on a master or layout of a template, and takes out those that have no value: on a slide nothing is printed as one. */
export function fillBlanks(tree: Document, print: PrintToken): void {
  const resolve = (token: Token): string => cleanLine(print(token) ?? '');
  for (const line of descendants(tree, 'a:p').flatMap(lines)) {
    const before = line.map(({ text }) => text.textContent ?? '');
    fillRuns(before, resolve).forEach((now, index) => {
      const { run, text } = line[index] ?? {};
      if (text === undefined || now === before[index]) return;
      if (now === '') remove(run);
      empty(text);
      text.appendChild(tree.createTextNode(now));
    });
  }
  for (const properties of descendants(tree, 'p:cNvPr')) {
    for (const name of ['descr', 'title']) {
      const said = properties.getAttribute(name) ?? '';
      const [now = said] = fillRuns([said], resolve);
      if (now !== said) properties.setAttribute(name, now);
    }
  }
}
