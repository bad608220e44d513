import { mayHaveNotes } from '../audience/model.ts';
import { AppError } from '../errors.ts';
import { flatText } from '../slides/sentences.ts';
import type { Presentation, ShownSlide } from '../slides/model.ts';
import { blocksMarkdown, headingWords } from './blocks.ts';
import { cleanText, escapeWords, guardLine } from './escape.ts';
import { inlinesMarkdown } from './inline.ts';

/**
 * A version as one Markdown file that reads well anywhere and opens in Branchdeck as a deck of its own.
 * Figures stand in it as printed, charts as tables, pictures by what they show.
 */
export function writeMarkdown(presentation: Presentation): string {
  const notes = mayHaveNotes(presentation.audience);
  if (!notes && presentation.slides.some((slide) => slide.notes.length > 0)) {
    throw new AppError('internal', 'Speaker notes reached a version that is not for members. Nothing was written.');
  }
  const slides = presentation.slides.map((slide) => slideMarkdown(slide, notes)).join('\n---\n\n');
  return `${frontMatter(presentation)}\n${slides}`;
}

const quoted = (text: string): string => JSON.stringify(cleanText(text).replace(/\s+/g, ' ').trim()).replaceAll('{{', '{ {').replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, '');

/** It is a deck of its own: the branch's changes to the deck that it was made from stand in it already. */
function frontMatter({ deckId, title, version, lang, look, audience }: Presentation): string {
  const id = `${deckId.toLowerCase().replace(/[^a-z0-9-]+/g, '-').replace(/^-+|-+$/g, '') || 'deck'}-for-${audience}`;
  return [
    '---', 'format: 1', `id: ${id}`, `title: ${quoted(title) === '""' ? '"Untitled deck"' : quoted(title)}`,
    ...(version.trim() === '' ? [] : [`version: ${quoted(version)}`]),
    `lang: ${quoted(lang)}`, `theme: ${look.theme}`, `audiences: [${audience}]`, '---', '',
  ].join('\n');
}

function slideMarkdown(slide: ShownSlide, notes: boolean): string {
  const title = titleMarkdown(slide);
  const parts = [attributes(slide), title, blocksMarkdown([...slide.blocks, ...slide.right]), guardLine(escapeWords(slide.sourceLine).trim())];
  if (notes && slide.notes.length > 0) parts.push(`Note:\n${blocksMarkdown(slide.notes)}`);
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function titleMarkdown({ title, layout }: ShownSlide): string {
  if (title === undefined || flatText(title).trim() === '') return '';
  return `${layout === 'title' ? '#' : '##'} ${headingWords(inlinesMarkdown(title, '<br>'))}`;
}

/** A comment that no viewer shows, for the slides that would look otherwise when the file is opened again. */
function attributes({ layout }: ShownSlide): string {
  const kept = layout === 'title' || layout === 'section' || layout === 'quote' || layout === 'table' ? layout : layout === 'chart' ? 'table' : undefined;
  return kept === undefined ? '' : `<!-- slide\nlayout: ${kept}\n-->`;
}
