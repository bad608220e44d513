import { zlibSync } from 'fflate';
import type { Block, Chart, Inline, ListItem, ScaleColour } from '../../../core/deck/content.ts';
import type { PictureAsset } from '../../../core/powerpoint/write.ts';
import type { Presentation, ShownSlide } from '../../../core/slides/model.ts';
import { USUAL_LOOK } from '../../../core/slides/themes/model.ts';

export const text = (value: string): Inline => ({ type: 'text', text: value });
export const mark = (type: 'strong' | 'em' | 'del' | 'sub' | 'sup' | 'underline', value: string): Inline => ({ type, children: [text(value)] });
export const link = (href: string, value: string): Inline => ({ type: 'link', href, children: [text(value)] });

const inlines = (value: string | Inline[]): Inline[] => (typeof value === 'string' ? [text(value)] : value);

export const paragraph = (value: string | Inline[]): Block => ({ line: 1, type: 'paragraph', children: inlines(value) });
export const heading = (value: string): Block => ({ line: 1, type: 'heading', level: 3, children: [text(value)] });
export const quote = (...blocks: Block[]): Block => ({ line: 1, type: 'quote', blocks });
export const code = (value: string): Block => ({ line: 1, type: 'code', language: '', text: value });
export const rule = (): Block => ({ line: 1, type: 'rule' });
export const image = (src: string, alt: string): Block => ({ line: 1, type: 'image', src, alt });

type Item = string | Inline[] | Block[];
const isBlocks = (item: Inline[] | Block[]): item is Block[] => item[0] !== undefined && 'line' in item[0];
const listItem = (item: Item): ListItem =>
  ({ line: 1, blocks: typeof item !== 'string' && isBlocks(item) ? item : [paragraph(item)] });
export const bullets = (...items: Item[]): Block => ({ line: 1, type: 'list', ordered: false, start: 1, items: items.map(listItem) });
export const numbered = (start: number, ...items: Item[]): Block => ({ line: 1, type: 'list', ordered: true, start, items: items.map(listItem) });

export function table(align: ('left' | 'center' | 'right' | undefined)[], ...rows: (string | Inline[])[][]): Block {
  const [head = [], ...rest] = rows.map((row) => row.map((cell) => ({ children: inlines(cell) })));
  return { line: 1, type: 'table', align, head, rows: rest };
}

export const chart = (type: Chart['chart'], unit: Chart['unit'], categories: string[], series: Record<string, (number | undefined)[]>, alt = 'A chart.'): Block => ({
  line: 1, type: 'chart', chart: type, unit, categories, alt,
  series: Object.entries(series).map(([name, values]) => ({ name, values })),
});

export const scale = (caption: string, points: Record<string, ScaleColour>, alt = 'A scale.'): Block => ({
  line: 1, type: 'scale', caption, alt, points: Object.entries(points).map(([label, colour]) => ({ label, colour })),
});

export const slide = (title: string | Inline[] | undefined, blocks: Block[] = [], more: Partial<ShownSlide> = {}): ShownSlide => ({
  id: 'a-slide', layout: 'content', title: title === undefined ? undefined : inlines(title),
  label: typeof title === 'string' ? title : 'A slide', blocks, right: [], notes: [], sourceLine: '', fit: 0, look: USUAL_LOOK, minutes: undefined, ...more,
});

export const presentation = (slides: ShownSlide[], more: Partial<Presentation> = {}): Presentation => ({
  deckId: 'fairer-inspection', title: 'Act now for fairer, safer inspection', version: '2025.11.1', lang: 'en-GB', look: USUAL_LOOK,
  audience: 'members', branchName: 'Northmoor', today: '2025-11-27', slides, ...more,
});

const crc32 = (bytes: Uint8Array): number => {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
};

/** A real PNG of one colour, `width` by `height` px. */
function png(width: number, height: number, [red, green, blue]: [number, number, number]): Uint8Array {
  const row = Uint8Array.from([0, ...Array.from({ length: width }, () => [red, green, blue]).flat()]);
  const pixels = new Uint8Array(row.length * height);
  for (let y = 0; y < height; y += 1) pixels.set(row, y * row.length);
  const chunk = (type: string, data: Uint8Array): number[] => {
    const body = Uint8Array.from([...new TextEncoder().encode(type), ...data]);
    const word = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
    return [...word(data.length), ...body, ...word(crc32(body))];
  };
  const size = (value: number): number[] => [0, 0, value >> 8, value & 255];
  return Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a,
    ...chunk('IHDR', Uint8Array.from([...size(width), ...size(height), 8, 2, 0, 0, 0])),
    ...chunk('IDAT', zlibSync(pixels)), ...chunk('IEND', new Uint8Array()),
  ]);
}

export const pngAsset = (width: number, height: number, colour: [number, number, number] = [90, 140, 150]): PictureAsset & { bytes: Uint8Array } =>
  ({ bytes: png(width, height, colour), type: 'png', width, height });

export const svgAsset = (fallback: boolean): PictureAsset & { bytes: Uint8Array } => ({
  bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><circle cx="200" cy="150" r="120" fill="#0b5561"/></svg>'),
  type: 'svg', width: 400, height: 300, ...(fallback ? { fallback: { type: 'png' as const, bytes: png(400, 300, [11, 85, 97]) } } : {}),
});
