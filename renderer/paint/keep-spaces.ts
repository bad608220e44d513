const HEADINGS = '.slide-title, h3, h4, h5, h6';
const NO_BREAK_SPACE = '\u00a0';

interface LineStart {
  node: Text;
  at: number;
}

/** The words of a text node, by where they start; only those that a space comes before. */
const wordsOf = (text: string): number[] => [...text.matchAll(/(?<=^|\s)\S/g)].map((found) => found.index);

const isBelow = (next: DOMRect, before: DOMRect): boolean => next.left < before.left && next.top > before.top + before.height / 2;

/** Where a line starts with a word that a space came before. Nested blocks are boxes of their own. */
function lineStarts(box: Element): LineStart[] {
  const starts: LineStart[] = [];
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let before: DOMRect | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest(HEADINGS) !== box) continue;
    for (const at of wordsOf(node.data)) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const rect = range.getBoundingClientRect();
      if (before && isBelow(rect, before)) starts.push({ node, at });
      before = rect;
    }
  }
  return starts;
}

/** Puts the space before the word, drawn with it, and gives back the width that it takes. */
function putSpace({ node, at }: LineStart): { word: HTMLElement; width: () => number } {
  const rest = node.splitText(at);
  const text = new Text(NO_BREAK_SPACE + (/^\S+/.exec(rest.data)?.[0] ?? ''));
  rest.data = rest.data.replace(/^\S+/, '');
  const word = document.createElement('span');
  word.append(text);
  rest.before(word);
  return {
    word,
    width: () => {
      const range = document.createRange();
      range.setStart(text, 0);
      range.setEnd(text, 1);
      return range.getBoundingClientRect().width;
    },
  };
}

/**
 * Chromium leaves out of a PDF the space that a line is broken at, and a bookmark would join the two words. In headings one that
 * can't be left out takes its place at the start of the next line, and that word is moved back by its width.
 * @param scale how large the slide is drawn
 */
export function keepSpaces(slide: HTMLElement, scale: number): void {
  const starts = [...slide.querySelectorAll(HEADINGS)].flatMap(lineStarts);
  // From the end, so that what comes before stands where it was found.
  const put = starts.toReversed().map(putSpace);
  const widths = put.map(({ width }) => width() / scale);
  for (const [index, { word }] of put.entries()) word.style.marginLeft = `${-(widths[index] ?? 0)}px`;
}
