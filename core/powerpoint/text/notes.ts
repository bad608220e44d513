import type { Block } from '../../deck/content.ts';
import { cleanLine } from './clean.ts';
import { plainParagraph, toProse, type ObjectBlock, type Paragraph } from './paragraphs.ts';
import { runsText, toRuns } from './runs.ts';

/** Notes hold text alone: a table is read row by row, and everything else by its alt text. */
function inWords(block: ObjectBlock): Paragraph[] {
  const lines = block.type === 'table'
    ? [block.head, ...block.rows].map((row) => row.map((cell) => runsText(toRuns(cell.children))).join(' | '))
    : block.type === 'timeline' ? block.events.map(({ date, label }) => cleanLine(`${date}: ${label}`))
    : [cleanLine(block.alt)];
  return lines.filter((line) => line !== '').map(plainParagraph);
}

/** The paragraphs of speaker notes, in order. */
export const notesParagraphs = (notes: readonly Block[]): Paragraph[] => notes.flatMap((block) => {
  const { paragraphs, objects } = toProse([block]);
  return [...paragraphs, ...objects.flatMap(inWords)];
});
