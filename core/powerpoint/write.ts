import { mayHaveNotes } from '../audience/model.ts';
import type { Chart } from '../deck/content.ts';
import { AppError } from '../errors.ts';
import { Keeper } from '../kept.ts';
import type { Presentation } from '../slides/model.ts';
import { makeLook } from '../slides/themes/look.ts';
import type { PictureSizes } from './arrange/segments.ts';
import type { PlacedSlide } from './arrange/shape.ts';
import { sortCharts } from './charts/kinds.ts';
import { putChart } from './charts/put-chart.ts';
import { KeptParts } from './kept-parts.ts';
import { languageOf, type Mending } from './mend/file.ts';
import { isShowable, MediaStore } from './mend/media.ts';
import { hasNotes, putNotes } from './mend/notes.ts';
import { mendCoreProperties } from './mend/properties.ts';
import { putSlide } from './mend/slide.ts';
import type { PictureAsset } from './picture-asset.ts';
import { cleanLine } from './text/clean.ts';
import { runsText } from './text/runs.ts';
import { powerPointTheme, type PowerPointTheme } from './theme.ts';
import { ownSuit } from './suit.ts';
import { templateSuit, type WornTemplate } from './template/template-suit.ts';
import type { Packer } from '../zip/packer.ts';
import { joinPieces } from '../zip/write.ts';

export type { PictureAsset } from './picture-asset.ts';

export interface WritePowerPointInput {
  presentation: Presentation;
  /** By the `src` of the image blocks. A picture that is missing here is given by its alt text. */
  pictures: ReadonlyMap<string, PictureAsset>;
  /** A template to write it onto; without one it has our own layouts. */
  template?: WornTemplate | undefined;
  /** What packs its parts, where it isn't the plain one. */
  packer?: Packer | undefined;
  /** Called after each slide. */
  onProgress?: (done: number, total: number) => void;
  signal?: { readonly aborted: boolean };
  /** Called after each slide, so that a window can paint and a cancel can arrive: give a timer's promise. */
  pause?: () => Promise<void>;
  /** What was made for other files of this process, to be used again: the file is the same with it and without. */
  kept?: KeptParts | undefined;
}

function refuseNotes(presentation: Presentation): void {
  if (mayHaveNotes(presentation.audience) || presentation.slides.every((slide) => slide.notes.length === 0)) return;
  throw new AppError('internal', 'Speaker notes reached a version that is not for members. Nothing was written.');
}

const pictureSizes = (pictures: ReadonlyMap<string, PictureAsset>): PictureSizes => new Map(
  [...pictures].filter(([, asset]) => isShowable(asset))
    .map(([src, { width, height, type }]) => [src, { width, height, scalable: type === 'svg' }]));

const footerOf = ({ title, branchName }: Presentation): string =>
  [cleanLine(title), cleanLine(branchName)].filter((part) => part !== '').join('  ·  ');

/** A template brings colours and fonts of its own; a scale keeps ours, which mean something. */
function themeOf({ presentation, template }: WritePowerPointInput): PowerPointTheme {
  const own = powerPointTheme(makeLook(presentation.look));
  return template === undefined ? own : { ...own, name: template.template.themeName || own.name, dark: template.template.dark };
}

const titlesOf = (slides: readonly PlacedSlide[]): string[] =>
  slides.map(({ title }) => runsText(title.paragraphs.flatMap((paragraph) => paragraph.runs)));

/** Writes a presentation as an editable PowerPoint file, as `powerPointPieces` does, and returns its bytes. */
export const writePowerPoint = async (input: WritePowerPointInput): Promise<Uint8Array> => joinPieces(await powerPointPieces(input));

/**
 * Writes a presentation as an editable PowerPoint file, whose pieces are made as they are asked for, so that no more than one
 * of its pictures is held at a time; the same input gives the same bytes.
 * Throws AppError `cancelled` once `signal` is aborted, and `internal` for notes in a version not for members.
 */
export async function powerPointPieces(input: WritePowerPointInput): Promise<Iterable<Uint8Array>> {
  const { presentation, pictures } = input;
  const theme = themeOf(input);
  refuseNotes(presentation);
  const total = presentation.slides.length;
  const rest = async (): Promise<void> => {
    await input.pause?.();
    if (input.signal?.aborted === true) throw new AppError('cancelled', 'The export was cancelled. No file was written.');
  };
  await rest();
  const sizes = pictureSizes(pictures);
  const footer = footerOf(presentation);
  const kept = input.kept ?? new KeptParts(new Keeper());
  const suit = input.template === undefined ? ownSuit(presentation, sizes, kept) : templateSuit(presentation, sizes, input.template, footer);
  const placed: PlacedSlide[] = [];
  for (const [index, slide] of presentation.slides.entries()) {
    placed.push(suit.place(slide, index + 1));
    await rest();
  }
  const { kinds, kindOf } = sortCharts(placed.flatMap(chartsOf));
  const lang = languageOf(presentation);
  const { clothes } = suit;
  const noted = presentation.slides.map((slide) => kept.noted.get(slide, () => hasNotes(slide)));
  const withNotes = noted.includes(true);
  const dressed = clothes === undefined ? {} : { clothes };
  const { file, drawn, layouts } = await suit.begin({ presentation, theme, lang, kinds, footer, withNotes, ...dressed });
  const mending: Mending = { file, presentation, theme, lang, layouts, ...dressed };
  const media = new MediaStore(file);
  let notes = 0;
  let charts = 0;
  for (const [index, slide] of presentation.slides.entries()) {
    const one = placed[index];
    if (one === undefined) continue;
    const number = index + 1;
    const own = chartsOf(one).map((chart) => {
      charts += 1;
      putChart(mending, drawn[kindOf.get(chart) ?? 0] ?? [], { chart, number: charts, panel: clothes?.needsPanel(one.layout) ?? one.layout.background !== undefined });
      return charts;
    });
    putSlide(mending, { slide, number, placed: one, charts: own, footer, pictures, media }, kept);
    if (noted[index] === true) {
      putNotes(mending, number, slide, kept);
      notes += 1;
    }
    input.onProgress?.(number, total);
    await rest();
  }
  mendCoreProperties(mending);
  suit.finish(mending, { titles: titlesOf(placed), notes, footer, pictures, media });
  return file.pieces(input.packer, input.kept?.packed);
}

const chartsOf = ({ shapes }: PlacedSlide): Chart[] => shapes.flatMap((shape) => (shape.kind === 'chart' ? [shape.chart] : []));
