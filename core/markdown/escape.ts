import { decodeHTML } from 'entities';
import { withoutControls } from '../controls.ts';

/** What stands for something while a text is read. */
const STAND_INS = /[\uFFFC\uFDD0-\uFDEF]/g;

/** Text that is passed on without what no document may hold. */
export const cleanText = (text: string): string => withoutControls(text.toWellFormed()).replace(STAND_INS, '');

/** Words as Markdown that reads back as the same words. Marks are put only where the text would be read as something else. */
export const escapeWords = (text: string): string =>
  cleanText(text)
    .replace(/\s+/g, ' ')
    .replace(/&#?\w+;?/g, (run) => (decodeHTML(run) === run ? run : `&amp;${run.slice(1)}`))
    .replace(/[\\`*[\]|~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[a-z/!?])/gi, '&lt;')
    .replace(/\{\{/g, '\\{{')
    // An address in plain words is no link: GitHub would make one of it.
    .replace(/(?<=https?|ftp):(?=\/\/)/gi, '\\:')
    .replace(/(?<=www)\./gi, '\\.')
    .replace(/(?<=[\w.+-])@(?=[\w-]+\.)/g, '\\@')
    .replace(/!$/, '\\!');

/** Keeps the start of a line from being read as a heading, a list, a quote, a rule or the mark of the notes. */
export const guardLine = (line: string): string =>
  line
    .replace(/^\s+/, '')
    .replace(/^(#{1,6}(?=\s|$)|[+-](?=\s|$)|>|::|=+\s*$|-+\s*$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(notes?):/i, '$1\\:');

/** A fence of backticks longer than any in the text. */
export const fenceFor = (text: string, least: number): string =>
  '`'.repeat(Math.max(least, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
