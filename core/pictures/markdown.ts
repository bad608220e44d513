import { DECORATION } from '../deck/pictures.ts';

/** Alt text as Markdown that reads back as the same words: one line, with no mark in it that means something. */
const escaped = (alt: string): string =>
  alt.replace(/\s+/g, ' ').trim().replace(/[\\`*_[\]<>&~|!#:{}()]/g, '\\$&').replaceAll('\\{\\{', '\\{{').replaceAll('\\}\\}', '}}');

/** A picture on a slide. @param alt what it shows; undefined where it is only decoration */
export const pictureMarkdown = (path: string, alt: string | undefined): string =>
  alt === undefined ? `![](${path} "${DECORATION}")` : `![${escaped(alt)}](${path})`;
