import { createContext, use } from 'react';
import type { TextCommand, TextRange } from '../../core/edit-text/model.ts';

/** What a formatting bar and its forms may do with the editor. Each change is a step of its own to undo. */
export interface EditorHandle {
  /** The text as it stands, with LF. */
  text(): string;
  selection(): TextRange;
  /** Runs a command on what is selected and gives the editor the focus. False where there was nothing to do. */
  run(command: TextCommand): boolean;
  /** Puts Markdown (a table, a chart, a picture) on lines of its own at the cursor. */
  insertBlock(markdown: string): void;
  /** Opens the list of figures at the cursor. */
  offerFigures(): void;
  focus(): void;
}

export const EditorContext = createContext<EditorHandle | undefined>(undefined);

/** The editor that a part of its bar belongs to. */
export function useEditor(): EditorHandle {
  const editor = use(EditorContext);
  if (!editor) throw new Error('This stands in no editor.');
  return editor;
}
