import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Block, Inline } from '../../core/deck/content.ts';
import { makeEdition } from '../../core/branch/edition.ts';
import { asKind } from '../../core/export/as-kind.ts';
import { compose } from '../../core/slides/compose.ts';
import type { ShownSlide } from '../../core/slides/model.ts';
import { flatText } from '../../core/slides/sentences.ts';
import { reviewExport, incompleteSlides, chosenSlides } from '../../core/audience/review.ts';
import { exportVersion } from '../../files/export/export-version.ts';
import { importPresentation } from '../../files/import/import-presentation.ts';
import { openDeck } from '../../files/open-deck.ts';
import { EVERY_DECK, readDeckCase } from '../support/every-deck.ts';
import { tempFolder } from './temp.ts';

const calm = (text: string): string => text.replace(/\s+/g, ' ').trim();
const words = (children: readonly Inline[]): string => calm(flatText(children));

/** Bullets and numbers with their level. */
const items = (blocks: readonly Block[], level = 0): string[] => blocks.flatMap((block) => (block.type !== 'list' ? block.type === 'quote' ? items(block.blocks, level) : [] : block.items.flatMap((item, index) => [
  ...item.blocks.flatMap((each) => (each.type === 'paragraph' ? [`${block.ordered ? `${block.start + index}.` : '-'} ${level} ${words(each.children)}`] : [])),
  ...items(item.blocks, level + 1),
])));
const cells = (blocks: readonly Block[]): string[][] => blocks.flatMap((block) => (block.type === 'table' ? [block.head, ...block.rows].map((row) => row.map((cell) => words(cell.children))) : []));
/** Text without bullets; of what PowerPoint has only as shapes, its words. */
const paragraphs = (blocks: readonly Block[]): string[] => blocks.flatMap((block): string[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [words(block.children)];
    case 'quote':
      return paragraphs(block.blocks);
    case 'code':
      return [calm(block.text)];
    case 'scale':
      return [calm(block.caption), ...block.points.map(({ label }) => calm(label))];
    case 'timeline':
      return [calm(block.caption), ...block.events.flatMap(({ date, label }) => [calm(date), calm(label)])];
    default:
      return [];
  }
});
const alts = (blocks: readonly Block[]): string[] => blocks.flatMap((block) => (block.type === 'image' || block.type === 'chart' ? [calm(block.alt)] : []));
const numbers = (blocks: readonly Block[]): unknown[] => blocks.flatMap((block) => (block.type === 'chart' ? [{ unit: block.unit, categories: block.categories.map(calm), series: block.series.map(({ name, values }) => [calm(name), values]) }] : []));

/** In PowerPoint braces as they are can't be told from a token: what comes back is a blank. */
const isPlain = (line: string): boolean => line !== '' && !line.includes('{{');

/** What another reader must find of a slide. */
const said = (slide: ShownSlide): object => {
  const blocks = [...slide.blocks, ...slide.right];
  return { items: items(blocks).filter(isPlain).toSorted(), cells: cells(blocks), paragraphs: [...paragraphs(blocks), calm(slide.sourceLine)].filter(isPlain).toSorted(), alts: alts(blocks).filter((each) => each !== ''), charts: numbers(blocks), notes: [...paragraphs(slide.notes), ...items(slide.notes)].toSorted() };
};

test.each(EVERY_DECK)('$deck with branch $branch: exported for members and brought back it says the same', async (each) => {
  const { edition, folder } = await readDeckCase(each);
  const out = tempFolder();
  const target = join(out, 'exported.pptx');
  await exportVersion({ folders: { deck: folder, branch: [] }, edition, audience: 'members', leaveOutIncomplete: true, format: 'pptx', target });
  const imported = await importPresentation({ file: target, folder: join(out, 'deck'), keepOriginal: false });
  const review = reviewExport(edition, { audience: 'members', leaveOutIncomplete: true, format: 'pptx' });
  const source = asKind(compose(edition, 'members', { leaveOut: incompleteSlides(review), chosen: chosenSlides(review) }).presentation, 'pptx').slides;
  const deck = await openDeck(imported.path);
  const back = makeEdition(deck.sources, undefined, '2025-11-27');
  expect(back.findings.filter(({ level }) => level === 'error')).toEqual([]);
  expect(back.deck.slides).toHaveLength(source.length);
  const shown = compose(back, 'members').presentation.slides;
  // A slide without a title is called something in a file.
  expect(source.flatMap(({ title }, index) => (title === undefined ? [] : [words(shown[index]?.title ?? [])]))).toEqual(source.flatMap(({ title }) => (title === undefined ? [] : [words(title)])));
  for (const [index, slide] of source.entries()) {
    const other = shown[index];
    expect.soft({ slide: slide.id, ...(other === undefined ? {} : said(other)) }).toEqual({ slide: slide.id, ...said(slide) });
  }
}, 60_000);
