import { splitIntoColumns, type Columns } from './columns.ts';
import { readMarpImages } from './images.ts';
import type { ForeignTool, Remark, SidePicture } from './model.ts';
import { showMaths } from './maths.ts';
import { shieldCode } from './shield.ts';
import { readSlots } from './slots.ts';
import { APPEARS } from './steps.ts';
import { dropElements, TAG, tagKind } from './tags.ts';
import { showWords } from './words.ts';

/** A slide of another tool in the Markdown that is read here. Every line keeps its number. */
export interface Translated extends Columns {
  /** Notes that stand in an element of the slide. */
  notes: { text: string; line: number }[];
  /** Pictures that stand beside or behind the text. */
  pictures: SidePicture[];
  remarks: Remark[];
}

/**
 * Translates a slide's text, its comments already out, from another tool's Markdown. Pure, and bounded by the
 * size that a slide may have.
 * @param line line of the file on which the text starts
 */
export function translate(text: string, line: number, tool: ForeignTool): Translated {
  const remarks: Remark[] = [];
  const remark = (code: string, at: number, message: string): void => void remarks.push({ code, line: at, message });
  const vue = tool.dialect === 'slidev';
  const shield = shieldCode(text);
  const lineAt = (whole: string, at: number): number => line + (whole.slice(0, at).match(/\r\n|\r|\n/g)?.length ?? 0);
  let shown = shield.text;
  const notes: Translated['notes'] = [];
  if (shown.includes('<')) {
    const before = shown;
    shown = dropElements(shown, ['style', 'script', 'svg'], (name, at) => {
      if (name === 'style') remark('foreign-look', lineAt(before, at), 'Colours, fonts and places from this style sheet are not used. The slide has the look of the other decks here.');
      else remark('html-removed', lineAt(before, at), `<${name}> is never shown or run; it is left out with what is in it.`);
    });
    shown = takeAsides(shown, (inner, at) => notes.push({ text: shield.restore(inner), line: lineAt(shown, at) }));
  }
  const steps = vue ? shown.search(/<\/?(?:v-clicks?|v-after|v-switch|VClicks?|VSwitch)\b|[ \t\n]v-(?:click|after)\b/) : shown.search(/\bclass="[^"<>]*\bfragment\b/);
  if (steps >= 0) remark('foreign-steps', lineAt(shown, steps), APPEARS);
  const maths = showMaths(shown, shield, tool.dialect === 'marp' || vue);
  shown = maths.text;
  if (maths.first !== undefined) remark('foreign-maths', line + maths.first, 'Formulas are shown as they are written.');
  const images = tool.dialect === 'marp' ? readMarpImages(shown, tool.links, line) : { text: shown, pictures: [] };
  shown = images.text;
  const slots = vue ? readSlots(shown) : { text: shown, columns: undefined };
  shown = slots.text;
  if (shown.includes('<')) shown = readTags(shown, vue, (name, at) => remark('foreign-component', lineAt(shown, at), `<${name.slice(0, 40)}> is made by a program and is not shown here. Text inside it stays.`));
  // What is set in with its component is no code.
  if (vue) shown = shown.replace(/^(?: {4,}|\t+)(?=<)/gm, '   ');
  shown = showWords(shown, tool.dialect, (code, at, message) => remark(code, lineAt(shown, at), message));
  const columns = splitIntoColumns(shown, tool.columnClasses, slots.columns);
  return { left: shield.restore(columns.left), right: shield.restore(columns.right), notes, pictures: images.pictures, remarks };
}

/** `<aside class="notes">` holds speaker notes in reveal.js. */
function takeAsides(text: string, take: (inner: string, at: number) => void): string {
  let out = '';
  let at = 0;
  for (const match of text.matchAll(/<aside\s[^<>]{0,300}\bnotes\b[^<>]{0,300}>/gi)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('</aside>', start);
    if (match.index < at || end < 0) continue;
    take(text.slice(start, end), start);
    const stop = end + '</aside>'.length;
    out += text.slice(at, match.index) + text.slice(match.index, stop).replace(/[^\r\n]+/g, '');
    at = stop;
  }
  return out + text.slice(at);
}

/** Takes off tags that say nothing and components; a tag over several lines is put on its first. */
function readTags(text: string, vue: boolean, component: (name: string, at: number) => void): string {
  return text.replace(TAG, (tag: string, slash: string, name: string, attributes: string, at: number) => {
    const endings = (attributes.match(/\r\n|\r|\n/g) ?? []).join('');
    const kind = tagKind(name, attributes, vue);
    if (kind === 'component' && slash === '') component(name, at);
    if (kind !== 'html') return endings;
    if (!vue && endings === '') return tag;
    // Markdown knows no attribute that opens with @ or #.
    const plain = attributes.replace(/\s*(?:\r\n|\r|\n)\s*/g, ' ').replace(/(^|\s)[@#](?=\w)/g, '$1data-').replace(/(\s):(src|alt|href)="'([^'"]{0,1000})'"/g, '$1$2="$3"');
    return `<${slash}${name}${plain}>${endings}`;
  });
}
