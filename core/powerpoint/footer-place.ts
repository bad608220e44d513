import { escapeText } from './xml/element.ts';
import { SplitText } from './xml/split-text.ts';

/** Noncharacters, which no text of ours holds, mark where the footer goes, and behind it the slide's number. */
const FOOTER = '\uFDD3';
const NUMBER = '\uFDD4';

/** A footer's stand-in, so that a part is made once for all branches; none where there is none. */
export const standInFooter = (footer: string): string => (footer === '' ? '' : FOOTER);

/** The stand-in of the number of a slide with such a footer: around it all slides of a file say the same. */
export const standInNumber = (footer: string, number: string): string => (footer === FOOTER ? NUMBER : number);

/** A part that was made with the stand-ins, in which they are left out. */
class Cut {
  readonly before: string;
  /** What stands behind the footer: up to the number, and behind it. */
  readonly after: readonly string[];

  constructor(before: string, after: readonly string[]) {
    this.before = before;
    this.after = after;
  }
}

/** The text of a part that its footer can be put into, or of one that has none. */
export type Footless = string | Cut;

/** Cuts a part where its footer goes. */
export function cutAtFooter(text: string): Footless {
  const at = text.indexOf(FOOTER);
  return at < 0 ? text : new Cut(text.slice(0, at), text.slice(at + FOOTER.length).split(NUMBER));
}

/** The part with its footer, and its number where it has a place for one. Whatever has none for a footer is given back as it is. */
export function withFooter<T>(part: T | Cut, footer: string, number = ''): T | SplitText {
  if (!(part instanceof Cut)) return part;
  const [between = '', ...end] = part.after;
  return new SplitText(part.before, escapeText(footer), [between, ...end.flatMap((text) => [number, text])]);
}
