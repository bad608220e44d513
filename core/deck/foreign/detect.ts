import { trackFences } from '../fences.ts';
import { linesOf } from '../lines.ts';
import { hasAny, textOf, type FrontValues } from './front.ts';
import type { Dialect } from './model.ts';

const REVEAL_KEYS = ['revealOptions', 'separator', 'verticalSeparator', 'notesSeparator', 'highlightTheme', 'slideOptions', 'reveal', 'revealjs'];
const MARP_KEYS = ['paginate', '_paginate', 'headingDivider', '_class', 'backgroundColor', '_backgroundColor', 'backgroundImage', '_backgroundImage', '_footer', '_header', 'math'];
const SLIDEV_KEYS = [
  'layout', 'mdc', 'comark', 'drawings', 'highlighter', 'lineNumbers', 'background', 'canvasWidth', 'colorSchema', 'routerMode', 'monaco', 'aspectRatio', 'addons',
  'themeConfig', 'titleTemplate', 'defaults', 'exportFilename', 'download', 'selectable', 'src', 'hideInToc', 'layoutClass', 'record', 'presenter', 'fonts', 'info',
];
const REVEAL_THEMES = /^(?:black|white|league|beige|night|serif|simple|solarized|moon|dracula|sky|blood)(?:-contrast)?$/;
const MARP_THEMES = /^(?:gaia|uncover)$/;
const SLIDEV_THEMES = /^(?:seriph|apple-basic|shibainu|bricks|geist|penguin|purplin|unicorn|academic|neversink|mint|vuetiful|frankfurt|takahashi|nord|light-icons|scholarly|\.\/.*|@[\w-]+\/.*|slidev-theme-.*)$/;

const SLIDEV_MARKS = /^[ \t]*::[ \t]*(?:right|left|default|bottom)[ \t]*::[ \t]*$|<\/?(?:v-clicks?|v-after|v-switch|VClicks?|Toc|Tweet|SlidevVideo|AutoFitText)\b|[ \t]v-(?:click|motion|mark|after)\b|\$slidev\b/m;
const SLIDEV_SLIDE = /^---[ \t]*\r?\n(?:[a-zA-Z][\w-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){0,12}?(?:layout|transition|layoutClass|clicks|hideInToc|routeAlias|src|dragPos|level|image|background|class|hide|disabled):(?:[ \t]|\r?\n)/m;
const MARP_MARKS = /<!--\s*[_$]?(?:class|paginate|backgroundColor|backgroundImage|color|header|footer|headingDivider|theme|size|marp|math)\s*:|!\[bg\b|^#{1,6}\s*<!--\s*fit\s*-->/m;
const REVEAL_MARKS = /<!--\s*\.(?:slide|element)\b|<aside\s+class="notes"|^(?:----|---v|##(?:==|--)##)[ \t]*$|^<!--\s*[sv]\s*-->[ \t]*$|\r?\n[ \t]*\r?\n--[ \t]*\r?\n[ \t]*\r?\n|\bclass="[^"]*\b(?:fragment|r-stack|r-fit-text|r-hstack|r-vstack)\b|<section\s+data-/mi;

/** "Note:" starts speaker notes where slides are parted; elsewhere it is anybody's word. */
const hasNotes = (prose: string): boolean => /^notes?:/mi.test(prose) && /^---[ \t]*$/m.test(prose);

/** Text of a deck without what stands in its code. */
function withoutCode(text: string): string {
  const lines = linesOf(text);
  const fences = trackFences(lines);
  return lines.filter((_, index) => !fences.take(index)).join('');
}

/**
 * Tells which tool a deck was written for, from its front matter and then from its text.
 * @param front its front matter, or nothing
 * @param text what follows it
 */
export function detectDialect(front: FrontValues, text: string): Dialect {
  const theme = textOf(front, 'theme');
  if (Object.hasOwn(front, 'marp')) return 'marp';
  if (hasAny(front, REVEAL_KEYS) || textOf(front, 'type') === 'slide') return 'reveal';
  const prose = withoutCode(text);
  if (hasAny(front, ['mdc', 'comark', 'drawings', 'highlighter', 'routerMode', 'titleTemplate', 'canvasWidth', 'colorSchema', 'themeConfig']) || SLIDEV_THEMES.test(theme)) return 'slidev';
  if (MARP_MARKS.test(prose) || MARP_THEMES.test(theme)) return 'marp';
  if (SLIDEV_SLIDE.test(prose) || SLIDEV_MARKS.test(prose)) return 'slidev';
  if (hasAny(front, MARP_KEYS)) return 'marp';
  if (REVEAL_MARKS.test(prose) || hasNotes(prose) || REVEAL_THEMES.test(theme)) return 'reveal';
  return hasAny(front, SLIDEV_KEYS) ? 'slidev' : 'plain';
}
