import { EditorView } from '@codemirror/view';
import { shownPlace, type Match, type Searched } from '../../../core/branch/find.ts';
import { SLIDE_PANE_ID } from '../place.ts';
import { SLIDE_NOTES_ID } from '../slide-notes.tsx';
import { SLIDE_TEXT_ID } from '../slide-text.tsx';

/** Another slide's fields are there a few paints after it was chosen. */
const MOST_TRIES = 12;

/** Selects a match in the fields of its slide, and gives that field the focus if asked to. @param searched what the match was found in */
export function selectMatch(match: Match, searched: Searched | undefined, focus: boolean, tries = MOST_TRIES): void {
  requestAnimationFrame(() => {
    if (document.getElementById(SLIDE_PANE_ID)?.dataset['slide'] === match.slide) select(match, searched, focus);
    else if (tries > 1) selectMatch(match, searched, focus, tries - 1);
  });
}

function select({ part, from, to }: Match, searched: Searched | undefined, focus: boolean): void {
  const { text = '', lead = 0 } = searched ?? {};
  const [anchor, head] = [shownPlace(text, from, lead), shownPlace(text, to, lead)];
  const field = document.getElementById(part === 'text' ? SLIDE_TEXT_ID : SLIDE_NOTES_ID);
  const editor = field && part === 'text' ? EditorView.findFromDOM(field) : null;
  if (editor && head <= editor.state.doc.length) editor.dispatch({ selection: { anchor, head }, scrollIntoView: true });
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(anchor, head);
  if (focus) field?.focus();
}
