import { mayHaveNotes } from '../audience/model.ts';
import { AppError } from '../errors.ts';
import { escapeHtml, tag } from '../slides/escape.ts';
import { blocksHtml, slideInsideHtml, slideClass } from '../slides/html.ts';
import type { Presentation, ShownSlide } from '../slides/model.ts';
import { barHtml, layersHtml } from './controls.ts';
import { lookStyle } from './look-style.ts';
import type { WebPictures } from './pictures.ts';

/** The player, built with the renderer: it knows no slide. */
export interface Player {
  script: string;
  /** With the faces inside it. */
  style: string;
}

export interface WebPage {
  presentation: Presentation;
  pictures: WebPictures;
  player: Player;
  /** What a content security policy calls a text: `sha256-…`. */
  hashOf: (text: string) => string;
  /** Called after each slide. */
  onProgress: (done: number, total: number) => void;
  /** Called after each slide, so that a window can paint; throws where the export is cancelled. */
  rest: () => Promise<void>;
}

/**
 * A version as one page that presents by itself, from a file, with nothing beside it and nothing fetched.
 * Without its script it is a page of slides to scroll through. The same input gives the same text.
 */
export async function webPage({ presentation, pictures, player, hashOf, onProgress, rest }: WebPage): Promise<string> {
  const { title, lang, slides, audience } = presentation;
  const notes = mayHaveNotes(audience);
  if (!notes && slides.some((slide) => slide.notes.length > 0)) {
    throw new AppError('internal', 'Speaker notes reached a version that is not for members. Nothing was written.');
  }
  const made: string[] = [];
  for (const [index, slide] of slides.entries()) {
    made.push(pageHtml(slide, index, { total: slides.length, lang, pictures, notes }));
    onProgress(made.length, slides.length);
    await rest();
  }
  const pages = made.join('\n');
  const look = lookStyle(presentation.look, pages);
  const policy = [
    "default-src 'none'", `script-src '${hashOf(player.script)}'`, `style-src '${hashOf(player.style)}' '${hashOf(look)}'`,
    'img-src data:', 'font-src data:', "base-uri 'none'", "form-action 'none'",
  ].join('; ');
  const name = title.replace(/\s+/g, ' ').trim() || 'Slides';
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(name)}</title>
<style>${player.style}</style>
<style>${look}</style>
</head>
<body>
<header class="visually-hidden"><h1>${escapeHtml(name)}</h1></header>
<main class="bd-slide" aria-label="Slides">
${pages}
</main>
${pictures.drawer()}${barHtml()}
${layersHtml(notes)}
<p id="said" class="visually-hidden" role="status"></p>
<p id="typed" class="typed" aria-hidden="true"></p>
<div class="black-screen"></div>
<script>${player.script}</script>
</body>
</html>
`;
}

interface Setting {
  total: number;
  lang: string;
  pictures: WebPictures;
  notes: boolean;
}

function pageHtml(slide: ShownSlide, index: number, { total, lang, pictures, notes }: Setting): string {
  const attributes = {
    class: slideClass(slide),
    role: 'group', 'aria-roledescription': 'slide', 'aria-label': `${index + 1} of ${total}`, lang,
  };
  const shown = tag('section', attributes, pictures.placed(slideInsideHtml(slide, pictures)));
  const said = notes && slide.notes.length > 0
    ? tag('details', { class: 'notes' }, tag('summary', {}, 'Notes') + tag('div', {}, pictures.placed(blocksHtml(slide.notes, pictures))))
    : '';
  return tag('div', { class: 'page', id: `slide-${index + 1}`, 'data-label': slide.label }, shown + said);
}
