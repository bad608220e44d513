import { expect, test } from 'vitest';
import { writeBranchNotes } from '../../../core/branch/change.ts';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { record, redo, startHistory, undo, type History } from '../../../renderer/desk/history.ts';
import { stepBack, stepForward } from '../../../renderer/desk/steps.ts';

const blank = blankLayer('deck', '1');
const noted = (text: string): BranchLayer => writeBranchNotes(blank, 'one', text);
const said = (history: History): string => history.present.slides.notes['one'] ?? '';

test('a run of keys in one field is one step, until a pause, another field or an undo', () => {
  let history = startHistory(blank);
  for (const [text, at] of [['a', 0], ['ab', 500], ['abc', 1_900]] as const) history = record(history, noted(text), at, { field: 'notes one' });
  expect(history.past).toHaveLength(1);
  history = record(history, noted('abcd'), 3_500, { field: 'notes one' });
  history = record(history, noted('abcde'), 3_600, { field: 'text one' });
  expect(history.past).toHaveLength(3);
  expect(said(undo(undo(history)))).toBe('abc');
  const typed = record(redo(undo(history)), noted('x'), 3_700, { field: 'text one' });
  expect(said(undo(typed))).toBe('abcde');
});

test('a step is called the same whether it is undone or done again', () => {
  const note = { says: 'moved One', slide: 'one' };
  const history = record(startHistory(blank), noted('x'), 0, { note });
  expect(stepBack(history)).toEqual({ before: blank, after: noted('x'), note });
  expect(stepForward(undo(history))).toEqual({ before: blank, after: noted('x'), note });
  expect(stepBack(redo(undo(history)))).toEqual(stepBack(history));
  expect(stepForward(history)).toBeUndefined();
  expect(undo(startHistory(blank)).present).toBe(blank);
});
