import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SheetProblem } from '../../../core/sheet/model.ts';
import { answerAllWords, answerWords } from '../../../renderer/region/sheet/problem-words.ts';

const FOLDER = join(import.meta.dirname, '../../../core/sheet');
/** Of these it is the one cell that is left out. */
const OF_CELL = new Set([
  'above-most', 'cell-error', 'change-large', 'count-is-percent', 'formula-no-value', 'name-odd', 'not-one-of', 'part-above-whole', 'part-unusual', 'percent-scale', 'text-nothing', 'text-too-long', 'value-outlandish', 'whole-unusual',
]);

/** Codes whose call of `report` offers to leave something out, by the sources. */
const LEAVING = [...new Set(readdirSync(FOLDER).flatMap((name) => {
  const source = readFileSync(join(FOLDER, name), 'utf8');
  return [...source.matchAll(/(?:report|tell)\([^;]*?'(?<code>[a-z]+(?:-[a-z]+)+)'[^;]*?choices: \[(?<choices>[^\]]*)\]/g)].flatMap(({ groups }) => (groups?.['choices']?.includes('leave-out') ? [groups['code'] ?? ''] : []));
}))];

const problem = (code: string, more: Partial<SheetProblem> = {}): SheetProblem => ({ key: `${code}@C2`, level: 'asks', code, sheet: '', at: 'C2', row: 2, says: '', message: '', expected: '', remedy: undefined, choices: ['leave-out'], ...more });

describe('what a button says that leaves something out', () => {
  it('speaks of a cell only where it is one cell', () => {
    expect(LEAVING.length).toBeGreaterThan(20);
    expect(LEAVING.filter((code) => answerWords(problem(code), 'leave-out') === 'Leave the cell out' && !OF_CELL.has(code))).toEqual([]);
    expect(LEAVING.filter((code) => answerAllWords(problem(code), 'leave-out', 3) === 'Leave out all 3 cells' && !OF_CELL.has(code))).toEqual([]);
  });

  it('speaks of the row where a cell too many has moved what stands before it', () => {
    expect(answerWords(problem('row-too-long'), 'leave-out')).toBe('Leave the row out');
    expect(answerWords(problem('row-too-long'), 'keep')).toBe('The row is right without it');
    expect(answerWords(problem('row-title'), 'keep')).toBe('Add it as a new branch');
    expect(answerAllWords(problem('row-title'), 'keep', 3)).toBe('Add these 3 branches');
    expect(answerAllWords(problem('row-too-long'), 'leave-out', 3)).toBe('Leave out all 3 rows');
    expect(answerAllWords(problem('row-too-long'), 'keep', 3)).toBe('All 3 rows are right without them');
  });

  it('says of how many rows it is where one answer is for many', () => {
    expect(answerWords(problem('as-of-older', { rows: 12 }), 'leave-out')).toBe('Leave the figures out in all 12 rows');
    expect(answerWords(problem('share-whole-older', { rows: 12 }), 'leave-out')).toBe('Leave these parts out in all 12 rows');
    expect(answerWords(problem('as-of-older'), 'leave-out')).toBe('Leave these figures out');
  });
});
