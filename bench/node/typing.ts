import { marked } from 'marked';
import { editSlide } from '../../core/branch/change.ts';
import { makeEdition } from '../../core/branch/edition.ts';
import { composeSlide } from '../../core/slides/compose.ts';
import { slideHtml } from '../../core/slides/html.ts';
import { makeDeck } from '../decks.ts';
import { row, type Row } from '../results.ts';
import { timed } from '../samples.ts';
import { sourcesOf, TODAY } from './sources.ts';

const KEYS = 60;
const WARM_UP = 20;
const SIZES = [
  { name: 'a short slide (0.4 kB)', bullets: 4 },
  { name: 'a long slide (6 kB)', bullets: 70 },
] as const;

/** A key typed at the end of a slide: to the new model, and on to the HTML of its preview. */
async function type(slides: number, name: string, bullets: number): Promise<Row[]> {
  const sources = sourcesOf(makeDeck({ slides, chartEvery: 4 }));
  const text = makeDeck({ slides: 1, chartEvery: 0, bullets }).deck.split('-->\n')[1]?.split('\nNote:')[0] ?? '';
  let edition = makeEdition(sources, undefined, TODAY);
  const id = edition.national.slides[Math.floor(slides / 2)]?.id ?? '';
  const model: number[] = [];
  const preview: number[] = [];
  const bare: number[] = [];
  for (let key = -WARM_UP; key < KEYS; key += 1) {
    const typed = `${text}\n\nTyped ${'x'.repeat(key + WARM_UP)}`;
    const layer = editSlide(edition.layer, edition.national, id, typed);
    const toModel = await timed(() => {
      edition = makeEdition(sources, layer, TODAY);
    });
    const toHtml = await timed(() => {
      const slide = composeSlide(edition, id, 'members');
      if (slide) slideHtml(slide, { imageUrl: (path) => path });
    });
    const alone = await timed(() => marked.parse(typed));
    if (key < 0) continue;
    model.push(toModel);
    preview.push(toModel + toHtml);
    bare.push(alone);
  }
  const against = { what: 'marked alone, on that slide alone', its: bare };
  return [
    row(`${slides} slides, ${name}: key to model`, model, { against, aim: { of: 'median', most: 16 } }),
    row(`${slides} slides, ${name}: key to the preview's HTML`, preview, { against }),
  ];
}

/** Typing, without a window. */
export async function typing(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, bullets } of SIZES) for (const slides of [20, 200, 1000]) rows.push(...(await type(slides, name, bullets)));
  return rows;
}
