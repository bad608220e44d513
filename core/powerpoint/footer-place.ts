import { escapeText } from './xml/element.ts';

/** A noncharacter, which no text of ours holds, marks where the footer goes. */
const FOOTER = '\uFDD3';

/** A footer's stand-in, so that a part is made once for all branches; none where there is none. */
export const standInFooter = (footer: string): string => (footer === '' ? '' : FOOTER);

/** A part that was made with the stand-in, with its footer. */
export const withFooter = (text: string, footer: string): string => (text.includes(FOOTER) ? text.replaceAll(FOOTER, () => escapeText(footer)) : text);
