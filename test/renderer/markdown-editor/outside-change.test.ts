import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { outsideChange } from '../../../renderer/markdown-editor/outside-change.ts';

/** The text and where its cursor is after a text came from outside. */
function taken(before: string, cursor: number, text: string): [text: string, cursor: number] {
  const state = EditorState.create({ doc: before, selection: { anchor: cursor } });
  const change = outsideChange(state, text);
  const after = change ? state.update(change).state : state;
  return [after.doc.toString(), after.selection.main.head];
}

test('a cursor keeps its place in what stays, before a change and after it', () => {
  expect(taken('one two three', 1, 'one 2 three')).toEqual(['one 2 three', 1]);
  expect(taken('one two three', 10, 'one 2 three')).toEqual(['one 2 three', 8]);
  expect(taken('same', 2, 'same')).toEqual(['same', 2]);
});

test('a cursor in what changed goes to its end: undone words are followed, brought back ones too', () => {
  expect(taken('one two', 7, 'one')).toEqual(['one', 3]);
  expect(taken('one', 3, 'one two')).toEqual(['one two', 7]);
  expect(taken('one two three', 5, 'one and three')).toEqual(['one and three', 7]);
});
