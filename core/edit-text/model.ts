/** A stretch of a text, in UTF-16 units; `from` is never after `to`. */
export interface TextRange {
  from: number;
  to: number;
}

/** One replacement in a text, and what is selected after it (in the new text). */
export interface TextEdit extends TextRange {
  insert: string;
  select: TextRange;
}

/** Makes an edit of what is selected; undefined where there is nothing to do. */
export type TextCommand = (text: string, at: TextRange) => TextEdit | undefined;

/** The text after an edit. */
export const applyEdit = (text: string, edit: TextEdit): string => text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
