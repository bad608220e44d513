import { withoutControls } from '../../controls.ts';

/** What else no document may hold, and letters that stand for something while a text is read or written. */
const UNWANTED = /[\ufeff\uFFFC\uFDD0-\uFDEF\uFFFE\uFFFF\u{10FFFC}-\u{10FFFF}]/gu;

/** Text of a file as it is passed on: a vertical tab is PowerPoint's line break in places, other line ends are spaces. */
export const cleanRead = (text: string): string =>
  withoutControls(text.toWellFormed().replace(/_x000B_|\v/gi, '\n').replace(/_x000D_|[\r\t\f\u0085\u2028\u2029]/gi, ' ')).replace(UNWANTED, '');

/** The same on one line. */
export const cleanReadLine = (text: string): string => cleanRead(text).replace(/\s+/g, ' ').trim();
