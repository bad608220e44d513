import { Transaction } from '@codemirror/state';
import type { EditorState, TransactionSpec } from '@codemirror/state';
import { differenceOf } from '../../core/edit-text/difference.ts';

/**
 * Takes a text that did not come from the keys (undo, put back, a merge) as the smallest change, so that the
 * place that is read stays where it is. A cursor that stood in what changed goes to its end.
 * @returns undefined where the text is the same
 */
export function outsideChange(state: EditorState, text: string): TransactionSpec | undefined {
  const difference = differenceOf(state.doc.toString(), text);
  if (!difference) return undefined;
  const { from, to, insert } = difference;
  const { head } = state.selection.main;
  const touched = head >= from && head <= to;
  return {
    changes: { from, to, insert },
    ...(touched && { selection: { anchor: from + insert.length }, scrollIntoView: true }),
    annotations: Transaction.remote.of(true),
  };
}
