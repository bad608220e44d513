import { Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { differenceOf } from '../../core/edit-text/difference.ts';

/**
 * Takes a text that did not come from the keys (undo, put back, a merge) as the smallest change, so that the
 * place that is read stays where it is. A cursor that stood in what changed goes to its end.
 */
export function takeFromOutside(view: EditorView, text: string): void {
  const difference = differenceOf(view.state.doc.toString(), text);
  if (!difference) return;
  const { from, to, insert } = difference;
  const { head } = view.state.selection.main;
  const touched = head >= from && head <= to;
  view.dispatch({
    changes: { from, to, insert },
    ...(touched && { selection: { anchor: from + insert.length }, scrollIntoView: true }),
    annotations: [Transaction.remote.of(true), Transaction.addToHistory.of(false)],
  });
}
