import { expect, test } from 'vitest';
import { readHtml } from '../../../../core/proof/read/html.ts';

const read = (html: string): string[] => readHtml(html).parts.flatMap(({ pieces }) => pieces.map(({ text, place }) => `${place}: ${text.trim()}`));
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><title>In a drawing</title></svg>';

test.each([
  ['a text with its runs joined', '<p>We will bal<b>lot</b> soon</p><p>Next</p>', ['text: We will ballot soon', 'text: Next']],
  ['what a screen reader says', '<img src="a.png" alt="A crowd">', ['hidden: a.png', 'text: A crowd']],
  ['a remark', '<!-- not for them -->', ['hidden: not for them']],
  ['who made it', '<meta name="author" content="Pat">', ['hidden: author', 'properties: Pat']],
  ['slides that lie in a script', '<script type="application/json">{"slides":["<p>Hello <b>you</b> all</p>","Our plan",{"type":"strong"}]}</script>', ['hidden: application/json', 'text: Hello you all', 'text: Our plan', 'hidden: strong']],
  ['texts in a program', '<script>const a = "Our plan", b = \'caf\\u00e9\';</script>', ['bytes: Our plan', 'bytes: café']],
  ['a drawing that it carries', `<img src="data:image/svg+xml,${encodeURIComponent(svg)}">`, ['hidden: http://www.w3.org/2000/svg', 'text: In a drawing']],
  ['the same in letters and digits', `<img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`, ['hidden: http://www.w3.org/2000/svg', 'text: In a drawing']],
  ['and in a style sheet', `<style>a { background: url(data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}) }</style>`, ['hidden: http://www.w3.org/2000/svg', 'text: In a drawing']],
  ['the letters in a picture', `<img src="data:image/png;base64,${Buffer.from('\u0001\u0002Made by Pat Officer\u0001').toString('base64')}">`, ['bytes: Made by Pat Officer']],
])('%s is read', (_, html, pieces) => expect(read(html)).toEqual(pieces));
