import type { EditorView } from '@codemirror/view';
import type { TextCommand } from '../../core/edit-text/model.ts';

/** What CodeMirror calls a change that the bar or one of its keys made. */
export const FORMAT_EVENT = 'input.format';

/** Runs a command on what is selected; false where there was nothing to do. */
export function runCommand(view: EditorView, command: TextCommand): boolean {
  const { from, to } = view.state.selection.main;
  const edit = command(view.state.doc.toString(), { from, to });
  if (!edit) return false;
  view.dispatch({
    changes: { from: edit.from, to: edit.to, insert: edit.insert },
    selection: { anchor: edit.select.from, head: edit.select.to },
    scrollIntoView: true,
    userEvent: FORMAT_EVENT,
  });
  return true;
}
