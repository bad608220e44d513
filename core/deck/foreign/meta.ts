import { isIsoDate } from '../../figures/dates.ts';
import type { DeckMeta } from '../model.ts';
import { partOf, textOf, type FrontValues } from './front.ts';
import type { Remark } from './model.ts';

const LOOK = [
  'theme', 'style', 'css', 'color', 'backgroundColor', 'backgroundImage', 'backgroundPosition', 'backgroundRepeat', 'backgroundSize', 'size', 'fonts', 'colorSchema', 'themeConfig',
  'highlightTheme', 'highlight-theme', 'aspectRatio', 'canvasWidth', '_backgroundColor', '_color', '_backgroundImage', 'unocss',
];
const FRAME = ['header', 'footer', '_header', '_footer'];

/** Read, or with nothing to show here: how a deck moves, is built, is found on the web. */
const QUIET = new Set([
  ...LOOK, ...FRAME, 'class', 'background',
  'title', 'lang', 'date', 'author', 'authors', 'description', 'keywords', 'url', 'image', 'tags', 'subtitle', 'event', 'info', 'name', 'email', 'layout', 'transition', 'aliases', 'draft', 'slug', 'type', 'published',
  'marp', 'paginate', '_paginate', '_class', 'headingDivider', 'math', 'template', 'prerender', 'markdown.marp.enableHtml', 'auto-scaling',
  'separator', 'verticalSeparator', 'notesSeparator', 'revealOptions', 'slideOptions', 'scripts', 'assetsDir', 'preprocessor', 'mermaid', 'template', 'staticDirs', 'slideNumber', 'controls', 'progress', 'width', 'height',
  'mdc', 'comark', 'drawings', 'highlighter', 'lineNumbers', 'routerMode', 'monaco', 'addons', 'titleTemplate', 'defaults', 'exportFilename', 'export', 'download', 'selectable', 'src', 'hideInToc', 'layoutClass', 'record',
  'presenter', 'favicon', 'seoMeta', 'remoteAssets', 'plantUmlServer', 'htmlAttrs', 'duration', 'timer', 'clicks', 'level', 'routeAlias', 'hide', 'disabled', 'preload', 'zoom', 'dragPos', 'browserExporter', 'editor', 'contextMenu', 'wakeLock',
  'twoslash', 'codeCopy', 'overviewSnapshots', 'monacoTypesSource', 'monacoRunAdditionalDeps', 'growX', 'growY', 'growSeed', 'config', 'alt', 'logo', 'website', 'venue', 'conference', 'hashtags', 'robots', 'GA', 'disqus', 'breaks', 'toc',
]);

/** What a foreign front matter says of the deck itself. */
export function foreignMeta(values: FrontValues, fallback: DeckMeta): DeckMeta {
  const title = textOf(values, 'title').replace(/<[^<>]{0,200}>/g, ' ').replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, '').replace(/\s+/g, ' ').trim();
  const lang = textOf(values, 'lang') || textOf(partOf(values, 'htmlAttrs'), 'lang');
  const date = textOf(values, 'date').slice(0, 10);
  return {
    ...fallback,
    ...(title !== '' && { title }),
    ...(/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/.test(lang) && { lang }),
    ...(isIsoDate(date) && { issued: date }),
  };
}

/**
 * One remark for all that a front matter says about the look, one for headers and footers, and one for keys that
 * none of the tools has.
 * @param lineAt line of a key
 */
export function frontRemarks(values: FrontValues, lineAt: (key: string) => number): Remark[] {
  const remarks = lookRemarks(values, lineAt);
  const unknown = Object.keys(values).filter((key) => !QUIET.has(key));
  const [odd] = unknown;
  if (odd !== undefined) {
    const names = unknown.slice(0, 6).map((key) => `"${key.slice(0, 40)}"`).join(', ') + (unknown.length > 6 ? ' and others' : '');
    remarks.push({ code: 'unknown-key', line: lineAt(odd), message: `${names} ${unknown.length === 1 ? 'is' : 'are'} not understood here and kept as ${unknown.length === 1 ? 'it is' : 'they are'}.` });
  }
  return remarks;
}

/**
 * What settings say about the look and about headers and footers, which are not shown here.
 * @param line of the settings, or of each of them
 */
export function lookRemarks(values: FrontValues, line: number | ((key: string) => number)): Remark[] {
  const lineAt = typeof line === 'number' ? () => line : line;
  const remarks: Remark[] = [];
  const said = (keys: readonly string[]): string[] => Object.keys(values).filter((key) => keys.includes(key));
  const look = said(LOOK);
  const [first] = look;
  if (first !== undefined) remarks.push({ code: 'foreign-look', line: lineAt(first), message: `The deck's own look (${look.join(', ')}) is not used: it is shown in the look of the other decks here.` });
  const frame = said(FRAME).find((key) => textOf(values, key) !== '');
  if (frame !== undefined) remarks.push({ code: 'foreign-frame', line: lineAt(frame), message: 'Headers and footers of the slides are not shown.' });
  return remarks;
}
