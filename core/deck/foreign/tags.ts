/** A tag as it stands in a text: name, attributes and whether it closes. Quoted values may hold `>`. */
export const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:[^<>"']|"[^"<]{0,1000}"|'[^'<]{0,1000}'){0,1000})>/g;

/** Elements that stand in a line and say nothing: their text stays. */
const TRANSPARENT = new Set([
  'span', 'font', 'small', 'big', 'v-click', 'v-clicks', 'vclick', 'vclicks', 'v-after', 'vafter', 'v-drag', 'vdrag', 'v-mark', 'v-switch', 'vswitch', 'transform', 'transition', 'transitiongroup',
  'autofittext', 'lightordark', 'renderwhen', 'link', 'component', 'slot', 'section-title',
]);

const HTML = new Set([
  'a', 'abbr', 'address', 'article', 'aside', 'audio', 'b', 'bdi', 'bdo', 'blockquote', 'br', 'button', 'canvas', 'caption', 'center', 'cite', 'code', 'col', 'colgroup', 'data', 'dd', 'del', 'details',
  'dfn', 'dialog', 'div', 'dl', 'dt', 'em', 'embed', 'fieldset', 'figcaption', 'figure', 'font', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'i', 'iframe', 'img', 'input', 'ins',
  'kbd', 'label', 'legend', 'li', 'main', 'map', 'mark', 'marquee', 'math', 'menu', 'meter', 'nav', 'noscript', 'object', 'ol', 'optgroup', 'option', 'output', 'p', 'picture', 'pre', 'progress', 'q', 'rp', 'rt',
  'ruby', 's', 'samp', 'script', 'section', 'select', 'small', 'source', 'span', 'strike', 'strong', 'style', 'sub', 'summary', 'sup', 'svg', 'table', 'tbody', 'td', 'template', 'textarea', 'tfoot', 'th',
  'thead', 'time', 'tr', 'track', 'tt', 'u', 'ul', 'var', 'video', 'wbr', 'path', 'g', 'rect', 'circle', 'line', 'text', 'defs', 'use', 'polygon', 'polyline', 'ellipse', 'head', 'body', 'html', 'link', 'meta', 'title',
]);

/** What a tag is to a slide. */
export type TagKind = 'html' | 'transparent' | 'icon' | 'component';

/** @param vue components may stand among the tags (Slidev) */
export function tagKind(name: string, attributes: string, vue: boolean): TagKind {
  const lower = name.toLowerCase();
  // "Link" of Slidev; "link" is HTML's, which is dropped further on.
  if (lower === 'link' && (!vue || name === 'link')) return 'html';
  if (TRANSPARENT.has(lower)) return 'transparent';
  if (!vue || HTML.has(lower)) return 'html';
  if (/^[A-Z]/.test(name)) return 'component';
  if (/[:-]/.test(name)) return 'icon';
  return attributes.trim().replace(/\/$/, '') === '' ? 'html' : 'component';
}

/** Takes out `<style>` and `<script>` with what is in them; line endings stay. */
export function dropElements(text: string, names: readonly string[], dropped: (name: string, at: number) => void): string {
  let out = text;
  for (const name of names) {
    const open = new RegExp(`<${name}(?=[\\s>])`, 'gi');
    const close = new RegExp(`</${name}\\s*>`, 'gi');
    let result = '';
    let at = 0;
    for (let match = open.exec(out); match; match = open.exec(out)) {
      close.lastIndex = match.index;
      const end = close.exec(out);
      if (!end) break;
      dropped(name, match.index);
      const stop = end.index + end[0].length;
      result += out.slice(at, match.index) + out.slice(match.index, stop).replace(/[^\r\n]+/g, '');
      at = stop;
      open.lastIndex = stop;
    }
    out = result + out.slice(at);
  }
  return out;
}

/** A class attribute's names. */
export const classesOf = (attributes: string): string[] => (/\bclass\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes)?.slice(1).join(' ') ?? '').split(/\s+/).filter((name) => name !== '' && name !== 'undefined');
