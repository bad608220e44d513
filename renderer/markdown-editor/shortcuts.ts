import { keymap } from '@codemirror/view';
import type { EditorView, KeyBinding } from '@codemirror/view';
import { toggleBold, toggleItalic } from '../../core/edit-text/emphasis.ts';
import { indentItems, outdentItems } from '../../core/edit-text/indent.ts';
import type { TextCommand } from '../../core/edit-text/model.ts';
import { runCommand } from './run-command.ts';

const bind = (key: string, command: TextCommand): KeyBinding => ({
  key,
  run: (view: EditorView) => {
    runCommand(view, command);
    // Taken even where there was nothing to do: the keys mean something else in a browser.
    return true;
  },
});

/** The keys of the formatting bar. Tab is not among them: it leaves the editor. */
export const shortcuts = (onLink: () => void) =>
  keymap.of([
    bind('Mod-b', toggleBold),
    bind('Mod-i', toggleItalic),
    bind('Mod-]', indentItems),
    bind('Mod-[', outdentItems),
    { key: 'Mod-k', run: () => (onLink(), true) },
  ]);
