import { expect, it } from 'vitest';
import { cleanSvg } from '../../files/pictures/clean-svg.ts';
import { drawSvg } from '../../files/pictures/svg.ts';
import { exif, INTERLACED_PNG, PNG, WHOLE_JPEG, withChunk, withExif } from './bytes.ts';

const ascii = (words: string): number[] => [...new TextEncoder().encode(words)];
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const draw = async (svg: string): Promise<{ text: string; png: Uint8Array }> => {
  const { svg: bytes, png } = await drawSvg(new TextEncoder().encode(svg), { width: 40, height: 20 }, 'x.svg');
  return { text: new TextDecoder().decode(bytes), png };
};

const NAMED = `<?xml version="1.0"?><!-- Canary --><?canary canary?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
  xmlns:canary="https://canary.example" id="canary-svg" inkscape:export-filename="C:\\Users\\Canary\\a.png" width="40" height="20" class="canary" data-canary="canary"
  canary:by="canary" aria-label="canary" aria-labelledby="canary-title" aria-describedby="canary-desc" role="img" font-family="Canary Sans">
<title id="canary-title">Canary</title><desc id="canary-desc">Canary</desc><metadata>Canary</metadata>
<style>/* canary */ .canary-class { fill: url(#canary-gradient) } #canary-box { stroke: red }</style>
<defs>
  <linearGradient id="canary-base"><stop id="canary-stop" offset="0" stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>
  <linearGradient id="canary-gradient" xlink:href="#canary-base"/>
  <pattern id="canary(pattern)" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="2" height="2"/></pattern>
  <clipPath id="canary-clip"><circle cx="10" cy="10" r="8"/></clipPath>
  <mask id="canary-mask"><rect width="30" height="30" fill="white"/></mask>
  <filter id="canary-filter"><feGaussianBlur in="SourceAlpha" stdDeviation="0.05" result="canary-result"/><feMerge><feMergeNode in="canary-result"/><feMergeNode in="SourceGraphic"/></feMerge></filter>
  <symbol id="canary-symbol"><rect width="3" height="3"/></symbol><path id="canary-line" d="M0 9H40"/>
</defs>
<g id="canary-layer" inkscape:label="Canary" clip-path="url(#canary-clip)" mask="url(#canary-mask)" filter="url(#canary-filter)">
  <rect id="canary-box" class="canary-class" width="40" height="20"/><rect fill="url(#canary(pattern))" width="10" height="20"/>
  <rect fill="url(#canary-gradient)" stroke="url('#canary-base')" x="5" width="10" height="20"/>
  <use id="canary-use" xlink:href="#canary-symbol"/><a xlink:href="https://canary.example/"><text id="canary-text" x="1" y="9">Hi</text></a>
  <text><textPath href="#canary-line">Along</textPath></text>
</g></svg>`;

const CARRYING = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">${[
  ['png', withChunk(PNG, 'tEXt', ascii('Author\0Canary'))], ['png', withChunk(INTERLACED_PNG, 'tEXt', ascii('Title\0Canary'))],
  ['jpeg', withExif(WHOLE_JPEG, [...exif(1), ...ascii('Canary')])],
  ['svg+xml', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>Canary</title><g id="Canary" opacity="0.5"><rect width="4" height="4"/></g></svg>')],
].map(([type, bytes], index) => `<image id="canary-${index}" x="${index * 10}" width="9" height="9" href="data:image/${String(type)};base64,${base64(bytes as Uint8Array)}"/>`).join('')}</svg>`;

it('leaves no name, label or comment in a drawing', async () => {
  const { text } = await draw(NAMED);
  expect(text).not.toMatch(/canary|inkscape|<title|<desc|metadata|data-|aria|class=|<!--|<\?/i);
  expect(text).toContain('in="SourceAlpha"');
});

it('keeps every reference, so that the drawing looks as before', async () => {
  const { text, png } = await draw(NAMED);
  const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  const references = [...text.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(references.length).toBeGreaterThan(5);
  for (const id of references) expect(ids).toContain(id);
  expect(Buffer.compare((await draw(text)).png, png)).toBe(0);
});

it('cleans the pictures that a drawing carries', async () => {
  const { text, png } = await draw(CARRYING);
  const carried = [...text.matchAll(/base64,\s*([^"]*)"/g)].map(([, packed = '']) => atob(packed));
  expect(carried).toHaveLength(4);
  expect(`${text}${carried.join('')}`).not.toMatch(/canary/i);
  expect(Buffer.compare((await draw(text)).png, png)).toBe(0);
});

it('is not misled by what stands in a value', () => {
  expect(cleanSvg('<g id=" id=" filter="url(#Ann) url(#Bob (2))"><path id="Ann" d="M 0 0"/><use href="#Bob (2)"/><a href="https://x"/></g>', () => ''))
    .toBe('<g id="a1" filter="url(#a2) url(#a3)"><path id="a2" d="M 0 0"/><use href="#a3"/><a href=""/></g>');
});

it('draws nothing that carries a picture which unpacks to far more than it seems', async () => {
  const huge = PNG.slice();
  new DataView(huge.buffer).setUint32(16, 30_000);
  new DataView(huge.buffer).setUint32(20, 30_000);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><image width="4" height="4" href="data:image/png;base64,${base64(huge)}"/></svg>`;
  await expect(draw(svg)).rejects.toMatchObject({ code: 'bad-input' });
});
