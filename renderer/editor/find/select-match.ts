import { EditorView } from '@codemirror/view';
import { shownPlace, type Match } from '../../../core/branch/find.ts';
import { SLIDE_PANE_ID } from '../place.ts';
import { SLIDE_NOTES_ID } from '../slide-notes.tsx';
import { SLIDE_TEXT_ID } from '../slide-text.tsx';

/** Another slide's fields are there a few paints after it was chosen. */
const MOST_TRIES = 12;

/** Selects a match in the fields of its slide, and gives that field the focus if asked to. @param text that the match was found in */
export function selectMatch(match: Match, text: string, focus: boolean, tries = MOST_TRIES): void {
  requestAnimationFrame(() => {
    if (document.getElementById(SLIDE_PANE_ID)?.dataset['slide'] === match.slide) select(match, text, focus);
    else if (tries > 1) selectMatch(match, text, focus, tries - 1);
  });
}

function select({ part, from, to }: Match, text: string, focus: boolean): void {
  const [anchor, head] = [shownPlace(text, from), shownPlace(text, to)];
  const field = document.getElementById(part === 'text' ? SLIDE_TEXT_ID : SLIDE_NOTES_ID);
  const editor = field && part === 'text' ? EditorView.findFromDOM(field) : null;
  if (editor && head <= editor.state.doc.length) editor.dispatch({ selection: { anchor, head }, scrollIntoView: true });
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(anchor, head);
  if (focus) field?.focus();
}
