import { withoutControls } from '../controls.ts';

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe for HTML and SVG, in content and in double-quoted attributes. */
export const escapeHtml = (text: string): string =>
  withoutControls(text).replace(/[&<>"']/g, (character) => NAMED[character] ?? character);

type Attribute = string | number | undefined;

const attributeText = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeHtml(value);

/** One element. Attributes are escaped; `content` is markup already. */
export function tag(name: string, attributes: Readonly<Record<string, Attribute>>, content = ''): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${attributeText(value)}"`))
    .join('');
  return `<${name}${list}>${content}</${name}>`;
}
