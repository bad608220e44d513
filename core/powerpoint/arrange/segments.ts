import type { Block, Chart, Scale, Timeline } from '../../deck/content.ts';
import { isSourceLine } from '../../slides/source-line.ts';
import { cleanLine } from '../text/clean.ts';
import { codeParagraphs, plainParagraph, toProse, type ObjectBlock, type Paragraph } from '../text/paragraphs.ts';
import { runsText, toRuns, type Run } from '../text/runs.ts';

/** A stretch of a slide that becomes one shape, or a row of boxes with its caption. */
export type Segment =
  | { kind: 'text'; paragraphs: Paragraph[]; /** Small and quiet: where the figures come from. */ caption?: true; /** Lines of code, on a panel. */ code?: true }
  | { kind: 'table'; rows: (readonly Run[])[][]; align: readonly ('left' | 'center' | 'right' | undefined)[]; alt: string }
  | { kind: 'chart'; chart: Chart }
  | { kind: 'picture'; src: string; alt: string; /** px */ width: number; height: number; scalable: boolean }
  | { kind: 'scale'; scale: Scale }
  | { kind: 'timeline'; timeline: Timeline };

/** Sizes in px of the pictures that can be shown; one that is missing here is given in words. */
export type PictureSizes = Pick<ReadonlyMap<string, { width: number; height: number; scalable: boolean }>, 'get'>;

const inWords = (alt: string): Segment | undefined => {
  const words = cleanLine(alt);
  return words === '' ? undefined : { kind: 'text', paragraphs: [plainParagraph(words)] };
};

function tableSegment(block: Extract<ObjectBlock, { type: 'table' }>): Segment | undefined {
  const all = [block.head, ...block.rows];
  const columns = Math.max(0, ...all.map((row) => row.length));
  if (columns === 0) return undefined;
  const rows = all.map((row) => Array.from({ length: columns }, (_, index) => toRuns(row[index]?.children ?? [])));
  const names = (rows[0] ?? []).map(runsText).filter((name) => name !== '').join(', ');
  return { kind: 'table', rows, align: block.align, alt: names === '' ? 'Table' : `Table: ${names}` };
}

function objectSegment(block: ObjectBlock, sizes: PictureSizes): Segment | undefined {
  switch (block.type) {
    case 'table':
      return tableSegment(block);
    case 'chart': {
      const drawable = block.categories.length > 0 && block.series.length > 0;
      return drawable ? { kind: 'chart', chart: block } : inWords(block.alt);
    }
    case 'scale':
      return block.points.length > 0 ? { kind: 'scale', scale: block } : inWords(block.caption || block.alt);
    case 'timeline':
      return block.events.length > 0 ? { kind: 'timeline', timeline: block } : inWords(block.caption || block.alt);
    case 'image': {
      const size = sizes.get(block.src);
      if (size === undefined) return inWords(block.alt);
      return { kind: 'picture', src: block.src, alt: block.decoration === true ? '' : cleanLine(block.alt) || 'Picture', ...size };
    }
  }
}

const isObject = (block: Block): block is ObjectBlock =>
  block.type === 'table' || block.type === 'chart' || block.type === 'image' || block.type === 'scale' || block.type === 'timeline';

const pictureless = new WeakMap<readonly Block[], readonly Segment[]>();

/**
 * Parts blocks into what becomes one shape each. Neighbouring texts join; what is inside a list or quote follows it.
 * Where no picture stands among them they are the very same each time, whatever sizes are known.
 */
export function toSegments(blocks: readonly Block[], sizes: PictureSizes): readonly Segment[] {
  const known = pictureless.get(blocks);
  if (known !== undefined) return known;
  let asked = false;
  const segments = parted(blocks, { get: (src) => {
    asked = true;
    return sizes.get(src);
  } });
  if (!asked) pictureless.set(blocks, segments);
  return segments;
}

function parted(blocks: readonly Block[], sizes: PictureSizes): Segment[] {
  const segments: Segment[] = [];
  const add = (segment: Segment | undefined): void => {
    const last = segments.at(-1);
    if (segment?.kind === 'text' && last?.kind === 'text' && segment.caption === last.caption && segment.code === last.code) last.paragraphs.push(...segment.paragraphs);
    else if (segment !== undefined) segments.push(segment);
  };
  let prose: Block[] = [];
  const flush = (): void => {
    const { paragraphs, objects } = toProse(prose);
    prose = [];
    if (paragraphs.length > 0) add({ kind: 'text', paragraphs });
    for (const object of objects) add(objectSegment(object, sizes));
  };
  for (const block of blocks) {
    if (isSourceLine(block)) {
      flush();
      add({ kind: 'text', paragraphs: toProse([block]).paragraphs, caption: true });
      continue;
    }
    if (block.type === 'code') {
      flush();
      const paragraphs = codeParagraphs(block.text);
      if (paragraphs.length > 0) add({ kind: 'text', paragraphs, code: true });
      continue;
    }
    if (!isObject(block)) {
      prose.push(block);
      continue;
    }
    flush();
    add(objectSegment(block, sizes));
  }
  flush();
  return segments;
}
