import { escapeHtml, tag } from '../escape.ts';
import type { ShownSlide } from '../model.ts';
import { linesOfSlide } from './lines.ts';

/** As much as anybody listens to in one go. */
const MOST_LETTERS = 3_000;

/** What a screen reader says in place of a slide's picture: all of the slide's text. */
export function pictureWords(parts: readonly ShownSlide[]): string {
  const words = linesOfSlide(parts).map(({ text }) => (/[.!?…:;]$/.test(text) ? text : `${text}.`)).join(' ') || (parts[0]?.label ?? '');
  return words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS - 1).trimEnd()}…` : words;
}

interface Pictured {
  id: string;
  lang: string;
  /** Of the picture, one of the app's own. */
  address: string;
  words: string;
}

/** Whether the HTML of a slide is one of those. */
export const isPictured = (html: string): boolean => html.startsWith(START);

const START = '<section class="slide pictured"';

/** A slide that is a picture from edge to edge, as the desk, the presenter and the room show it. */
export const picturedHtml = ({ id, lang, address, words }: Pictured): string =>
  tag('section', { class: 'slide pictured', 'data-id': id, lang }, `<img class="pictured-slide" src="${escapeHtml(address)}" alt="${escapeHtml(words)}" loading="lazy" decoding="sync">`);
