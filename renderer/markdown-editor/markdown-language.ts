import { LanguageSupport, syntaxHighlighting } from '@codemirror/language';
import { deleteMarkupBackward, insertNewlineContinueMarkupCommand, markdownLanguage, pasteURLAsLink } from '@codemirror/lang-markdown';
import { keymap } from '@codemirror/view';
import { tagHighlighter, tags } from '@lezer/highlight';

/** Calm: weight and slant say what a word is, and the marks stand back. The classes are in markdown-editor.css. */
const look = tagHighlighter([
  { tag: tags.heading, class: 'md-heading' },
  { tag: tags.strong, class: 'md-strong' },
  { tag: tags.emphasis, class: 'md-emphasis' },
  { tag: tags.strikethrough, class: 'md-strikethrough' },
  { tag: tags.link, class: 'md-link' },
  { tag: [tags.processingInstruction, tags.url, tags.comment, tags.contentSeparator, tags.labelName], class: 'md-mark' },
  { tag: tags.monospace, class: 'md-code' },
]);

/**
 * Markdown without the languages of code and HTML, which no slide needs: with them the window's script would
 * be a third larger. Enter goes on with a list, and Backspace takes its mark away. An address that is pasted over words makes a link of them.
 */
export const markdownSupport = [
  new LanguageSupport(markdownLanguage),
  syntaxHighlighting(look),
  pasteURLAsLink,
  keymap.of([
    { key: 'Enter', run: insertNewlineContinueMarkupCommand({ nonTightLists: false }) },
    { key: 'Backspace', run: deleteMarkupBackward },
  ]),
];
